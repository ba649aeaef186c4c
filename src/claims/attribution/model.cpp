#include "claims/attribution/model.h"

#include <bit>
#include <cmath>
#include <cstring>

namespace winnow {

namespace {

// The eight weights of a row are added as the bytes of one number, without vector instructions.
// Small weights let several rows be added before the bytes need room for more; a sum's 16 bits hold
// those of any token.
class RowSum {
 public:
  // Rows that can be added up at once.
  static constexpr std::size_t kAtOnce = 255 / (2 * kLargestWeight);

  // The sum of `count` rows. What their top bits add to it, carries and all, is the same for any
  // rows.
  void add(std::uint64_t rows, std::uint64_t count = kAtOnce) {
    rows -= count * kTopBits;
    even_ += rows & kEven;
    odd_ += (rows >> 8U) & kEven;
  }
  static std::uint64_t bytes_of(const std::uint8_t* row) {
    static_assert(kScoredLabels == sizeof(std::uint64_t));
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, row, sizeof(bytes));
    return bytes;
  }
  int operator[](std::size_t label) const {
    const std::size_t lane = std::endian::native == std::endian::little ? label : 7 - label;
    const std::uint64_t sums = lane % 2 == 0 ? even_ : odd_;
    return static_cast<int>((sums >> (lane / 2 * 16)) & 0xFFFFU);
  }

 private:
  static constexpr std::uint64_t kTopBits = 0x8080808080808080U;
  static constexpr std::uint64_t kEven = 0x00FF00FF00FF00FFU;
  std::uint64_t even_ = 0, odd_ = 0;
};

}  // namespace

std::vector<float> emission_scores(const Features& features, const ChainTables& tables,
                                   std::span<const StateSet> possible) {
  const std::size_t length = features.kinds.size();
  const unsigned shift = 32U - tables.bits;
  const std::uint8_t* emission = tables.emission.data();
  std::vector<float> scores(length * kScoredLabels);
  for (std::size_t i = 0; i < length; ++i) {
    if (!possible.empty() && possible[i] == kOnlyOutside) continue;
    RowSum sum;
    const std::uint32_t* hash = features.hashes.data() + features.begins[i];
    std::size_t left = features.begins[i + 1] - features.begins[i];
    const int offset = static_cast<int>(left * kLargestWeight);
    const auto rows_of_next = [&](std::size_t count) {
      std::uint64_t rows = 0;
      for (std::size_t k = 0; k < count; ++k) {
        rows += RowSum::bytes_of(emission + std::size_t{*hash++ >> shift} * kScoredLabels);
      }
      return rows;
    };
    for (; left >= RowSum::kAtOnce; left -= RowSum::kAtOnce) {
      sum.add(rows_of_next(RowSum::kAtOnce));
    }
    sum.add(rows_of_next(left), left);
    for (std::size_t l = 0; l < kScoredLabels; ++l) {
      scores[i * kScoredLabels + l] = static_cast<float>(sum[l] - offset) * tables.emission_scale;
    }
  }
  return scores;
}

TransitionWeights transition_weights(const ChainTables& tables) {
  TransitionWeights weights;
  for (const std::int8_t weight : tables.transition) {
    weights.scores.push_back(static_cast<float>(weight) * tables.transition_scale);
    weights.factors.push_back(std::exp(weights.scores.back()));
  }
  return weights;
}

}  // namespace winnow
