// Written by tools/train/answers; see docs/attribution-model.md. Do not edit.
#pragma once

#include "claims/contested/likely_answers.h"

namespace winnow {

// Of what AnswerReader::evidence gives, in its order.
// clang-format off
inline constexpr AnswerWeights kAnswerWeights = {
    -4.6289F,
    -2.5956F,
    -1.1110F,
    -0.8171F,
    0.5957F,
    0.1524F,
    0.7481F,
    0.5839F,
    0.7566F,
    -0.5717F,
    0.4578F,
    -0.5556F,
    1.6470F,
    0.6974F,
    -0.9085F,
    -0.9312F,
    -0.7609F,
    0.3648F,
    1.0972F,
    0.1432F,
    -0.4043F,
    0.8868F,
    -0.5080F,
    -0.8211F,
    0.6585F,
    0.6955F,
    0.4710F,
    0.7746F,
    -1.0394F,
    -0.8324F,
    0.5402F,
    0.5918F,
    -0.1861F,
    0.4827F,
};
// clang-format on

}  // namespace winnow
