// Pages of which some blocks were lost, to see what brings them back.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "extract/features/features.h"
#include "extract/page_block.h"

namespace winnow::test {

struct Lost {
  std::vector<std::string> texts;  // of the blocks that were lost; all others were kept
  float probability = 0.1F;
  Reason reason = Reason::low_density;
};

// What is kept of `html` once `complete` has run: "Weight|4 kg".
std::string kept_after(
    const std::function<void(const PageView& page, std::vector<PageBlock>& blocks)>& complete,
    const std::string& html, const Lost& lost);

}  // namespace winnow::test
