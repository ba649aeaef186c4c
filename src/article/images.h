// Images as a reader would have seen them: lazy loading undone, the sharpest sensible source.
#pragma once

#include <string_view>

#include "article/article.h"
#include "dom/document.h"

namespace winnow {

// The image at an <img>: its address (absolute, "" when there is none worth showing), alternative
// text and size. Looks at srcset, the <picture> around it, the attributes in which scripts that
// load lazily keep the address, and the <noscript> beside it. `base` as for resolved_url.
Medium image_at(const Document& document, NodeId id, std::string_view base);

// The one of a srcset's candidates to show on a page about 1,000 CSS pixels wide: the smallest
// that is at least 1,600 wide (or 2x), else the largest. "" when there is none.
std::string_view best_of_srcset(std::string_view srcset);

// The characters that the image stands for, where it is an emoji ("😀"); else "".
std::string_view emoji_of(const Document& document, NodeId id);

}  // namespace winnow
