#include "extract/override.h"

namespace winnow {

void apply_overrides(std::vector<PageBlock>& blocks, const std::vector<BlockOverride>& overrides) {
  if (overrides.empty()) return;
  for (PageBlock& block : blocks) {
    for (const BlockOverride& override : overrides) {
      if (!override.source.contains(block.source)) continue;
      if (override.keep)
        block.reason = Reason::none;
      else if (block.kept())
        block.reason = Reason::reader;
    }
  }
}

}  // namespace winnow
