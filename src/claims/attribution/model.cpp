#include "claims/attribution/model.h"

#include <cmath>

namespace winnow {

namespace {

// The eight weights of a row are added as the bytes of one number, four to a register: as fast
// without vector instructions as with them. Each byte is the weight + 128, so that the 16 bits of a
// sum hold those of 257 features; a token has fewer.
class RowSum {
 public:
  void add(const std::int8_t* row) {
    static_assert(kScoredLabels == 8);
    std::uint64_t bytes = 0;
    for (unsigned l = 0; l < kScoredLabels; ++l) {
      bytes |= std::uint64_t{static_cast<std::uint8_t>(row[l])} << (8 * l);
    }
    bytes ^= 0x8080808080808080U;
    even_ += bytes & kEven;
    odd_ += (bytes >> 8U) & kEven;
    ++rows_;
  }
  int operator[](std::size_t label) const {
    const std::uint64_t sums = label % 2 == 0 ? even_ : odd_;
    return static_cast<int>((sums >> (label / 2 * 16)) & 0xFFFFU) - 128 * rows_;
  }

 private:
  static constexpr std::uint64_t kEven = 0x00FF00FF00FF00FFU;
  std::uint64_t even_ = 0, odd_ = 0;
  int rows_ = 0;
};

}  // namespace

std::vector<float> emission_scores(const Features& features, const ChainTables& tables,
                                   std::span<const StateSet> possible) {
  const std::size_t length = features.kinds.size();
  const unsigned shift = 32U - tables.bits;
  std::vector<float> scores(length * kScoredLabels);
  for (std::size_t i = 0; i < length; ++i) {
    if (!possible.empty() && possible[i] == kOnlyOutside) continue;
    RowSum sum;
    for (std::uint32_t f = features.begins[i]; f < features.begins[i + 1]; ++f) {
      sum.add(tables.emission.data() + (features.hashes[f] >> shift) * kScoredLabels);
    }
    for (std::size_t l = 0; l < kScoredLabels; ++l) {
      scores[i * kScoredLabels + l] = static_cast<float>(sum[l]) * tables.emission_scale;
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
