// Fits confidence and chooses the thresholds.
#pragma once

#include <array>
#include <utility>
#include <vector>

#include "claims/attribution/confidence.h"

namespace winnow::training {

struct Judged {
  Evidence evidence;
  bool right = false;
  std::size_t document = 0;
};

// Weights of a logistic regression, L2.
std::array<float, kEvidence> fit_confidence(const std::vector<Judged>& judged);

// The same with each document's attributions judged by weights fitted on the other half: pairs of
// confidence and right.
std::vector<std::pair<float, bool>> cross_confidences(const std::vector<Judged>& judged);

}  // namespace winnow::training
