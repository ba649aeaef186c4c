#include "extract/override.h"

#include <catch2/catch.hpp>
#include <vector>

namespace winnow {

namespace {

// The reasons of a kept block at bytes 0 to 9 and of navigation at 10 to 19.
std::vector<Reason> reasons_with(const std::vector<BlockOverride>& overrides) {
  std::vector<PageBlock> blocks(2);
  blocks[0].source = {0, 9};
  blocks[0].reason = Reason::none;
  blocks[1].source = {10, 19};
  blocks[1].reason = Reason::navigation;
  apply_overrides(blocks, overrides);
  return {blocks[0].reason, blocks[1].reason};
}

}  // namespace

TEST_CASE("what the reader leaves out is told from what winnow does", "[override]") {
  using Reasons = std::vector<Reason>;
  CHECK(reasons_with({{{0, 19}, false}}) == Reasons{Reason::reader, Reason::navigation});
  CHECK(reasons_with({{{0, 5}, false}}) == Reasons{Reason::none, Reason::navigation});
}

TEST_CASE("the reader's last word on a block counts", "[override]") {
  using Reasons = std::vector<Reason>;
  CHECK(reasons_with({{{0, 9}, false}, {{0, 19}, true}}) == Reasons{Reason::none, Reason::none});
  CHECK(reasons_with({{{10, 19}, true}, {{10, 19}, false}}) ==
        Reasons{Reason::none, Reason::reader});
}

}  // namespace winnow
