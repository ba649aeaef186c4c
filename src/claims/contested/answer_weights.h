// Written by tools/train/answers; see docs/attribution-model.md. Do not edit.
#pragma once

#include "claims/contested/likely_answers.h"

namespace winnow {

// Of what AnswerReader::evidence gives, in its order.
// clang-format off
inline constexpr AnswerWeights kAnswerWeights = {
    -4.136F,
    -2.989F,
    0.071F,
    -1.321F,
    0.489F,
    0.412F,
    0.617F,
    0.649F,
    0.728F,
    -0.481F,
    0.655F,
    -0.245F,
    0.839F,
    0.380F,
    -0.753F,
    -0.686F,
    -0.492F,
    0.304F,
    0.748F,
    0.362F,
    -0.285F,
    0.782F,
    -0.519F,
    -0.917F,
    0.513F,
    0.491F,
    0.300F,
    0.667F,
    -0.908F,
    -0.924F,
    0.353F,
    0.377F,
    -0.351F,
    0.646F,
};
// clang-format on

}  // namespace winnow
