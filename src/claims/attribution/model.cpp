#include "claims/attribution/model.h"

#include <array>

namespace winnow {

std::vector<float> emission_scores(const Features& features, const ChainTables& tables) {
  const std::size_t length = features.kinds.size();
  const unsigned shift = 32U - tables.bits;
  std::vector<float> scores(length * kScoredLabels);
  for (std::size_t i = 0; i < length; ++i) {
    std::array<std::int32_t, kScoredLabels> sums{};
    for (std::uint32_t f = features.begins[i]; f < features.begins[i + 1]; ++f) {
      const std::int8_t* row =
          tables.emission.data() + (features.hashes[f] >> shift) * kScoredLabels;
      for (std::size_t l = 0; l < kScoredLabels; ++l) sums[l] += row[l];
    }
    for (std::size_t l = 0; l < kScoredLabels; ++l) {
      scores[i * kScoredLabels + l] = static_cast<float>(sums[l]) * tables.emission_scale;
    }
  }
  return scores;
}

std::vector<float> transition_scores(const ChainTables& tables) {
  std::vector<float> scores(tables.transition.size());
  for (std::size_t t = 0; t < scores.size(); ++t) {
    scores[t] = static_cast<float>(tables.transition[t]) * tables.transition_scale;
  }
  return scores;
}

}  // namespace winnow
