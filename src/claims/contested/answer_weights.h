// Written by tools/train/answers; see docs/attribution-model.md. Do not edit.
#pragma once

#include "claims/contested/likely_answers.h"

namespace winnow {

// Of what AnswerReader::evidence gives, in its order.
// clang-format off
inline constexpr AnswerWeights kAnswerWeights = {
    -4.9357F,
    -3.0581F,
    -0.8435F,
    -0.6754F,
    0.5571F,
    0.3064F,
    0.7763F,
    0.6704F,
    0.7955F,
    -0.6444F,
    0.5731F,
    -0.6066F,
    1.8214F,
    0.6036F,
    -0.8406F,
    -0.7553F,
    -0.6955F,
    0.4695F,
    1.0074F,
    0.1916F,
    -0.3946F,
    0.9960F,
    -0.5700F,
    -0.8843F,
    0.6244F,
    0.7320F,
    0.4550F,
    0.8544F,
    -1.1989F,
    -1.0013F,
    0.5782F,
    0.6009F,
    -0.2224F,
    0.7649F,
};
// clang-format on

}  // namespace winnow
