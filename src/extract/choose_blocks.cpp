#include "extract/choose_blocks.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace winnow {

float best_cut(std::span<const float> probabilities, std::span<const float> words) {
  constexpr float kLowest = 0.2F;
  constexpr float kHighest = 0.5F;
  std::vector<std::size_t> order(probabilities.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return probabilities[a] > probabilities[b];
  });
  double expected = 0;  // of the whole page
  for (std::size_t i = 0; i < order.size(); ++i) expected += probabilities[i] * words[i];
  double kept = 0;
  double right = 0;
  double best = 0;
  float cut = kHighest;
  for (const std::size_t i : order) {
    kept += words[i];
    right += probabilities[i] * words[i];
    const double score = kept > 0 ? 2 * right / (kept + expected) : 0;
    if (score > best) {
      best = score;
      cut = probabilities[i];
    }
  }
  return std::clamp(cut, kLowest, kHighest);
}

}  // namespace winnow
