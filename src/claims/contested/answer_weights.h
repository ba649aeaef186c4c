// Written by tools/train/answers; see docs/attribution-model.md. Do not edit.
#pragma once

#include "claims/contested/likely_answers.h"

namespace winnow {

// Of what AnswerReader::evidence gives, in its order.
// clang-format off
inline constexpr AnswerWeights kAnswerWeights = {
    -4.6307F,
    -2.5974F,
    -1.1168F,
    -0.7939F,
    0.6030F,
    0.1479F,
    0.7477F,
    0.5779F,
    0.7586F,
    -0.5760F,
    0.4462F,
    -0.5533F,
    1.6662F,
    0.6984F,
    -0.9085F,
    -0.9314F,
    -0.7598F,
    0.3626F,
    1.0997F,
    0.1356F,
    -0.4013F,
    0.8820F,
    -0.5035F,
    -0.8178F,
    0.6610F,
    0.7008F,
    0.4719F,
    0.7703F,
    -1.0353F,
    -0.8291F,
    0.5368F,
    0.5942F,
    -0.1831F,
    0.4826F,
};
// clang-format on

}  // namespace winnow
