// Written by tools/train/answers; see docs/attribution-model.md. Do not edit.
#pragma once

#include "claims/contested/likely_answers.h"

namespace winnow {

// Of what AnswerReader::evidence gives, in its order.
// clang-format off
inline constexpr AnswerWeights kAnswerWeights = {
    -4.6362F,
    -2.5978F,
    -1.1181F,
    -0.7751F,
    0.6098F,
    0.1528F,
    0.7546F,
    0.5777F,
    0.7564F,
    -0.5766F,
    0.4494F,
    -0.5559F,
    1.7326F,
    0.6907F,
    -0.9161F,
    -0.9382F,
    -0.7646F,
    0.3543F,
    1.0909F,
    0.1302F,
    -0.4045F,
    0.8858F,
    -0.5004F,
    -0.8180F,
    0.6606F,
    0.6946F,
    0.4671F,
    0.7638F,
    -1.0253F,
    -0.8338F,
    0.5359F,
    0.6009F,
    -0.1672F,
    0.4823F,
};
// clang-format on

}  // namespace winnow
