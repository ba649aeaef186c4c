// Weights → whole numbers. A token's score is the sum of some forty weights, so it is that sum that
// must stay: what one weight loses by rounding, others that meet it in the corpus's tokens make up
// for. Rounded each to the nearest, the weights of half as many steps cost .014 of F1.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/attribution/features.h"

namespace winnow::training {

// `weights` are 2^bits rows of kScoredLabels, in steps; each becomes one of the two whole numbers
// beside it, of at most kLargestWeight. Deterministic.
std::vector<std::int8_t> round_weights(std::span<const float> weights, unsigned bits,
                                       std::span<const Features* const> texts);

}  // namespace winnow::training
