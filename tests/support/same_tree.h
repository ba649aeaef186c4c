// Whether the pre-scan left a page's tree as it was, but for what it takes out.
#pragma once

#include <optional>
#include <string>

#include "dom/document.h"

namespace winnow::test {

// The first difference between the tree of a page and the tree of the reduced page, in words;
// nothing where they agree outside the contents of script, style and svg.
std::optional<std::string> first_difference(const Document& whole, const Document& reduced);

}  // namespace winnow::test
