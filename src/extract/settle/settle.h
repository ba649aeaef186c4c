// Structure around the model's choice: what belongs together stays together.
#pragma once

#include <vector>

#include "extract/features/features.h"
#include "extract/page_block.h"

namespace winnow {

// Sets every block's reason from its probability and the cut: kept from the cut on, otherwise
// removed with a reason. Then, in this order: outright boilerplate, repeated text and lone links
// to other pages go, lists and tables that are mostly kept become whole, values in tables keep
// their labels, code of threads stays with the words beside it, headings stay or go with their
// text, media stay with the text around them, captions with their figures, names of the quoted with
// their quotes, notes with the text that refers to them, and sources with what they are sources of.
void settle(const PageView& page, const Metadata& metadata, float cut,
            std::vector<PageBlock>& blocks);

}  // namespace winnow
