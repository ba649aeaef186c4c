#include "claims/speakers/source_phrases.h"

#include <algorithm>
#include <string_view>

#include "base/letters.h"
#include "base/utf8.h"
#include "claims/words/name_words.h"
#include "claims/words/people.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::string_view kOpenings[] = {
    "in",   "for",  "at",      "on",        "asked",      "outside", "after",     "under",
    "from", "with", "reached", "contacted", "confronted", "pressed", "challenged"};
// Before a name, say what it does to the phrase: it is nobody's other name.
constexpr std::string_view kAgents[] = {"by", "from", "with", "to", "via", "in", "at", "for"};

// Say something as organisations do.
constexpr std::string_view kDocuments[] = {"report",  "study",     "paper",      "audit",
                                           "survey",  "letter",    "document",   "memo",
                                           "lawsuit", "complaint", "indictment", "filing"};

// Open what says where or whose something is.
constexpr std::string_view kInPlace[] = {"in", "of", "at", "near", "behind", "from"};

}  // namespace

std::size_t SourcePhrases::after_opening(std::size_t begin, std::size_t end) const {
  if (const std::size_t behind = behind_agent(begin, end); behind != begin) return behind;
  // "a claim contested by [Ian Sheikh, who]"
  constexpr std::size_t kBy = 3;
  if (end > begin + kBy + 1 && prose_.lower(begin + kBy) == "by" &&
      prose_.lower(begin + kBy - 1).ends_with("ed") && prose_.lower(end - 1) == "who") {
    return begin + kBy + 1;
  }
  const std::string_view word = prose_.lower(begin);
  const bool participle =
      word.size() > 5 && word.ends_with("ing") && begin + 1 < end && !prose_.capitalised(begin + 1);
  const bool opens = participle || words::contains(kOpenings, word);
  if (!opens) return begin;
  for (std::size_t token = begin + 1; token + 1 < end; ++token) {
    if (prose_.lower(token) == ",") return token + 1;
  }
  return begin;
}

// "In a letter seen by the Courier, [its director, Helen Straker,] warned"
std::size_t SourcePhrases::behind_agent(std::size_t begin, std::size_t end) const {
  if (begin == 0 || prose_.lower(begin - 1) != "by") return begin;
  for (std::size_t token = begin + 1; token + 1 < end; ++token) {
    if (prose_.lower(token) != ",") continue;
    return words::contains(words::kPossessives, prose_.lower(token + 1)) ? token + 1 : begin;
  }
  return begin;
}

std::size_t SourcePhrases::subject_begin(std::size_t begin, std::size_t end) const {
  constexpr std::size_t kLongest = 12;  // tokens
  if (begin == 0 || end >= prose_.tokens.size() || prose_.cue(end) == nullptr) return begin;
  const bool joined = prose_.lower(begin - 1) == "and";
  if (!joined && !words::contains(kInPlace, prose_.lower(begin - 1))) return begin;
  const Span place = prose_.tokens[begin].span;
  const std::size_t floor =
      prose_.token_at(prose_.sentences[prose_.sentence_at(place.begin)].begin);
  std::size_t first = begin;
  while (first > floor && !opens_clause(first)) {
    const std::size_t before = first - 1;
    if (prose_.lower(before) == "," || begin - before > kLongest || prose_.is_auxiliary(before) ||
        prose_.cue(before) != nullptr) {
      return begin;
    }
    first = before;
  }
  // "[Two guards and] a union official said"
  return (joined ? prose_.may_count(first) : is_article(first)) ? first : begin;
}

// ", but [a doctor at the hospital in Ely] said"
bool SourcePhrases::opens_clause(std::size_t token) const {
  constexpr std::string_view kJoining[] = {"but", "and", "while"};
  return token > 1 && words::contains(kJoining, prose_.lower(token - 1)) &&
         prose_.lower(token - 2) == ",";
}

const Mention* SourcePhrases::described(std::size_t begin, std::size_t end) const {
  if (begin < 2 || prose_.lower(begin - 1) != "," || !is_article(begin) ||
      end >= prose_.tokens.size() || !is_relative(prose_.lower(end))) {
    return nullptr;
  }
  const Span before = prose_.tokens[begin - 2].span;
  const Mention* mention = names_.around(before);
  if (mention == nullptr || mention->span.end != before.end) return nullptr;
  const Span sentence = prose_.sentences[prose_.sentence_at(mention->span.begin)];
  const bool opens = mention->span.begin == sentence.begin;
  return opens && names_.names[mention->name].sure ? mention : nullptr;
}

bool SourcePhrases::is_relative(std::string_view word) {
  return word == "who" || word == "which" || word == "qui" || word == "quien" || word == "that";
}

std::string_view SourcePhrases::without_contraction(std::string_view word) {
  constexpr std::string_view kVerbs[] = {"’d", "’ve", "’ll", "’m", "’re",
                                         "'d", "'ve", "'ll", "'m", "'re"};
  for (const std::string_view verb : kVerbs) {
    if (word.ends_with(verb)) return word.substr(0, word.size() - verb.size());
  }
  return word;
}

std::size_t SourcePhrases::first_relative(std::size_t relative, std::size_t floor) const {
  constexpr std::size_t kLongest = 40;  // tokens back to it
  std::size_t first = relative;
  for (std::size_t token = relative; token > floor && relative - token < kLongest; --token) {
    const bool joined = prose_.lower(first - 1) == "and" || prose_.lower(first - 1) == "but";
    if (!joined) break;
    if (prose_.lower(token - 1) == prose_.lower(relative)) first = token - 1;
  }
  return first;
}

std::optional<std::size_t> SourcePhrases::relative_around(std::size_t begin,
                                                          std::size_t end) const {
  constexpr std::size_t kLongestClause = 12;  // tokens before the source
  constexpr std::string_view kOpening[] = {"who", "which", "while"};
  // "who gave his name as Goran"
  if (end >= prose_.tokens.size() || prose_.lower(end) != "," ||
      (begin > 0 && prose_.lower(begin - 1) == "as")) {
    return std::nullopt;
  }
  for (std::size_t token = begin; token > 1 && begin - token < kLongestClause; --token) {
    if (prose_.is_symbol(token - 1)) return std::nullopt;
    const bool opens = words::contains(kOpening, prose_.lower(token - 1));
    // "[while] Ann Lee, the mayor, said"
    if (opens && prose_.lower(token - 2) == ",") {
      return token == begin ? std::nullopt : std::optional(token - 1);
    }
  }
  return std::nullopt;
}

bool SourcePhrases::is_plural(std::size_t begin, std::size_t end) const {
  constexpr std::string_view kOfMany[] = {"many",    "most", "others", "people",
                                          "several", "some", "those"};
  if (end > begin + 1 && words::contains(kOfMany, prose_.lower(begin))) return true;
  const std::string_view noun = prose_.lower(head(begin, end));
  return noun == "police" || (noun.size() > 3 && noun.ends_with('s') && !noun.ends_with("ss"));
}

std::optional<Phrase> SourcePhrases::organisation_heading(Span sentence) const {
  constexpr std::size_t kLongest = 5;  // tokens
  const std::size_t begin = prose_.token_at(sentence.begin);
  const std::size_t end = std::min(prose_.token_at(sentence.end), begin + kLongest);
  if (begin == end || !is_article(begin)) return std::nullopt;
  for (std::size_t token = begin + 1; token + 1 < end; ++token) {
    const std::string_view next = prose_.lower(token + 1);
    // "the sheriff[’s] office"
    if (prose_.is_possessive(token)) continue;
    if (prose_.is_symbol(token) || prose_.is_grammar(token) || prose_.is_auxiliary(token)) break;
    const bool document = words::contains(kDocuments, prose_.lower(token));
    if (!(document || words::is_organisation_noun(prose_.lower(token))) ||
        words::is_organisation_noun(next)) {
      continue;
    }
    // "The firm, Acme,", but "The report, published on Monday,"
    const bool more =
        prose_.is_possessive(token + 1) || (next == "," && !document) || words::is_role_noun(next);
    return more ? std::nullopt : std::optional<Phrase>({begin, token + 1});
  }
  return std::nullopt;
}

std::optional<Phrase> SourcePhrases::somebody_heading(Span sentence) const {
  constexpr std::size_t kLongest = 8;  // tokens
  constexpr std::string_view kPeople[] = {"member", "them"};
  std::size_t begin = prose_.token_at(sentence.begin);
  if (prose_.lower(begin) == "but" || prose_.lower(begin) == "and") ++begin;
  if (!words::contains(words::kIndefinite, prose_.lower(begin))) return std::nullopt;
  const std::size_t ceiling = std::min(prose_.token_at(sentence.end), begin + kLongest);
  bool person = false;
  std::size_t end = begin + 1;
  for (; end < ceiling && !prose_.is_symbol(end) && !prose_.is_auxiliary(end); ++end) {
    const std::string_view word = prose_.lower(end);
    if (word == "who" || prose_.cue(end) != nullptr) break;
    person = person || words::is_role_noun(word) || words::contains(kPeople, word);
  }
  return person ? std::optional<Phrase>({begin, end}) : std::nullopt;
}

std::optional<Phrase> SourcePhrases::people_in(Span sentence) const {
  constexpr std::size_t kLongest = 5;  // tokens
  const std::size_t begin = prose_.token_at(sentence.begin);
  std::size_t end = prose_.token_at(sentence.end);
  while (end > begin && prose_.is_symbol(end - 1)) --end;
  if (end > begin && is_people(end - 1)) {
    for (std::size_t token = end - 1; token > begin && end - token < kLongest; --token) {
      if (prose_.lower(token - 1) == "by") return Phrase{token, end};
    }
  }
  for (std::size_t token = begin; token + 1 < end && token < begin + kLongest; ++token) {
    if (prose_.is_symbol(token) || (token > begin && prose_.is_grammar(token))) break;
    if (!is_people(token)) continue;
    const bool verb = prose_.is_auxiliary(token + 1) || prose_.cue(token + 1) != nullptr ||
                      prose_.lower(token + 1).ends_with("ed");
    return verb ? std::optional<Phrase>({begin, token + 1}) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<Phrase> SourcePhrases::antecedent(std::size_t relative) const {
  const std::size_t floor = prose_.token_at(
      prose_.sentences[prose_.sentence_at(prose_.tokens[relative].span.begin)].begin);
  const std::size_t end = first_relative(relative, floor);
  const bool comma = end > floor && prose_.lower(end - 1) == ",";
  auto phrase = phrases_.ending_at(comma ? end - 1 : end, floor);
  // "a reply, [dated September 9,] which"
  if (phrase && prose_.lower(phrase->begin) == "dated" && phrase->begin > floor + 1 &&
      prose_.lower(phrase->begin - 1) == ",") {
    phrase = phrases_.ending_at(phrase->begin - 1, floor);
  }
  if (!phrase) return std::nullopt;
  const bool person = prose_.lower(relative) == "who";
  // Only its last part: "remarks by [US officials] who", but "a person familiar with the case",
  // "a moderator of the forum, who".
  for (std::size_t token = phrase->end; token > phrase->begin; --token) {
    const bool ends = words::contains(words::kHeadEnds, prose_.lower(token - 1));
    if (ends && token > 1 && words::contains(words::kHeadEnds, prose_.lower(token - 2))) break;
    if (ends && person && token > phrase->begin + 1 &&
        words::is_role_noun(prose_.lower(token - 2))) {
      break;
    }
    // "of [a] forum": what stands before tells.
    if (is_article(token - 1) && token > phrase->begin + 1 &&
        words::contains(words::kHeadEnds, prose_.lower(token - 2))) {
      continue;
    }
    if (ends || (prose_.has(token - 1, words::kFunctionWord) && !prose_.capitalised(token - 1) &&
                 !words::contains(words::kDefinite, prose_.lower(token - 1)))) {
      phrase->begin = token;
      break;
    }
  }
  return phrase->begin < phrase->end ? phrase : std::nullopt;
}

// "officers"
bool SourcePhrases::is_people(std::size_t token) const {
  const std::string_view word = prose_.lower(token);
  return word.size() > 3 && words::is_plural_role_noun(word);
}

bool SourcePhrases::is_article(std::size_t token) const {
  const std::string_view word = prose_.lower(token);
  return word == "the" || word == "a" || word == "an";
}

std::size_t SourcePhrases::head(std::size_t begin, std::size_t end) const {
  std::size_t head = begin;
  for (std::size_t token = begin; token < end; ++token) {
    const std::string_view word = prose_.lower(token);
    const bool ends = words::contains(words::kHeadEnds, word) || word == "," || word == "(" ||
                      opens_participle(token, end);
    if (ends && token > begin) {
      if (in_name(token)) continue;
      break;
    }
    if (!prose_.is_symbol(token) && !is_honour(token)) head = token;
  }
  return head;
}

// "Ann Lee [MP]", but not "the local [MP]" nor "Labour [MPs]"
bool SourcePhrases::is_honour(std::size_t token) const {
  return words::contains(words::kHonours, prose_.lower(token)) && prose_.lower(token) != "mps" &&
         token > 0 && prose_.capitalised(token - 1);
}

// "Lawyers [acting] for residents", "survivors [interviewed] by the police"
bool SourcePhrases::opens_participle(std::size_t token, std::size_t end) const {
  const std::string_view word = prose_.lower(token);
  return token > 0 && token + 1 < end && (word.ends_with("ing") || word.ends_with("ed")) &&
         !prose_.capitalised(token) && !prose_.has(token - 1, words::kDeterminer) &&
         words::contains(words::kHeadEnds, prose_.lower(token + 1));
}

bool SourcePhrases::in_name(std::size_t token) const {
  const Span span = prose_.tokens[token].span;
  const Mention* mention = names_.around(span);
  return mention != nullptr && mention->span.end > span.end;
}

bool SourcePhrases::is_role_of(const Mention& mention, std::size_t head) const {
  const std::string& role = names_.names[mention.name].role;
  if (role.empty() || mention.span.begin <= role.size()) return false;
  const auto begin = mention.span.begin - static_cast<std::uint32_t>(role.size()) - 1;
  const Span noun = prose_.tokens[head].span;
  return begin <= noun.begin && noun.begin < mention.span.begin &&
         prose_.text.substr(begin, role.size()) == role;
}

const Mention* SourcePhrases::apposed(std::size_t head, std::size_t end) const {
  std::size_t comma = head + 1;
  while (comma < end && prose_.lower(comma) != ",") ++comma;
  if (comma + 1 >= end) return nullptr;
  const Mention* mention =
      names_.first_in({prose_.tokens[comma].span.end, prose_.tokens[end - 1].span.end});
  if (mention == nullptr) return nullptr;
  const std::size_t first = prose_.token_at(mention->span.begin);
  const std::size_t past = prose_.token_at(mention->span.end);
  // "its memo, seen [by] Reuters"
  if (first > comma + 3 || words::contains(kAgents, prose_.lower(first - 1))) return nullptr;
  // "An expert witness, Lucy Adeyemi [of] Calder University"
  const bool from_there = past < end && words::contains(kInPlace, prose_.lower(past)) &&
                          names_.names[mention->name].kind == NameKind::person;
  const bool ends = past >= end || (prose_.is_symbol(past) && !prose_.is_possessive(past));
  return ends || from_there ? mention : nullptr;
}

// "the report[, published last week]", "a doctor[, who asked not to be named]"
std::size_t SourcePhrases::before_clause(Phrase phrase) const {
  for (std::size_t token = phrase.begin + 1; token + 1 < phrase.end; ++token) {
    const std::string_view next = prose_.lower(token + 1);
    const bool clause = next.ends_with("ed") || next.ends_with("ing") || is_relative(next);
    if (prose_.lower(token) == "," && clause && !prose_.capitalised(token + 1)) return token;
  }
  return phrase.end;
}

void SourcePhrases::take_off_genitive(Phrase phrase, std::string& noun) const {
  const bool genitive = phrase.begin > 0 && (prose_.lower(phrase.begin) == "des" ||
                                             prose_.lower(phrase.begin - 1) == "des");
  if (&prose_.language != &words::kGerman || !genitive) return;
  constexpr std::size_t kShortestNoun = 3;  // bytes
  const std::size_t end = std::min(noun.find(' '), noun.size());
  if (end < kShortestNoun + 2 || noun[end - 1] != 's') return;
  const std::size_t ending = noun[end - 2] == 'e' ? 2 : 1;
  noun.erase(end - ending, ending);
}

std::string SourcePhrases::plain(Phrase phrase) const {
  phrase.end = before_clause(phrase);
  std::string words = phrases_.plain(phrase);
  take_off_genitive(phrase, words);
  const Span first = prose_.tokens[phrase.begin].span;
  const bool opens = first.begin == prose_.sentences[prose_.sentence_at(first.begin)].begin &&
                     words.starts_with(prose_.original(first));
  const bool one_word = words.find(' ') == std::string::npos;
  // "[Mr] Dole’s representatives", but "coach drivers"
  const bool titled = words::find_title(prose_.language, prose_.lower(phrase.begin)) != nullptr &&
                      phrase.begin + 1 < phrase.end && prose_.capitalised(phrase.begin + 1);
  const bool capitals =  // "MPs"
      first.size() > 1 && letters::is_upper(utf8::decode(prose_.text, first.begin + 1).value);
  if (!opens || titled || capitals || &prose_.language == &words::kGerman ||
      names_.around(first) != nullptr ||
      (one_word && !words.ends_with('s') &&
       !words::contains(words::kPlainSources, prose_.lowered(first)))) {
    return words;
  }
  return letters::folded(prose_.original(first)) + words.substr(first.size());
}

}  // namespace winnow
