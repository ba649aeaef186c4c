// Lines of a pasted transcript that only say whose turn it is.
//
//   MR VALE                      Ruth Adler 00:11
//   I heard of them on 3 May.    I said that most of them are.
#pragma once

#include <vector>

#include "extract/page_block.h"
#include "extract/text/text_lines.h"

namespace winnow {

// Sets TextLine::turn where two names or more stand above sentences, each of them again and again.
// `lines` are those of `blocks`.
void mark_turns(const std::vector<PageBlock>& blocks, std::vector<TextLine>& lines);

}  // namespace winnow
