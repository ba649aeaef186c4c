// Written by tools/train/answers; see docs/attribution-model.md. Do not edit.
#pragma once

#include "claims/contested/likely_answers.h"

namespace winnow {

// Of what AnswerReader::evidence gives, in its order.
// clang-format off
inline constexpr AnswerWeights kAnswerWeights = {
    -4.118F,
    -2.969F,
    0.060F,
    -1.319F,
    0.456F,
    0.440F,
    0.603F,
    0.654F,
    0.725F,
    -0.496F,
    0.636F,
    -0.233F,
    0.719F,
    0.356F,
    -0.746F,
    -0.686F,
    -0.496F,
    0.311F,
    0.739F,
    0.365F,
    -0.288F,
    0.786F,
    -0.523F,
    -0.900F,
    0.528F,
    0.444F,
    0.294F,
    0.683F,
    -0.908F,
    -0.914F,
    0.345F,
    0.373F,
    -0.338F,
    0.581F,
};
// clang-format on

}  // namespace winnow
