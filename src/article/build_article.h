// Kept blocks → Article: text, structure and inline marks; addresses made absolute.
#pragma once

#include <string_view>

#include "article/article.h"
#include "dom/document.h"
#include "extract/extract.h"
#include "metadata/metadata.h"

namespace winnow {

// `url` is where the page was read, or "". Of the declared text where the extraction has one: its
// blocks have no source in the page.
Article build_article(const Document& document, const Extraction& extraction,
                      const Metadata& metadata, std::string_view url);

// The same for plain text: every kept line a paragraph, a heading or a list item.
Article build_article(const Extraction& extraction, const Metadata& metadata);

}  // namespace winnow
