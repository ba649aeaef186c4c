// What stands in the way of an article, where the page says so.
#pragma once

#include "extract/extract.h"
#include "extract/features/features.h"

namespace winnow {

// `prose_words` are the kept words of running text, shown or declared: a page with a whole article
// on it is no error page, whatever else it says.
Obstacle find_obstacle(const PageView& page, const Metadata& metadata, float prose_words);

}  // namespace winnow
