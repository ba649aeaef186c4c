// Pictures and other media have no words to be judged by: the texts around them decide.
#pragma once

#include <vector>

#include "extract/features/features.h"
#include "extract/page_block.h"

namespace winnow {

// Keeps the media that belong to kept texts, and with a picture that stays its caption.
void place_media(const PageView& page, std::vector<PageBlock>& blocks);

}  // namespace winnow
