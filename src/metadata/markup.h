// What the visible page says of itself: headings, bylines, dates and decks, found by microdata,
// rel, class words, <time> and the way they are written, near the main heading first.
#pragma once

#include <string_view>

#include "dom/document.h"
#include "metadata/date.h"
#include "metadata/found.h"

namespace winnow {

// The heading (h1, else h2 or h3) that best agrees with `title`, which is the page's own; without
// any agreement the first h1. kNoNode when there is no heading.
NodeId main_heading(const Document& document, std::string_view title);

// `heading` is main_heading() or kNoNode. Parts of the page that speak of others (comments,
// sidebars, related articles) are passed over.
Found read_markup(const Document& document, NodeId heading, DayOrder order);

}  // namespace winnow
