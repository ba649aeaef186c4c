// schema.org as JSON-LD, in <script type="application/ld+json">.
#pragma once

#include "dom/document.h"
#include "metadata/found.h"

namespace winnow {

// Reads every script, broken ones as far as they go; @graph, arrays and references by @id are
// followed. The page's own article comes first, then what else describes the page (WebPage,
// Product, …), then the site. Linear in the scripts' size, no recursion.
Found read_json_ld(const Document& document);

}  // namespace winnow
