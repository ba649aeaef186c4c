// Lines that name a source ("Source: Statistics Office"): one below a table belongs to it, one
// below a picture is that picture's credit, and the last line of a text is the article's.
#pragma once

#include <string_view>
#include <vector>

#include "extract/features/features.h"
#include "extract/page_block.h"

namespace winnow {

// Whether the text is but the label of sources: "Sources", "Quelle".
bool is_source_label(std::string_view text);

// Keeps or removes each of them for what it is. To be asked when all others are settled.
void settle_sources(const PageView& page, std::vector<PageBlock>& blocks);

}  // namespace winnow
