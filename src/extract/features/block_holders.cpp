#include "extract/features/block_holders.h"

namespace winnow {

BlockHolders::BlockHolders(const Document& document, const std::vector<PageBlock>& blocks)
    : places_(document.size()) {
  for (const PageBlock& block : blocks) {
    for (NodeId id = block.element; id != kNoNode && places_[id] == 0; id = document[id].parent) {
      places_[id] = 1;
    }
  }
  for (std::uint32_t& place : places_) {
    if (place != 0) place = ++count_;
  }
}

}  // namespace winnow
