// Features of the second stage: the first stage's labels around each token.
#include <algorithm>
#include <cstdlib>

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

struct Guess {
  std::uint32_t label = 0;                         // the likeliest
  std::uint32_t role = 0;                          // 0 outside, 1 gap, 2 source, 3 cue, 4 content
  std::uint32_t source = 0, cue = 0, content = 0;  // step_of each role's probability
};

std::vector<Guess> guesses(std::span<const float> posteriors) {
  std::vector<Guess> all(posteriors.size() / kLabels);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const float* p = posteriors.data() + i * kLabels;
    const auto best = static_cast<std::size_t>(std::max_element(p, p + kLabels) - p);
    all[i].label = static_cast<std::uint32_t>(best);
    all[i].role = best == kScoredLabels ? 0U : static_cast<std::uint32_t>((best + 3) / 2);
    all[i].source = step_of(p[1] + p[2]);
    all[i].cue = step_of(p[3] + p[4]);
    all[i].content = step_of(p[5] + p[6]);
  }
  return all;
}

}  // namespace

Features stacked_features(std::span<const Word> words, const Features& features,
                          std::span<const float> posteriors, std::span<const StateSet> possible) {
  const std::vector<Guess> all = guesses(posteriors);
  const int n = static_cast<int>(words.size());
  static const Guess none{};
  std::vector<int> left_cue(words.size(), -1), right_cue(words.size(), -1);
  int cue = -1;
  for (int i = 0; i < n; ++i) {
    left_cue[i] = cue;
    if (all[i].cue >= 2) cue = i;
  }
  cue = -1;
  for (int i = n - 1; i >= 0; --i) {
    right_cue[i] = cue;
    if (all[i].cue >= 2) cue = i;
  }
  Features stacked;
  stacked.kinds = features.kinds;
  stacked.begins.reserve(words.size() + 1);
  for (int i = 0; i < n; ++i) {
    stacked.begins.push_back(static_cast<std::uint32_t>(stacked.hashes.size()));
    if (!possible.empty() && possible[i] == kOnlyOutside) continue;
    std::uint32_t number = kFirstStacked;
    const auto add = [&](std::uint32_t a, std::uint32_t b = 0) {
      stacked.hashes.push_back(mix(number++, a, b));
    };
    const auto at = [&](int offset) -> const Guess& {
      return i + offset >= 0 && i + offset < n ? all[i + offset] : none;
    };
    const auto steps = [&](int offset) {
      return at(offset).source * 36U + at(offset).cue * 6U + at(offset).content;
    };
    add(at(0).label, steps(0));
    add(at(0).label, words[i].hash);
    add(at(0).label, static_cast<std::uint32_t>(words[i].tag));
    add(at(-1).label * 8U + at(0).label, at(1).label);
    add(at(-1).label, steps(-1));
    add(at(1).label, steps(1));
    add(at(-2).label * 8U + at(-1).label, at(1).label * 8U + at(2).label);
    add(steps(-2), at(-3).role);
    add(steps(2), at(3).role);
    add(at(-3).role * 5U + at(-4).role, at(-5).role);
    add(at(3).role * 5U + at(4).role, at(5).role);
    add(at(0).source * 6U + at(0).cue, static_cast<std::uint32_t>(words[i].quote));
    for (const int c : {left_cue[i], right_cue[i]}) {
      if (c < 0) {
        add(1);
        add(at(0).label);
        number += 4;
        continue;
      }
      const int distance = std::min(std::abs(i - c), 8);
      add(words[c].hash, all[c].cue * 16U + static_cast<std::uint32_t>(distance));
      add(words[c].hash, at(0).label);
      add(words[c].cluster, at(0).role * 64U + at(1).role * 8U + at(-1).role);
      const int beside = c + (c < i ? 1 : -1);
      const int before = c + (c < i ? -1 : 1);
      const std::uint32_t far_role = before >= 0 && before < n ? all[before].role : 9U;
      add(at(0).label, all[beside].role * 16U + far_role);
      add(words[c].hash, mix(9, far_role, at(0).role));
      add(static_cast<std::uint32_t>(words[i].tag),
          words[c].cluster * 16U + static_cast<std::uint32_t>(distance));
    }
  }
  stacked.begins.push_back(static_cast<std::uint32_t>(stacked.hashes.size()));
  return stacked;
}

}  // namespace winnow
