// What the title model sees: title_features.def says what each number is.
#pragma once

#include <array>
#include <vector>

#include "metadata/title_candidates.h"

namespace winnow {

namespace title_feature {
enum : std::size_t {
#define WINNOW_TITLE_FEATURE(name) name,
#include "metadata/title_features.def"
#undef WINNOW_TITLE_FEATURE
  count
};
}  // namespace title_feature

using TitleRow = std::array<float, title_feature::count>;

// A row for each candidate. Training and use read them from here.
std::vector<TitleRow> title_features(const TitlePage& page,
                                     const std::vector<TitleCandidate>& candidates);

}  // namespace winnow
