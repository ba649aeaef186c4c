#include "extract/choose_blocks.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/stable_order.h"

namespace winnow {

float best_cut(std::span<const float> probabilities, std::span<const float> words) {
  constexpr float kLowest = 0.2F;
  constexpr float kHighest = 0.5F;
  std::vector<std::uint64_t> keys;
  for (const float probability : probabilities) {
    keys.push_back(static_cast<std::uint64_t>((1 - static_cast<double>(probability)) * 0x1p52));
  }
  double expected = 0;  // of the whole page
  for (std::size_t i = 0; i < keys.size(); ++i) expected += probabilities[i] * words[i];
  double kept = 0;
  double right = 0;
  double best = 0;
  float cut = kHighest;
  for (const std::uint32_t i : stable_order(keys)) {
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
