// What kind of page it is.
#pragma once

#include <vector>

#include "extract/extract.h"
#include "extract/features/features.h"

namespace winnow {

// What the page-type model sees: shares of the page's words below each Marker and Inside flag,
// shares of the blocks that say each PhraseKind, sums over what was kept, and which types the page
// claims for itself (declared_types.def). Training and use read it from here.
std::vector<float> page_type_features(const PageView& page, const std::vector<PageBlock>& blocks);
std::size_t page_type_feature_count();

// Sets page_type and page_type_confidence (the model's probability).
void guess_page_type(const PageView& page, Extraction& extraction);

}  // namespace winnow
