// An answer without its question, or an option's meaning without its name, says nothing.
#pragma once

#include <vector>

#include "extract/features/features.h"
#include "extract/page_block.h"

namespace winnow {

// A kept <dd> keeps the short <dt>s right above it, whatever they seem to say by themselves; a kept
// <dt> keeps its short <dd> where the one above or below in the list stays; and a <details> of
// which text is kept keeps its <summary>.
void complete_terms(const PageView& page, std::vector<PageBlock>& blocks);

}  // namespace winnow
