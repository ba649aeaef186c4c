// Written by tools/train/answers; see docs/attribution-model.md. Do not edit.
#pragma once

#include "claims/contested/likely_answers.h"

namespace winnow {

// Of what AnswerReader::evidence gives, in its order.
// clang-format off
inline constexpr AnswerWeights kAnswerWeights = {
    -4.6190F,
    -2.5965F,
    -1.1723F,
    -0.8307F,
    0.6057F,
    0.1529F,
    0.7099F,
    0.5558F,
    0.7671F,
    -0.5876F,
    0.4621F,
    -0.5761F,
    1.5992F,
    0.6867F,
    -0.9000F,
    -0.9217F,
    -0.7549F,
    0.3931F,
    1.1230F,
    0.1548F,
    -0.3861F,
    0.8912F,
    -0.5003F,
    -0.8275F,
    0.6685F,
    0.6882F,
    0.4781F,
    0.7880F,
    -1.0413F,
    -0.8762F,
    0.5242F,
    0.5864F,
    -0.2323F,
    0.4717F,
};
// clang-format on

}  // namespace winnow
