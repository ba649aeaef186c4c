// Headings go with the text that they head.
#pragma once

#include <vector>

#include "extract/features/features.h"
#include "extract/page_block.h"

namespace winnow {

// Keeps headings right above kept text, and drops those whose text is gone. To be asked when it is
// settled which texts stay.
void settle_headings(const PageView& page, float cut, std::vector<PageBlock>& blocks);

}  // namespace winnow
