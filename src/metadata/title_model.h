// Which of a page's title candidates is the title. Trained by tools/train/titles;
// docs/title-model.md is its card.
#pragma once

#include <string_view>

#include "metadata/title_candidates.h"

namespace winnow {

// The likeliest one; an empty text when the page offers none.
TitleCandidate best_title(const TitlePage& page);

// Trees (base/trees.h) over title_features, one output: the greater, the likelier.
std::string_view title_table();

}  // namespace winnow
