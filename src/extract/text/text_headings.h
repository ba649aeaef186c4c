// Which kept lines of a pasted text are headings without a mark: "METHOD", or a few words between
// two paragraphs.
#pragma once

#include <vector>

#include "extract/page_block.h"
#include "extract/text/text_lines.h"

namespace winnow {

// Sets `heading` of those blocks. `lines` are what the blocks say of themselves, one each.
void mark_headings(std::vector<PageBlock>& blocks, const std::vector<TextLine>& lines);

}  // namespace winnow
