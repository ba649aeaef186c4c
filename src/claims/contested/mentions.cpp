#include "claims/contested/mentions.h"

#include <algorithm>
#include <cstdint>
#include <span>

#include "claims/stance.h"
#include "claims/words/word_list.h"
#include "claims/words/word_map.h"

namespace winnow {

namespace {

enum Kind : std::uint32_t { kStatement = 0, kNumber = 1, kAccusation = 2, kEvidence = 4 };

const words::WordMap& statements() {
  static const words::WordMap map = [] {
    words::WordMap words;
    words.add(
        "count estimate estimates figure figures number numbers tally total totals "
        "zahl zahlen chiffre chiffres cifra cifras",
        kNumber);
    words.add(
        "accusation accusations allegation allegations blame charge charges counts involvement "
        "misconduct responsibility wrongdoing "
        "anschuldigung anschuldigungen vorwurf vorwürfe vorwürfen allégations acusación "
        "acusaciones",
        kAccusation);
    words.add(
        "footage image images photo photos photograph picture pictures recording research study "
        "survey video videos",
        kEvidence);
    words.add(
        "account accounts analysis argument assertion assertions assessment characterisation "
        "characterization claim claims comment comments comparison complaint conclusion "
        "conclusions contention criticism criticisms depiction description explanation finding "
        "findings idea insinuation interpretation lawsuit narrative notion portrayal reading "
        "remark remarks report reports rumour rumours rumor rumors statement statements story "
        "stories suggestion suggestions testimony theory timeline verdict version view "
        "aussage behauptung behauptungen bericht berichte darstellung kritik critiques críticas",
        kStatement);
    return words;
  }();
  return map;
}

// Stand for what has just been said.
constexpr std::string_view kPronouns[] = {"this", "that", "it",   "these", "those", "they",
                                          "them", "das",  "dies", "cela",  "eso",   "otherwise"};
// May follow a word for a statement that is all of a content: "dismissed the claim [as] nonsense".
constexpr std::string_view kAfter[] = {"when",     "as",    "against", "made", "by",
                                       "outright", "of",    "a",       "“",    "\"",
                                       "als",      "comme", "frei",    "an",   "eine"};
constexpr std::string_view kAllOf[] = {"all", "any", "both", "each", "every", "of"};
constexpr std::size_t kLongest = 7;  // tokens up to the word, and from there to the verdict

// Give it a name: "described the allegation as a fairy tale", "calling the claim absurd".
constexpr std::string_view kNaming[] = {"called",    "calls",       "calling",   "described",
                                        "describes", "describing",  "branded",   "labelled",
                                        "labeled",   "dubbed",      "dismissed", "nannte",
                                        "nennt",     "bezeichnete", "bezeichnet"};
// Go against a statement, where that is all that stands behind them.
constexpr std::string_view kCountering[] = {"challenged", "contested", "countered"};
// Make a denial of a word that hands on an accusation: "slammed claims", "laughed off talk".
constexpr std::string_view kHostile[] = {
    "slammed", "slams",    "blasted", "blasts",    "rubbished", "rubbishes", "scotched", "quashed",
    "brushed", "laughed",  "poured",  "shot",      "ridiculed", "mocked",    "trashed",  "batted",
    "waved",   "shrugged", "played",  "condemned", "decried",   "faulted",   "scoffed"};
constexpr std::string_view kRumour[] = {
    "claims",      "claim",       "reports",     "rumours",     "rumors",     "talk",
    "speculation", "suggestions", "allegations", "accusations", "accusation", "allegation",
    "suggestion",  "rumour",      "rumor",       "idea",        "notion"};
constexpr std::size_t kRumourWithin = 4;  // tokens behind the verb
// What something is called by one who denies it.
constexpr std::string_view kUntrue =
    "false untrue incorrect inaccurate lie lies baseless groundless unfounded fabricated "
    "fabrication misleading slander slanderous smear smears libel libellous defamatory "
    "falsch unwahr haltlos erfunden lüge unterstellung mensonge mensongère faux falso falsa "
    "mentira";
// … or by one who only dislikes it: "called the new law absurd".
constexpr std::string_view kJudged =
    "nonsense fiction fantasy rubbish absurd scaremongering propaganda unsinn absurde";
// … and what a statement is called, of which things that are none can be said as well.
constexpr std::string_view kFaulty =
    "bogus distorted doctored myth fairy fairytale fairytales fanciful far-fetched erroneous "
    "exaggerated fake faked fictitious flawed hoax implausible inflated invented invention "
    "laughable ludicrous malicious manipulated misread mistaken nowhere overstated preposterous "
    "ridiculous unconvincing unsubstantiated unsupported untenable wrong";
// What a statement is said to lack: "had no merit", "was not supported", "no truth in it".
constexpr std::string_view kSoundness =
    "accurate basis believed borne case correct credible foundation justified merit reliable "
    "relation resemblance substance sense substantiated supported true trusted truth";
constexpr std::string_view kMaking[] = {"made", "make", "makes", "bears", "bore"};
// What may support it: "not supported by the [evidence]".
constexpr std::string_view kProof[] = {"data",     "evidence", "facts",   "figures",
                                       "findings", "science",  "results", "records"};
// All that a short answer has beside pronouns and words of grammar.
constexpr std::string_view kAnswering =
    "do did done doing record records knowledge happen happened happening occur occurred exist "
    "existed receive received sent said say see saw seen heard simply true case truth";
constexpr std::size_t kLongestAnswer = 8;  // tokens

bool is_one_of(std::string_view word, Kind kind) {
  const std::uint32_t found = statements().find(word);
  return found != words::WordMap::kNone && (found & kind) != 0;
}

// "[that] he left", but "[that] is false", "[that] simply was not true"
bool is_conjunction(const Prose& prose, std::size_t that) {
  std::size_t verb = that + 1;
  if (verb + 1 < prose.tokens.size() && prose.lower(verb).ends_with("ly")) ++verb;
  return prose.lower(that) == "that" && verb < prose.tokens.size() && !prose.is_auxiliary(verb);
}

struct Place {
  Mention mention;
  std::size_t past = 0;  // the token behind it
};

// "claims [by a former aide] that"
std::string_view maker_behind(const Prose& prose, std::size_t by, std::size_t end) {
  if (by + 1 >= end || prose.lower(by) != "by") return {};
  std::string_view maker;
  for (std::size_t token = by + 1; token < end && token <= by + kLongest; ++token) {
    if (prose.is_symbol(token) || prose.lower(token) == "that") break;
    maker = prose.lower(token);
  }
  return maker;
}

// The mention that a content opens with. `first` and `end` are its tokens.
std::optional<Place> opening_mention(const Prose& prose, std::size_t first, std::size_t end) {
  while (first < end && prose.is_symbol(first)) ++first;
  // "that it was false", but "[that claim] is false"
  const bool conjunction = first + 2 < end && is_conjunction(prose, first) &&
                           !means_statement(prose.lower(first + 1)) &&
                           !words::contains(kAfter, prose.lower(first + 1));
  if (conjunction) ++first;
  // "denies [all of] the charges"
  while (first + 2 < end && words::contains(kAllOf, prose.lower(first))) ++first;
  if (first >= end) return std::nullopt;
  std::string_view owner;
  for (std::size_t token = first; token < end && token < first + kLongest; ++token) {
    if (means_statement(prose.lower(token))) {
      if (owner.empty()) owner = maker_behind(prose, token + 1, end);
      const bool given = token + 2 < end && prose.lower(token + 1) == "of" &&  // "the figure of 41"
                         prose.tokens[token + 2].kind == TokenKind::number;
      return Place{.mention = {.word = prose.lower(token), .owner = owner},
                   .past = token + (given ? 3 : 1)};
    }
    const bool possessive = prose.is_possessive(token) || prose.original(token) == "’";
    if (possessive && token > first) {
      owner = prose.lower(token - 1);
    } else if (prose.is_symbol(token) || prose.is_auxiliary(token) || prose.cue(token) != nullptr ||
               (token > first && prose.is_grammar(token))) {
      break;
    }
  }
  if (words::contains(kPronouns, prose.lower(first))) {
    const bool adverb = first + 1 < end && prose.lower(first + 1).ends_with("ly");
    return Place{.mention = {.word = prose.lower(first), .owner = {}},
                 .past = first + (adverb ? 2 : 1)};
  }
  return std::nullopt;
}

// "does not recognise [that description]"
std::optional<Mention> unrecognised_in(const Prose& prose, std::size_t first, std::size_t end) {
  constexpr std::size_t kFewTokens = 3;
  constexpr std::string_view kRecognising[] = {"recognise", "recognize", "accept"};
  bool negated = false;
  for (std::size_t token = first; token + 1 < end && token < first + kLongest; ++token) {
    if (negated && words::contains(kRecognising, prose.lower(token))) {
      const auto place = opening_mention(prose, token + 1, end);
      const bool closes =  // "this version of events”"
          place && means_statement(place->mention.word) && place->past + kFewTokens >= end;
      return closes ? std::optional(place->mention) : std::nullopt;
    }
    negated = negated || prose.negates(token);
  }
  return std::nullopt;
}

enum Verdict : std::uint32_t { kLie, kJudgement, kFault };

const words::WordMap& verdicts() {
  static const words::WordMap words = [] {
    words::WordMap all;
    all.add(kUntrue, kLie);
    all.add(kJudged, kJudgement);
    all.add(kFaulty, kFault);
    return all;
  }();
  return words;
}

bool is_untrue(std::string_view word) {
  const std::uint32_t found = verdicts().find(word);
  return found == kLie || found == kJudgement;
}

// "not [accurate]", "not [supported] by their data", but "not supported by the state"
bool lacks_soundness(const Prose& prose, std::size_t word, std::size_t end) {
  static const words::WordMap soundness = words::word_set(kSoundness);
  if (!soundness.contains(prose.lower(word))) return false;
  if (word + 1 >= end || prose.lower(word + 1) != "by") return true;
  for (std::size_t token = word + 2; token < end && token < word + kLongest; ++token) {
    if (words::contains(kProof, prose.lower(token))) return true;
  }
  return false;
}

// "[the claim] was false", "[the study] had no merit", "[this] is not true"
bool is_untrue_from(const Prose& prose, const Place& place, std::size_t end) {
  // "[his explanation] made no sense"
  if (place.past >= end || !(prose.is_auxiliary(place.past) || prose.negates(place.past) ||
                             words::contains(kMaking, prose.lower(place.past)))) {
    return false;
  }
  const bool named = means_statement(place.mention.word);
  bool negated = false;
  for (std::size_t token = place.past; token < end && token < place.past + kLongest; ++token) {
    const std::string_view word = prose.lower(token);
    // "It is absurd that he waited" judges what he did, and says nothing of a statement.
    const bool closes = token + 1 >= end || prose.is_symbol(token + 1);
    if (negated) {
      if (word == "true" || (named && lacks_soundness(prose, token, end))) return true;
    } else if (named ? verdicts().contains(word) : closes && is_untrue(word)) {
      return true;
    }
    negated = negated || prose.negates(token);
  }
  return false;
}

// "[the diversion] was completely [false]": whatever was.
bool is_said_false(const Prose& prose, std::size_t first, std::size_t end) {
  constexpr std::string_view kBeing[] = {"is", "was", "are", "were"};
  constexpr std::string_view kFalse[] = {"false", "untrue", "baseless", "unfounded"};
  constexpr std::size_t kWithin = 4;  // tokens from the verb, with quotation marks
  while (end > first && prose.is_symbol(end - 1)) --end;
  if (end <= first + 1 || !words::contains(kFalse, prose.lower(end - 1))) return false;
  if (prose.lower(first) == "that") ++first;
  std::size_t verb = first;
  while (verb < end && !prose.is_auxiliary(verb) && prose.lower(verb) != "," &&
         !prose.has(verb, words::kComplementizer)) {
    ++verb;
  }
  return verb < end && end - verb <= kWithin && words::contains(kBeing, prose.lower(verb));
}

// "described them as “simply [not true]”"
bool is_said_not_true(const Prose& prose, std::span<const Span> contents) {
  for (const Span content : contents) {
    for (auto [token, past] = prose.tokens_in(content);
         token < past && token + 1 < prose.tokens.size(); ++token) {
      if (prose.negates(token) && prose.lower(token + 1) == "true") return true;
    }
  }
  return false;
}

}  // namespace

bool means_statement(std::string_view word) { return statements().contains(word); }
bool means_number(std::string_view word) { return is_one_of(word, kNumber); }
bool means_accusation(std::string_view word) { return is_one_of(word, kAccusation); }
bool means_evidence(std::string_view word) { return is_one_of(word, kEvidence); }

std::optional<Mention> mention_in(const Prose& prose, Span content) {
  const auto [first, end] = prose.tokens_in(content);
  if (const auto unrecognised = unrecognised_in(prose, first, end)) return unrecognised;
  const auto place = opening_mention(prose, first, end);
  if (!place) return std::nullopt;
  const std::string_view behind = place->past < end ? prose.lower(place->past) : "as";
  // "called that absurd", "rejects the claim in full"
  const bool in_full = behind == "in" && place->past + 2 == end && prose.lower(end - 1) == "full";
  const bool all = words::contains(kAfter, behind) || is_untrue(behind) || in_full;
  if (!all && !is_untrue_from(prose, *place, end)) return std::nullopt;
  return place->mention;
}

bool names_untrue(const Prose& prose, std::size_t verb) {
  if (!words::contains(kNaming, prose.lower(verb))) return false;
  const std::uint32_t at = prose.tokens[verb].span.begin;
  const std::size_t end = prose.token_at(prose.sentences[prose.sentence_at(at)].end);
  for (std::size_t token = verb + 1; token < end && token < verb + kLongest; ++token) {
    if (verdicts().contains(prose.lower(token))) return true;
  }
  return false;
}

bool calls_untrue(const Prose& prose, const Claim& claim) {
  const std::size_t past_cue = prose.token_at(claim.cue.back().end);
  if (past_cue > 0 && claim.content.front().end <= claim.cue.front().begin &&
      names_untrue(prose, past_cue - 1)) {
    return true;
  }
  const auto [first, end] = prose.tokens_in(claim.content.front());
  if (unrecognised_in(prose, first, end) || is_said_false(prose, first, end)) return true;
  const auto place = opening_mention(prose, first, end);
  // "[That assertion] was challenged by", "contested [that]"
  const bool by = past_cue > 1 && prose.lower(past_cue - 1) == "by";
  if (past_cue > 1 && words::contains(kCountering, prose.lower(past_cue - (by ? 2 : 1)))) {
    return place && place->past >= end;
  }
  if (past_cue > 0 && words::contains(kNaming, prose.lower(past_cue - 1))) {
    const std::span<const Span> contents(claim.content.begin(), claim.content.end());
    return prose.has_any(contents, verdicts(), place ? kFault : kLie) ||
           is_said_not_true(prose, contents);
  }
  return place && claim.content.size() == 1 && is_untrue_from(prose, *place, end);
}

bool says_otherwise(const Prose& prose, Span content) {
  const std::string words = prose.lowered(content);
  if (words == "otherwise" || words == "it differently") return true;
  if (words.find("different ") == std::string::npos) return false;
  const auto [first, end] = prose.tokens_in(content);
  const auto place = opening_mention(prose, first, end);
  return place && place->past >= end && !words::contains(kPronouns, place->mention.word);
}

bool rejects_rumour(const Prose& prose, Span cue) {
  for (auto [token, past] = prose.tokens_in(cue); token < past; ++token) {
    const std::string_view verb = prose.lower(token);
    if (!words::contains(kHostile, verb) && verb != "dismissed") continue;
    for (std::size_t next = token + 1;
         next < prose.tokens.size() && next <= token + kRumourWithin && !prose.is_symbol(next);
         ++next) {
      if (words::contains(kRumour, prose.lower(next))) return true;
    }
  }
  return false;
}

bool contradicts(const Prose& prose, Span cue) {
  constexpr std::string_view kContradicting[] = {"contradict", "contradicts", "contradicted",
                                                 "contradicting"};
  for (auto [token, past] = prose.tokens_in(cue); token < past; ++token) {
    if (words::contains(kContradicting, prose.lower(token))) return true;
  }
  return false;
}

bool is_short_answer(const Prose& prose, const Claim& claim) {
  constexpr std::string_view kNothing[] = {"nothing of the kind", "nothing of the sort",
                                           "no such thing"};
  const std::string words_said = prose.lowered(claim.content.front());
  const bool nothing = std::any_of(
      std::begin(kNothing), std::end(kNothing),
      [&](std::string_view phrase) { return words_said.find(phrase) != std::string::npos; });
  if (nothing) return true;
  static const words::WordMap answering = words::word_set(kAnswering);
  const Span content = claim.content.front();
  auto [token, past] = prose.tokens_in({content.begin, std::min(content.end, claim.sentence.end)});
  if (is_conjunction(prose, token)) ++token;
  bool points = false;
  bool has_verb = false;  // "nothing about them" has none
  std::size_t words = 0;
  for (; token < past; ++token) {
    if (prose.is_symbol(token)) continue;
    const std::string_view word = prose.lower(token);
    if (++words > kLongestAnswer) return false;
    has_verb = has_verb || prose.is_auxiliary(token) || answering.contains(word);
    if (words::contains(kPronouns, word)) {
      points = true;
    } else if (!answering.contains(word) && !prose.is_grammar(token) && !prose.negates(token)) {
      return false;
    }
  }
  return points && has_verb && is_negated(prose, claim);
}

}  // namespace winnow
