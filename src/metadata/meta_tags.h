// <meta>, <link> and <title>.
#pragma once

#include <string>

#include "dom/document.h"
#include "metadata/found.h"

namespace winnow {

// Names are those of meta_names.def; where several stand for a field, the most trusted wins, and
// the first of its like. All authors of the winning name are taken.
Found read_meta_tags(const Document& document);

// The text of the page's <title> (not of one inside an SVG), with single spaces.
std::string title_element(const Document& document);

}  // namespace winnow
