// Written by tools/train/answers; see docs/attribution-model.md. Do not edit.
#pragma once

#include "claims/contested/likely_answers.h"

namespace winnow {

// Of what AnswerReader::evidence gives, in its order.
// clang-format off
inline constexpr AnswerWeights kAnswerWeights = {
    -4.9393F,
    -3.0601F,
    -0.8411F,
    -0.6736F,
    0.5605F,
    0.3068F,
    0.7754F,
    0.6704F,
    0.7966F,
    -0.6446F,
    0.5730F,
    -0.6129F,
    1.8197F,
    0.6038F,
    -0.8411F,
    -0.7549F,
    -0.6955F,
    0.4689F,
    1.0072F,
    0.1927F,
    -0.3961F,
    0.9961F,
    -0.5708F,
    -0.8848F,
    0.6241F,
    0.7320F,
    0.4575F,
    0.8551F,
    -1.1994F,
    -1.0018F,
    0.5791F,
    0.5988F,
    -0.2316F,
    0.7649F,
};
// clang-format on

}  // namespace winnow
