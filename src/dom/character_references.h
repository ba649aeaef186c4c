// Numeric character references that no code point has.
#pragma once

#include <string>

namespace winnow {

// Keeps the number of each reference within 32 bits, at the same length and with the same meaning
// (U+FFFD): gumbo's own arithmetic overflows, and what it then writes is no UTF-8.
//
//   &#x1000000E9;   →   &#x0001000000;
void bound_character_references(std::string& html);

}  // namespace winnow
