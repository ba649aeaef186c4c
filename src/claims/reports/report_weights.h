// Written by tools/train/reports; see docs/attribution-model.md. Do not edit.
#pragma once

#include <array>

namespace winnow {

// Of what ReportReader::evidence gives, in its order.
// clang-format off
inline constexpr std::array<float, 15> kReportWeights = {
    -2.6729F,
    1.1295F,
    0.6453F,
    0.5539F,
    0.5904F,
    1.1121F,
    -1.1963F,
    1.5237F,
    0.3853F,
    0.6828F,
    1.1734F,
    -0.8955F,
    -1.0598F,
    0.7192F,
    -1.2030F,
};
// clang-format on

}  // namespace winnow
