#include "extract/choose_blocks.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

#include "base/stable_order.h"

namespace winnow {

float best_cut(std::span<const float> probabilities, std::span<const float> words) {
  constexpr float kLowest = 0.2F;
  constexpr float kHighest = 0.5F;
  // The bits of floats that are not negative are in the order of the floats.
  std::vector<std::uint64_t> keys;
  for (const float probability : probabilities) {
    keys.push_back(UINT32_MAX - std::bit_cast<std::uint32_t>(probability));
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
