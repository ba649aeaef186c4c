// Document → blocks: the page cut where a reader sees a new stretch begin.
#pragma once

#include <vector>

#include "dom/document.h"
#include "extract/page_block.h"

namespace winnow {

// Every stretch of the body, in document order, each with its text and ranges. Reason::hidden for
// what the page does not show, Reason::low_density for all others: nothing is judged yet. Blocks
// have text or are a medium: an image, video, audio, frame, formula or rule by itself, whose node
// is `begin`. Images and formulas within a line of text stay part of it.
std::vector<PageBlock> segment(const Document& document);

// Whether the block is a medium by itself (its text is empty then).
bool is_medium(const PageBlock& block);

}  // namespace winnow
