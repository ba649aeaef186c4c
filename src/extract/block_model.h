// The learned part of extraction: how probably each block belongs to the article. Trained by
// tools/train/extraction; docs/extraction-model.md is its card.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/trees.h"
#include "extract/features/features.h"

namespace winnow {

struct BlockModel {
  Trees trees;

  // From a packed table (trees.h); nothing when it is broken.
  static std::optional<BlockModel> unpack(std::string_view table);

  // By block, 0 to 1.
  std::vector<float> probabilities(const PageView& page) const;
};

// The one that is compiled in; lives forever. (The tests see to it that its table is whole.)
const BlockModel& built_in_block_model();

}  // namespace winnow
