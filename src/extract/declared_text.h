// The article's text as the page's JSON-LD holds it, for pages that do not show it themselves:
// scripts would add it, or show more of it than the markup has.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "dom/document.h"
#include "extract/page_block.h"

namespace winnow {

struct DeclaredText {
  // Of Metadata::declared_text, which must outlive it; its sources are no ranges of the page.
  Document document;
  std::vector<PageBlock> blocks;  // of this document, each kept unless it is hidden
  float words = 0;
  float prose_words = 0;
};

// `html` is Metadata::declared_text, `page` every block of the page, `quality` that of what is kept
// of them. std::nullopt unless the text is twice as long as what is kept, weighed by its quality,
// and the page holds less than half of it, kept or not. docs/extraction-model.md has the figures.
// Linear.
std::optional<DeclaredText> find_unshown_text(std::string_view html,
                                              const std::vector<PageBlock>& page, float quality);

}  // namespace winnow
