// Written by tools/train/antecedents; see docs/attribution-model.md. Do not edit.
#pragma once

#include "claims/speakers/antecedents.h"

namespace winnow {

// Of the facts in antecedents.cpp, in their order.
// clang-format off
inline constexpr AntecedentEvidence kAntecedentWeights = {
    0.6209F,
    1.0197F,
    -2.6228F,
    0.8992F,
    1.8101F,
    1.6608F,
    1.5830F,
    1.8345F,
    -2.3853F,
    1.1522F,
    1.1628F,
    -1.0651F,
};
// clang-format on

}  // namespace winnow
