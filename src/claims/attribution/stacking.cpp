// Features of the second stage: the first stage's labels around each token.
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "claims/attribution/model.h"

namespace winnow {

namespace {

// Numbers of features.cpp end below this.
constexpr std::uint32_t kFirstStacked = 500;

// How sure the first stage is, in steps that are finer near certainty.
std::uint32_t step_of(float probability) {
  if (probability < 0.02F) return 0;
  if (probability < 0.1F) return 1;
  if (probability < 0.3F) return 2;
  if (probability < 0.6F) return 3;
  if (probability < 0.9F) return 4;
  return 5;
}

// Words that the features look back and forward from a token, at most.
constexpr std::size_t kReach = 5;

struct Guess {
  std::uint32_t label = 0;                         // the likeliest
  std::uint32_t role = 0;                          // 0 outside, 1 gap, 2 source, 3 cue, 4 content
  std::uint32_t source = 0, cue = 0, content = 0;  // step_of each role's probability
  std::uint32_t steps = 0;                         // all three
};

Guess guess_of(const float* p) {
  const auto best = static_cast<std::size_t>(std::max_element(p, p + kLabels) - p);
  Guess guess;
  guess.label = static_cast<std::uint32_t>(best);
  guess.role = best == kScoredLabels ? 0U : static_cast<std::uint32_t>((best + 3) / 2);
  guess.source = step_of(p[1] + p[2]);
  guess.cue = step_of(p[3] + p[4]);
  guess.content = step_of(p[5] + p[6]);
  guess.steps = guess.source * 36U + guess.cue * 6U + guess.content;
  return guess;
}

// With guesses of nothing on either side.
std::vector<Guess> guesses(std::span<const float> posteriors) {
  const std::size_t length = posteriors.size() / kLabels;
  std::vector<Guess> all(length + 2 * kReach);
  for (std::size_t i = 0; i < length; ++i) {
    all[kReach + i] = guess_of(posteriors.data() + i * kLabels);
  }
  return all;
}

}  // namespace

Features stacked_features(std::span<const Word> words, const Features& features,
                          std::span<const float> posteriors, std::span<const StateSet> possible) {
  const std::vector<Guess> padded = guesses(posteriors);
  const Guess* all = padded.data() + kReach;
  const int n = static_cast<int>(words.size());
  std::vector<int> right_cue(words.size(), -1);
  int cue = -1;
  for (int i = n - 1; i >= 0; --i) {
    right_cue[i] = cue;
    if (all[i].cue >= 2) cue = i;
  }
  int left_cue = -1;
  Features stacked;
  stacked.kinds = features.kinds;
  stacked.begins.reserve(words.size() + 1);
  for (int i = 0; i < n; ++i) {
    stacked.begins.push_back(static_cast<std::uint32_t>(stacked.hashes.size()));
    const Guess* here = all + i;
    const int before_cue = std::exchange(left_cue, here->cue >= 2 ? i : left_cue);
    if (!possible.empty() && possible[i] == kOnlyOutside) continue;
    HashRow row(kFirstStacked);
    const std::uint32_t label = here->label;
    row.add(label, here->steps);
    row.add(label, words[i].hash);
    row.add(label, static_cast<std::uint32_t>(words[i].tag));
    row.add(here[-1].label * 8U + label, here[1].label);
    row.add(here[-1].label, here[-1].steps);
    row.add(here[1].label, here[1].steps);
    row.add(here[-2].label * 8U + here[-1].label, here[1].label * 8U + here[2].label);
    row.add(here[-2].steps, here[-3].role);
    row.add(here[2].steps, here[3].role);
    row.add(here[-3].role * 5U + here[-4].role, here[-5].role);
    row.add(here[3].role * 5U + here[4].role, here[5].role);
    row.add(here->source * 6U + here->cue, static_cast<std::uint32_t>(words[i].quote));
    for (const int c : {before_cue, right_cue[i]}) {
      if (c < 0) {
        row.add(1);
        row.add(label);
        row.skip(4);
        continue;
      }
      const Word& word = words[c];
      const auto distance = static_cast<std::uint32_t>(std::min(std::abs(i - c), 8));
      const int beside = c + (c < i ? 1 : -1);
      const int before = c + (c < i ? -1 : 1);
      const std::uint32_t far_role = before >= 0 && before < n ? all[before].role : 9U;
      row.add(word.hash, all[c].cue * 16U + distance);
      row.add(word.hash, label);
      row.add(word.cluster, here->role * 64U + here[1].role * 8U + here[-1].role);
      row.add(label, all[beside].role * 16U + far_role);
      row.add(word.hash, mix(9, far_role, here->role));
      row.add(static_cast<std::uint32_t>(words[i].tag), word.cluster * 16U + distance);
    }
    row.append_to(stacked.hashes);
  }
  stacked.begins.push_back(static_cast<std::uint32_t>(stacked.hashes.size()));
  return stacked;
}

}  // namespace winnow
