// Written by tools/train/antecedents; see docs/attribution-model.md. Do not edit.
#pragma once

#include "claims/speakers/antecedents.h"

namespace winnow {

// Of the facts in antecedents.cpp, in their order.
// clang-format off
inline constexpr AntecedentEvidence kAntecedentWeights = {
    0.6203F,
    1.0246F,
    -2.6232F,
    0.8937F,
    1.8092F,
    1.6746F,
    1.5784F,
    1.8372F,
    -2.3957F,
    1.1542F,
    1.1635F,
    -1.0662F,
};
// clang-format on

}  // namespace winnow
