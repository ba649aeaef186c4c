// What the visible page says of itself: headings, bylines, dates and decks, found by microdata,
// rel, class words, <time> and the way they are written, near the main heading first.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dom/document.h"
#include "metadata/date.h"
#include "metadata/found.h"

namespace winnow {

// The heading (h1, else h2 or h3) that best agrees with the page's title; without any agreement the
// first h1 that is not the site's name. kNoNode when there is no heading.
NodeId main_heading(const Document& document, std::string_view title,
                    const std::vector<std::string>& site_names);

// `heading` is main_heading() or kNoNode, `title` the page's. Parts of the page that speak of
// others (comments, sidebars, cards of other articles) are passed over.
Found read_markup(const Document& document, NodeId heading, std::string_view title, DayOrder order);

}  // namespace winnow
