// Tables of data stay whole: a value without the cell that says what it is says nothing.
#pragma once

#include <vector>

#include "extract/features/features.h"
#include "extract/page_block.h"

namespace winnow {

// Of a table of data of which something is kept. What a single cell seems to say by itself counts
// for nothing where its probability reaches the cut: "Share" is a link on a page, and a figure in a
// balance sheet. A row of which a value is kept keeps its labels: its header cells, or its first
// one; and rows keep the header rows above them. Tables for layout stay as they are.
void complete_tables(const PageView& page, float cut, std::vector<PageBlock>& blocks);

}  // namespace winnow
