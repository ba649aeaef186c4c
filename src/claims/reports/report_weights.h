// Written by tools/train/reports; see docs/attribution-model.md. Do not edit.
#pragma once

#include <array>

namespace winnow {

// Of what ReportReader::evidence gives, in its order.
// clang-format off
inline constexpr std::array<float, 16> kReportWeights = {
    -2.7356F,
    1.0906F,
    0.5822F,
    0.5673F,
    0.5701F,
    0.9400F,
    -1.1230F,
    1.5378F,
    0.3832F,
    0.6483F,
    1.1727F,
    -0.8729F,
    -1.1144F,
    0.7561F,
    -1.2978F,
    0.1698F,
};
// clang-format on

}  // namespace winnow
