// Plain texts whose lines are broken at a column: mail, press releases, newsletters.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace winnow {

// The lines of `text` without the empty ones. Lines that were one before a text was broken at a
// column are one.
std::vector<Span> unwrapped_lines(std::string_view text);

}  // namespace winnow
