// What the page's blocks say of the article, where nothing else on the page does.
#pragma once

#include "extract/features/features.h"
#include "metadata/metadata.h"

namespace winnow {

// Fills gaps only: byline and date from the byline blocks after the title, the deck from what is
// named so, the credit from blocks like "Additional reporting by …". Blocks keep their reasons.
void fill_metadata(const PageView& page, Metadata& metadata);

// The persons in a line like "By Ada Lovelace and Alan Turing", joined by ", "; "" where it names
// none.
std::string persons_in(std::string_view line);

}  // namespace winnow
