// Character references, as far as they must be known before the parser reads them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace winnow {

// Keeps the number of each reference within 32 bits, at the same length and with the same meaning
// (U+FFFD): gumbo's own arithmetic overflows, and what it then writes is no UTF-8.
//
//   &#x1000000E9;   →   &#x0001000000;
// True when one names a character that could be taken for a stand-in (stand_ins.h).
bool bound_character_references(std::string& html);

// Appends what the reference at `at` stands for and gives where it ends; `at` itself where it is
// none of those that need no table and no context: XML's five names, &nbsp;, and numbers, each with
// its semicolon.
std::size_t resolve_reference(std::string_view page, std::size_t at, std::string& to);

}  // namespace winnow
