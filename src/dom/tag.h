// The HTML, SVG and MathML elements that winnow knows by name.
#pragma once

#include <cstdint>
#include <string_view>

namespace winnow {

enum class Tag : std::uint8_t {
  unknown,
#define WINNOW_TAG(lower, upper) lower,
#include "dom/tags.def"
#undef WINNOW_TAG
};

// "div"; "" for Tag::unknown. Lives forever. (A trailing underscore in the enumerator, for names
// that are C++ keywords, is not part of the name.)
std::string_view name_of(Tag tag);

constexpr bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }

// Whether browsers lay the element out as a block of its own by default.
bool is_block(Tag tag);

}  // namespace winnow
