// The head of a pasted text: menus that were copied with it, title, deck, whose text it is.
#pragma once

#include <vector>

#include "extract/extract.h"
#include "extract/text/text_lines.h"
#include "metadata/metadata.h"

namespace winnow {

// Takes title and deck into the metadata, where the text begins with any, and says of the lines
// around them what they are. `lines` has a line for each block.
void read_text_head(std::vector<PageBlock>& blocks, std::vector<TextLine>& lines,
                    Metadata& metadata);

}  // namespace winnow
