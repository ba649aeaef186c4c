#include "claims/reports/report_subjects.h"

#include <string_view>

#include "claims/words/people.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::size_t kLongestSubject = 8;       // tokens, to its first comma
constexpr std::size_t kLongestOpening = 16;      // … of one that opens the sentence
constexpr std::size_t kLongestCircumstance = 8;  // tokens
constexpr std::size_t kLongestAside = 16;        // tokens

// "Having", "Originally", "Or": a capital that only opens the sentence.
bool only_opens(const Prose& prose, Phrase sentence, std::size_t token) {
  const std::string_view word = prose.lower(token);
  return token == sentence.begin &&
         (prose.is_grammar(token) || word.ends_with("ing") || word.ends_with("ly"));
}

// "[In her letter,] the doctor"
std::size_t past_circumstance(const Prose& prose, Phrase sentence) {
  constexpr std::string_view kOpening[] = {"as", "in", "on", "at", "by", "after", "for"};
  const std::size_t begin = sentence.begin;
  if (!words::contains(kOpening, prose.lower(begin))) return begin;
  for (std::size_t token = begin + 1; token < sentence.end && token < begin + kLongestCircumstance;
       ++token) {
    if (prose.lower(token) == ",") return token + 1;
    const words::Cue* cue = prose.cue(token);
    const bool verb = (prose.is_auxiliary(token) && prose.lower(token) != "to") ||
                      (cue != nullptr && cue->kind != words::CueKind::noun);
    if (verb) return begin;
  }
  return begin;
}

}  // namespace

bool names_somebody(const Prose& prose, Phrase sentence, Phrase subject) {
  std::size_t comma = subject.begin;  // "The report, published last week, alleged"
  while (comma < subject.end && prose.lower(comma) != ",") ++comma;
  const bool opens = subject.begin == past_joining(prose, sentence);
  if (comma - subject.begin > (opens ? kLongestOpening : kLongestSubject)) return false;
  std::size_t last = subject.end - 1;
  while (last > subject.begin && prose.is_symbol(last)) --last;
  if (prose.is_pronoun(last)) return subject.begin == last && prose.lower(last) != "you";
  if (last == subject.begin &&
      (only_opens(prose, sentence, last) || prose.lower(last) == "nobody")) {
    return false;
  }
  for (std::size_t token = subject.begin; token < last; ++token) {
    if (prose.is_auxiliary(token)) return false;
  }
  const std::string_view first = prose.lower(subject.begin);
  // "Relief agencies", "pals of the hitman", "data from the agency"
  const std::string_view noun = prose.lower(last);
  const bool of_more =
      last > subject.begin && words::contains(words::kHeadEnds, prose.lower(subject.begin + 1));
  return prose.capitalised(last) || prose.has(subject.begin, words::kDeterminer) ||
         words::is_plural_role_noun(noun) || words::is_plural_organisation_noun(noun) ||
         (of_more && words::is_plural_role_noun(first)) ||
         (subject.begin == last && first == "police") ||
         words::contains(words::kPlainSources, first);
}

std::size_t past_joining(const Prose& prose, Phrase sentence) {
  const std::size_t begin = sentence.begin;
  if (words::contains(words::kJoining, prose.lower(begin))) return begin + 1;
  if (prose.lower(begin) == "however" && prose.lower(begin + 1) == ",") return begin + 2;
  return past_circumstance(prose, sentence);
}

std::size_t before_clause(const Prose& prose, Phrase sentence, std::size_t group) {
  constexpr std::string_view kOpening[] = {"however", "who", "whose", "which", "neither"};
  constexpr std::string_view kDescribing[] = {"a", "an", "the"};
  const std::size_t begin = sentence.begin;
  if (group < begin + 3 || prose.lower(group - 1) != ",") return group;
  bool clause = false;
  for (std::size_t comma = group - 2; comma > begin && group - comma < kLongestAside; --comma) {
    clause = clause || prose.lower(comma) == "who" || prose.lower(comma) == "which";
    if (prose.lower(comma) != ",") continue;
    const std::string_view next = prose.lower(comma + 1);
    const bool aside =
        words::contains(kOpening, next) || (clause && words::contains(kDescribing, next));
    return aside ? comma : group;
  }
  return group;
}

}  // namespace winnow
