// Written by tools/train/antecedents; see docs/attribution-model.md. Do not edit.
#pragma once

#include "claims/speakers/antecedents.h"

namespace winnow {

// Of the facts in antecedents.cpp, in their order.
// clang-format off
inline constexpr AntecedentEvidence kAntecedentWeights = {
    0.6663F,
    1.0220F,
    -2.4534F,
    0.8612F,
    1.7571F,
    1.6196F,
    1.5136F,
    2.1018F,
    -1.7293F,
    1.0059F,
    1.2187F,
};
// clang-format on

}  // namespace winnow
