// Text that may hold markup or character references ("R&amp;D", "<b>News</b>") → plain text.
#pragma once

#include <string>
#include <string_view>

namespace winnow {

// With single spaces. Pages escape JSON-LD and attributes once too often.
std::string plain_text(std::string_view text);

}  // namespace winnow
