#include "claims/reports/rule_sentence.h"

#include <algorithm>

#include "claims/reports/reported_mood.h"
#include "claims/words/people.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

// Open what follows a speech verb without being who spoke: "dijo [en] una rueda de prensa".
constexpr std::string_view kPrepositions[] = {
    "en",        "al",   "a",      "ante", "con", "tras", "desde", "durante",
    "de",        "im",   "in",     "am",   "bei", "vor",  "nach",  "auf",
    "gegenüber", "dans", "devant", "lors", "sur", "avec", "à",     "au"};

// "[Erst] im April"
constexpr std::string_view kBeforeCircumstance[] = {"erst", "bereits", "schon", "noch"};
// The same behind a German speaker, beside the particles of verbs.
constexpr std::string_view kBehindSpeaker[] = {
    "bei", "beim", "nach", "am",   "vor",  "vorm", "im",   "in",      "auf",       "mit",
    "zu",  "zum",  "zur",  "über", "seit", "nun",  "noch", "während", "gegenüber", "unter"};
// Open an object, or a listener, but no attribute of the noun before, as "der" and "des" may.
constexpr std::string_view kObjectArticles[] = {"dem", "die", "das", "den", "einen", "einem"};
// "sagte eine Sprecherin der [dpa]": listens, whatever stands before it.
constexpr std::string_view kAgencies[] = {"dpa", "afp", "epd", "kna", "sid"};
constexpr std::string_view kAnd[] = {"und", "et", "y", "e"};
// Point at the clause that follows, and are nobody.
constexpr std::string_view kPointers[] = {"davor", "darauf", "dagegen", "dafür",
                                          "daran", "damit",  "davon",   "dazu"};
// Between a noun and more of it: "einer Umfrage [des] Instituts [von] Infratest".
constexpr std::string_view kJoining[] = {"des", "der", "von", "vom", "in", "im", "für"};

constexpr std::size_t kLongestRole = 10;           // tokens
constexpr std::size_t kLongestCircumstances = 10;  // tokens

}  // namespace

std::size_t RuleSentence::past_verb(std::size_t token) const {
  const words::Cue* cue = token < sentence_end ? prose.cue(token) : nullptr;
  return cue != nullptr && cue->kind == words::CueKind::speech ? token + 1 : token;
}

bool RuleSentence::apposed(std::size_t from) const {
  std::size_t comma = from;
  while (comma < sentence_end && comma < from + kLongestRole && !is_mark(comma)) ++comma;
  if (comma + 2 >= sentence_end || !is(comma, ",") || !prose.capitalised(comma + 1)) return false;
  std::size_t past = comma + 1;
  while (past < sentence_end && prose.capitalised(past)) ++past;
  return is(past, ",");
}

std::size_t RuleSentence::noun_end(Phrase phrase) const {
  std::size_t token = phrase.begin;
  while (token < phrase.end && !prose.capitalised(token)) ++token;
  while (token < phrase.end && prose.capitalised(token)) {
    ++token;
    const bool joined = token + 1 < phrase.end && prose.capitalised(token + 1) &&
                        words::contains(kJoining, prose.lower(token));
    if (joined) ++token;
  }
  return token;
}

void RuleSentence::add_content(Attribution& to_fill, std::size_t from, std::size_t to) const {
  // "estime qu’[«]": the apostrophe is the word's before.
  while (from < to && (is(from, ",") || is(from, ":") || is(from, "'") || is(from, "’"))) ++from;
  while (to > from && (is(to - 1, ",") || is(to - 1, "."))) --to;
  if (from >= to) return;
  Span span{begin_of(from), prose.tokens[to - 1].span.end};
  if (const Quotation* quote = quotation_at(span.begin)) span.begin = quote->span.begin;
  if (const Quotation* quote = quotation_at(span.end - 1)) span.end = quote->span.end;
  to_fill.content.push_back(span);
}

std::optional<Phrase> RuleSentence::speaker_behind(std::size_t token, bool apposition) const {
  if (token < sentence_end && (words::contains(kPrepositions, prose.lower(token)) ||
                               words::contains(kPointers, prose.lower(token)))) {
    return std::nullopt;
  }
  auto phrase = phrases.starting_at(token, sentence_end, apposition);
  if (!phrase) return phrase;
  phrase->end = prose.language.verb_second ? speaker_end(*phrase) : end_of_name(*phrase);
  return phrase;
}

// "ha declarado [Quiroga] a la salida", but "dijo [el ministro de Hacienda]"
std::size_t RuleSentence::end_of_name(Phrase phrase) const {
  for (std::size_t token = phrase.begin + 1; token < phrase.end; ++token) {
    const std::string_view word = prose.lower(token);
    if (prose.capitalised(token - 1) && word != "de" && words::contains(kPrepositions, word)) {
      return token;
    }
  }
  return phrase.end;
}

std::size_t RuleSentence::speaker_end(Phrase phrase) const {
  const bool described = prose.has(phrase.begin, words::kDeterminer);
  bool named = false;
  for (std::size_t token = phrase.begin; token < phrase.end; ++token) {
    const std::string_view word = prose.lower(token);
    if (word == ",") break;  // an apposition
    if (named && !prose.capitalised(token)) {
      const bool agency =
          token + 1 < phrase.end && words::contains(kAgencies, prose.lower(token + 1));
      const bool listener =
          word == "der" && (agency || (!described && !words::is_role_noun(prose.lower(token - 1))));
      if (listener || words::contains(kBehindSpeaker, word) ||
          words::contains(kObjectArticles, word)) {
        return token;
      }
      for (const words::SeparableVerb& verb : prose.language.separable_verbs) {
        if (word == verb.particle) return token;
      }
    }
    named = named || prose.capitalised(token);
  }
  return phrase.end;
}

bool RuleSentence::only_circumstances(std::size_t from) const {
  if (!prose.language.verb_second || from + kLongestCircumstances < sentence_end) return false;
  for (std::size_t token = from; token < sentence_end; ++token) {
    if (is(token, ",") || is(token, ":") || prose.cue(token) != nullptr) return false;
  }
  return true;
}

bool RuleSentence::opens_with_circumstance() const {
  const std::string_view first = prose.lower(sentence_begin);
  return words::contains(kPrepositions, first) || words::contains(kBeforeCircumstance, first);
}

std::optional<Phrase> RuleSentence::subject_before(std::size_t group) const {
  const auto phrase = phrases.ending_at(group, sentence_begin);
  const bool first = phrase && phrase->begin <= sentence_begin + 1;
  return first && prose.language.verb_second && opens_with_circumstance() ? std::nullopt : phrase;
}

std::optional<Phrase> RuleSentence::heading(Span sentence) const {
  const std::size_t begin = prose.token_at(sentence.begin);
  std::size_t end = begin + (prose.has(begin, words::kDeterminer) ? 2 : 0);
  while (end < prose.tokens.size() && begin_of(end) < sentence.end && prose.capitalised(end)) ++end;
  const bool fits = end > begin && end <= prose.tokens.size();
  return fits ? std::optional<Phrase>({begin, end}) : std::nullopt;
}

std::size_t RuleSentence::before_colon(std::size_t from, std::size_t end) const {
  while (from < end && (!is(from, ":") || quoted(from))) ++from;
  return from;
}

std::size_t RuleSentence::past_day(std::size_t begin) const {
  const bool opens = phrases.is_time(begin) || prose.is_auxiliary(begin);
  // Days stand among the words that may come between a source and its verb.
  return opens && begin + 2 < sentence_end && prose.is_auxiliary(begin + 1) ? begin + 2 : begin;
}

bool RuleSentence::opens_bare_clause(std::size_t comma) const {
  if (!prose.language.verb_second || !is(comma, ",") || comma + 2 >= sentence_end) return false;
  // "betonte, [über die Genehmigung werde]"
  for (std::size_t token = comma + 1; token < sentence_end && !is_mark(token); ++token) {
    if (is_reported_mood(prose.lower(token))) return true;
  }
  const std::size_t first = comma + 1;
  const bool article = prose.has(first, words::kDeterminer);
  if (article) return prose.capitalised(first + 1);
  return prose.capitalised(first) || prose.is_pronoun(first);
}

bool RuleSentence::is_said_to_be_due(std::size_t token) const {
  constexpr std::string_view kDue[] = {"müsse", "müssten", "solle", "könne", "dürfe", "wolle"};
  if (!prose.language.verb_second || token < sentence_begin + 2) return false;
  const std::size_t due =
      token - (prose.is_auxiliary(token - 1) ? 2 : 1);  // "müsse [nun] erklären"
  return words::contains(kDue, prose.lower(due));
}

bool RuleSentence::gives_figure(std::size_t token) const {
  if (!prose.lower(token - 1).starts_with("beziffer")) return false;
  while (token < sentence_end && !prose.may_count(token)) ++token;
  return token < sentence_end;
}

bool RuleSentence::comes_to_result(std::size_t that) const {
  constexpr std::string_view kResults[] = {"ergebnis", "schluss", "befund", "urteil", "ansicht"};
  return that > sentence_begin + 2 && words::contains(kResults, prose.lower(that - 2));
}

bool RuleSentence::is_attribute(std::size_t token) const {
  constexpr std::string_view kHaving[] = {"ha", "han", "había", "habían", "habría"};
  const std::string_view word = prose.lower(token);
  return prose.language.drops_pronouns && (word.ends_with("ado") || word.ends_with("ido")) &&
         (token == sentence_begin || !words::contains(kHaving, prose.lower(token - 1)));
}

std::size_t RuleSentence::past_description(std::size_t comma) const {
  constexpr std::string_view kOpenings[] = {"qui", "quien", "quienes", "de"};
  if (!is(comma, ",") || comma + 1 >= sentence_end) return comma;
  if (!words::contains(kOpenings, prose.lower(comma + 1))) return comma;
  std::size_t end = comma + 1;
  while (end < sentence_end && !is_mark(end)) ++end;
  return is(end, ",") ? end : comma;
}

bool RuleSentence::stands_as_noun(std::size_t token) const {
  if (token == sentence_begin) return false;
  const std::string_view before = prose.lower(token - 1);
  if (prose.cue(token - 1) != nullptr) return true;
  static constexpr std::string_view kConjunctions[] = {"und", "aber", "et",  "mais",
                                                       "y",   "e",    "pero"};
  if (words::contains(kConjunctions, before)) return false;
  if (prose.is_auxiliary(token - 1)) return false;
  for (const words::Pronoun& pronoun : prose.language.pronouns) {
    if (pronoun.word == before) return false;
  }
  return prose.is_grammar(token - 1);
}

bool RuleSentence::after_quote_or_comma(std::size_t edge) const {
  return quoted(edge - 1) || (edge >= 2 && edge - 2 >= sentence_begin && quoted(edge - 2));
}

std::size_t RuleSentence::content_end(std::size_t from) const {
  for (std::size_t token = from; token < sentence_end; ++token) {
    if (quoted(token) || is_mark(token)) continue;
    const words::Cue* cue = prose.cue(token);
    if (cue == nullptr) continue;
    const auto subject = phrases.ending_at(phrases.verb_group_begin(token, from), from);
    // "… [y] acusó a la oposición"
    if (!subject && token > from && words::contains(kAnd, prose.lower(token - 1))) return token - 1;
    if (!subject || cue->kind != words::CueKind::speech) continue;
    const bool opens = token + 1 < sentence_end && (is(token + 1, ":") || is(token + 1, ","));
    if (opens && subject->begin > from && is(subject->begin - 1, ",")) return subject->begin - 1;
  }
  return sentence_end;
}

}  // namespace winnow
