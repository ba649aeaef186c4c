// extract() with another block model than the built-in one: for cross-validation.
#pragma once

#include "extract/block_model.h"
#include "extract/extract.h"

namespace winnow {

Extraction extract_with(const BlockModel& model, const Document& document, Metadata& metadata,
                        const std::vector<BlockOverride>& overrides);

}  // namespace winnow
