#include "claims/check_worthiness.h"

#include <cmath>

#include "claims/check_worthiness_features.h"

namespace winnow {

float score(const CheckWorthinessTable& table, const std::vector<std::uint32_t>& features) {
  std::int32_t sum = 0;
  for (const std::uint32_t feature : features) sum += table.weights[feature];
  return table.bias + table.scale * static_cast<float>(sum) * feature_value(features.size());
}

float calibrated(const CheckWorthinessTable& table, float score) {
  return 1 / (1 + std::exp(-(table.calibration_slope * score + table.calibration_offset)));
}

float check_worthiness(const Prose& prose, Span sentence) {
  const CheckWorthinessTable& table = kCheckWorthinessTable;
  return calibrated(table, score(table, check_worthiness_features(prose, sentence)));
}

}  // namespace winnow
