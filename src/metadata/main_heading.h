// The heading of a page's article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dom/document.h"

namespace winnow {

// The heading (h1, else h2 or h3) that best agrees with the page's title; without any agreement the
// first h1 that is not the site's name. kNoNode when there is no heading.
NodeId main_heading(const Document& document, std::string_view title,
                    const std::vector<std::string>& site_names);

}  // namespace winnow
