// What the visible page says of itself: bylines, dates and decks, found by microdata,
// rel, class words, <time> and the way they are written, near the main heading first.
#pragma once

#include <string_view>

#include "dom/document.h"
#include "metadata/date.h"
#include "metadata/found.h"

namespace winnow {

// `heading` is main_heading() or kNoNode, `title` the page's. Parts of the page that speak of
// others (comments, sidebars, cards of other articles) are passed over.
Found read_markup(const Document& document, NodeId heading, std::string_view title, DayOrder order);

}  // namespace winnow
