// The learned part of extraction: how probably each block belongs to the article. Trained by
// tools/train/extraction; docs/extraction-model.md is its card.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/trees.h"
#include "extract/features.h"

namespace winnow {

// Two models: the second sees the first one's probabilities of the blocks around.
struct BlockModel {
  Trees first;
  Trees second;

  // From packed tables (trees.h); nothing when one of them is broken.
  static std::optional<BlockModel> unpack(std::string_view first, std::string_view second);

  // By block, 0 to 1.
  std::vector<float> probabilities(const PageView& page) const;
};

// The one that is compiled in; lives forever. (The tests see to it that its tables are whole.)
const BlockModel& built_in_block_model();

}  // namespace winnow
