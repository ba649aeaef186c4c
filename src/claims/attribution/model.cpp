#include "claims/attribution/model.h"

#include <array>
#include <cmath>

namespace winnow {

std::vector<float> emission_scores(const Features& features, const ChainTables& tables) {
  const std::size_t length = features.kinds.size();
  const unsigned shift = 32U - tables.bits;
  // A token has fewer than 250 features, so that 16 bits hold their sum.
  std::vector<float> scores(length * kScoredLabels);
  for (std::size_t i = 0; i < length; ++i) {
    std::array<std::int16_t, kScoredLabels> sums{};
    for (std::uint32_t f = features.begins[i]; f < features.begins[i + 1]; ++f) {
      const std::int8_t* row =
          tables.emission.data() + (features.hashes[f] >> shift) * kScoredLabels;
      for (std::size_t l = 0; l < kScoredLabels; ++l) {
        sums[l] = static_cast<std::int16_t>(sums[l] + row[l]);
      }
    }
    for (std::size_t l = 0; l < kScoredLabels; ++l) {
      scores[i * kScoredLabels + l] = static_cast<float>(sums[l]) * tables.emission_scale;
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
