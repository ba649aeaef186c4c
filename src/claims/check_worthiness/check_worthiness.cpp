#include "claims/check_worthiness/check_worthiness.h"

#include <cmath>

#include "claims/check_worthiness/check_worthiness_features.h"

namespace winnow {

float score(const CheckWorthinessTable& table, std::span<const std::uint32_t> features) {
  std::int32_t sum = 0;
  for (const std::uint32_t feature : features) sum += table.weights[feature];
  return table.bias + table.scale * static_cast<float>(sum) * feature_value(features.size());
}

float calibrated(const CheckWorthinessTable& table, float score) {
  return 1 / (1 + std::exp(-(table.calibration_slope * score + table.calibration_offset)));
}

std::vector<float> check_worthiness(const Prose& prose, const Deadline& deadline) {
  const CheckWorthinessTable& table = kCheckWorthinessTable;
  CheckWorthinessReader reader(prose);
  std::vector<float> worth(prose.sentences.size(), 0.F);
  for (std::size_t i = 0; i < worth.size() && !deadline.passed(); ++i) {
    worth[i] = calibrated(table, score(table, reader.features(prose.sentences[i])));
  }
  return worth;
}

}  // namespace winnow
