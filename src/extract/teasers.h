// Lines between paragraphs that are nothing but a link to something else to read.
#pragma once

#include <vector>

#include "extract/features.h"
#include "extract/page_block.h"

namespace winnow {

// Removes them as related where the kept text is mostly prose and the model is not all but sure of
// the line. Lists and tables of links, and links within the page, stay as they were. `blocks` are
// the page's, with their reasons so far.
//
// On wcxb-dev, under half of such kept lines on articles belong to the reference, at whatever
// probability below kSure; the model, which learned from all kinds of pages, expects two thirds.
void drop_teasers(const PageView& page, std::vector<PageBlock>& blocks);

}  // namespace winnow
