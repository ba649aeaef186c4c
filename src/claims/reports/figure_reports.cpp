#include "claims/reports/figure_reports.h"

#include <string_view>

#include "claims/contested/mentions.h"
#include "claims/reports/report_subjects.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::size_t kNear = 7;          // tokens from "put" to "at", whatever is put
constexpr std::size_t kFarthest = 20;     // … where what is put is a figure
constexpr std::size_t kNumberWithin = 4;  // … between "at" and its number: "at more than £40m"
// Numbers in words that may stand for any: "less than a quarter".
constexpr std::string_view kParts[] = {"half", "quarter", "third", "fifth", "tenth", "zero"};

bool counts_behind(const Prose& prose, std::size_t at, std::size_t end) {
  for (std::size_t token = at + 1; token < end && token <= at + kNumberWithin; ++token) {
    if (prose.may_count(token) || words::contains(kParts, prose.lower(token))) return true;
  }
  return false;
}

// "puts [the number at six]", "put [the sum closer to $12m]"
bool puts_number(const Prose& prose, Phrase sentence, std::size_t verb) {
  if (!words::contains(words::kPutting, prose.lower(verb))) return false;
  bool figure = false;
  for (std::size_t at = verb + 1; at < sentence.end && at < verb + kFarthest; ++at) {
    figure = figure || words::contains(words::kNumberNouns, prose.lower(at));
    const bool sets =
        prose.lower(at) == "at" || (prose.lower(at) == "to" && prose.lower(at - 1) == "closer");
    if (sets && (figure || at < verb + kNear) && counts_behind(prose, at, sentence.end))
      return true;
  }
  return false;
}

// "[a figure of 25,500]"
bool is_figure(const Prose& prose, std::size_t article, std::size_t end) {
  return article + 3 < end && prose.has(article, words::kDeterminer) &&
         words::contains(words::kNumberNouns, prose.lower(article + 1)) &&
         prose.lower(article + 2) == "of" && prose.may_count(article + 3);
}

// "gave [a different account]", "gives [a figure of 25,500]"
bool gives_other(const Prose& prose, Phrase sentence, std::size_t verb, Span account) {
  constexpr std::string_view kGiving[] = {"gave", "gives", "offered", "offers"};
  return words::contains(kGiving, prose.lower(verb)) &&
         (says_otherwise(prose, account) || is_figure(prose, verb + 1, sentence.end));
}

}  // namespace

std::optional<Attribution> figure_report(const Prose& prose, Phrase sentence, std::size_t verb) {
  if (verb + 2 >= sentence.end) return std::nullopt;
  const NounPhrases phrases(prose);
  const Span account = phrases.span({verb + 1, sentence.end});
  if (!puts_number(prose, sentence, verb) && !gives_other(prose, sentence, verb, account)) {
    return std::nullopt;
  }
  const std::size_t group = phrases.verb_group_begin(verb, sentence.begin);
  const auto subject = phrases.ending_at(before_clause(prose, sentence, group), sentence.begin);
  if (!subject) return std::nullopt;
  Attribution found;
  found.source = {phrases.span(*subject)};
  found.cue = {prose.tokens[verb].span};
  found.content = {account};
  return found;
}

}  // namespace winnow
