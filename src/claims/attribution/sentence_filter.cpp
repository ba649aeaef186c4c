#include "claims/attribution/sentence_filter.h"

#include <algorithm>
#include <cmath>

#include "claims/attribution/features.h"

namespace winnow {

namespace {

// The highest that costs no claim of the news texts in tests/claims. On polnear-dev it costs no F1,
// and of what the sequence model finds on web pages with confidence enough to be shown, .976 are in
// the sentences that are left.
constexpr double kReporting = 0.06;

}  // namespace

bool tells(std::span<const Word> words, std::size_t i, bool first) {
  return in_long_quote(words[i]) || words[i].cue_level == 3 ||
         (first && i > 0 && in_long_quote(words[i - 1]));
}

std::array<std::uint32_t, 5> filter_features(std::span<const Word> words, std::size_t i,
                                             bool first) {
  const Word& word = words[i];
  const std::uint32_t cluster = first ? 0U : 1U + words[i - 1].cluster;
  const std::uint32_t before = first ? 0U : 1U + tag_id(words[i - 1]);
  const bool last = i + 1 == words.size() || words[i + 1].sentence_begins;
  const std::uint32_t after = last ? 0U : 1U + tag_id(words[i + 1]);
  const auto quote = static_cast<std::uint32_t>(word.quote);
  return {mix(1, word.stem), mix(2, word.stem, 1U + quote), mix(3, cluster, word.cluster),
          mix(4, before, word.cue_level * 4U + quote), mix(5, after, word.cue_level)};
}

std::vector<StateSet> reporting_sentences(std::span<const Word> words,
                                          const SentenceFilter& filter) {
  // The logarithm of the odds that kReporting stands for.
  static const double least = std::log(kReporting / (1 - kReporting));
  const unsigned shift = 32U - filter.bits;
  std::vector<StateSet> states(words.size(), kOnlyOutside);
  bool any = false;
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin;
    int sum = 0;
    bool told = false;
    do {
      told |= tells(words, end, end == begin);
      for (const std::uint32_t hash : filter_features(words, end, end == begin)) {
        sum += filter.weights[hash >> shift];
      }
      ++end;
    } while (end < words.size() && !words[end].sentence_begins);
    if (told ||
        static_cast<double>(filter.bias + static_cast<float>(sum) * filter.scale) >= least) {
      any = true;
      std::fill(states.begin() + static_cast<std::ptrdiff_t>(begin),
                states.begin() + static_cast<std::ptrdiff_t>(end), kAnyState);
    }
    begin = end;
  }
  if (!any) states.clear();
  return states;
}

}  // namespace winnow
