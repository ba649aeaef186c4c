// Written by tools/train/reports; see docs/attribution-model.md. Do not edit.
#pragma once

#include <array>

namespace winnow {

// Of what ReportReader::evidence gives, in its order.
// clang-format off
inline constexpr std::array<float, 16> kReportWeights = {
    -2.7113F,
    1.0904F,
    0.5963F,
    0.5600F,
    0.5914F,
    0.9475F,
    -1.1375F,
    1.5271F,
    0.3743F,
    0.6440F,
    1.1642F,
    -0.8828F,
    -1.0857F,
    0.7486F,
    -1.3060F,
    0.1577F,
};
// clang-format on

}  // namespace winnow
