// Written by tools/train/reports; see docs/attribution-model.md. Do not edit.
#pragma once

#include <array>

namespace winnow {

// Of what ReportReader::evidence gives, in its order.
// clang-format off
inline constexpr std::array<float, 16> kReportWeights = {
    -2.6752F,
    1.0700F,
    0.6022F,
    0.5515F,
    0.6363F,
    0.9282F,
    -1.1423F,
    1.5140F,
    0.3514F,
    0.6276F,
    1.1402F,
    -0.9103F,
    -1.0947F,
    0.8054F,
    -1.3183F,
    0.2059F,
};
// clang-format on

}  // namespace winnow
