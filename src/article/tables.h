// Tables of data: what is in their cells.
#pragma once

#include <span>

#include "article/article.h"
#include "article/inline_text.h"
#include "article/rich_text.h"
#include "dom/document.h"
#include "extract/page_block.h"

namespace winnow {

struct BuiltTable {
  RichText content;  // caption and rows, see Block
  Table table;
};

// `blocks` are the page's blocks inside the table, in order; of a cell, what is kept is shown.
BuiltTable build_table(const Document& document, NodeId table, std::span<const PageBlock> blocks,
                       const InlineContext& context);

}  // namespace winnow
