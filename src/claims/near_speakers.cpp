#include "claims/near_speakers.h"

#include "claims/noun_phrases.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::string_view kOpeners[] = {"as",      "after", "while",  "but",      "when",
                                         "because", "since", "though", "although", "whereas"};
constexpr std::size_t kLongestSubject = 6;  // tokens

}  // namespace

void prefer_near_speakers(const Prose& prose, std::vector<Attribution>& attributions) {
  const NounPhrases phrases(prose);
  for (Attribution& found : attributions) {
    if (found.cue.empty() || found.source.size() != 1) continue;
    const std::size_t floor = prose.token_at(found.source.front().end);
    const std::size_t verb = prose.token_at(found.cue.front().begin);
    if (floor >= verb) continue;
    std::size_t opener = verb;
    while (opener > floor && verb - opener < kLongestSubject &&
           !words::contains(kOpeners, prose.lower(opener - 1))) {
      --opener;
    }
    if (opener == verb || opener == floor || !words::contains(kOpeners, prose.lower(opener - 1))) {
      continue;
    }
    const auto subject = phrases.ending_at(verb, opener);
    const bool whole = subject && subject->begin == opener && subject->end == verb;
    if (whole && prose.lower(verb - 1) != "and") found.source = {phrases.span(*subject)};
  }
}

}  // namespace winnow
