// How much a sentence deserves checking.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/deadline.h"
#include "claims/prose/prose.h"

namespace winnow {

// A logistic regression over check_worthiness_features.h, its weights in one byte each.
// docs/check-worthiness-model.md says what it was trained on and how good it is.
struct CheckWorthinessTable {
  const std::int8_t* weights;  // kCheckWorthinessBuckets of them
  float scale;                 // of one step of a weight
  float bias;
  float calibration_slope;  // Platt's: turns the score's odds into those that were met in training
  float calibration_offset;
};
extern const CheckWorthinessTable kCheckWorthinessTable;

// By sentence: the calibrated probability, 0 to 1, that a fact-checker would check it; 0 for those
// that are left when `deadline` passes.
std::vector<float> check_worthiness(const Prose& prose, const Deadline& deadline);

// The same for a table in the making. `features` are those of a CheckWorthinessReader.
float score(const CheckWorthinessTable& table, std::span<const std::uint32_t> features);
float calibrated(const CheckWorthinessTable& table, float score);

}  // namespace winnow
