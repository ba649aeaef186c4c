// Written by tools/train/answers; see docs/attribution-model.md. Do not edit.
#pragma once

#include "claims/contested/likely_answers.h"

namespace winnow {

// Of what AnswerReader::evidence gives, in its order.
// clang-format off
inline constexpr AnswerWeights kAnswerWeights = {
    -4.9285F,
    -3.0696F,
    -0.8390F,
    -0.6812F,
    0.5508F,
    0.3037F,
    0.7786F,
    0.6726F,
    0.7967F,
    -0.6446F,
    0.5730F,
    -0.6113F,
    1.8171F,
    0.6033F,
    -0.8409F,
    -0.7551F,
    -0.6956F,
    0.4686F,
    1.0069F,
    0.1929F,
    -0.3957F,
    0.9963F,
    -0.5709F,
    -0.8845F,
    0.6241F,
    0.7314F,
    0.4566F,
    0.8551F,
    -1.1993F,
    -1.0017F,
    0.5797F,
    0.5984F,
    -0.2317F,
    0.7645F,
};
// clang-format on

}  // namespace winnow
