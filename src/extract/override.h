// The reader's word on blocks.
#pragma once

#include <vector>

#include "extract/extract.h"

namespace winnow {

// Each block inside an override's range is kept, or removed as Reason::reader if nothing removed it
// before. The last override that holds a block counts.
void apply_overrides(std::vector<PageBlock>& blocks, const std::vector<BlockOverride>& overrides);

}  // namespace winnow
