// What a line of plain text starts with, as people and Markdown mark structure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace winnow {

struct LineMarker {
  enum class Kind { none, heading, bullet, number } kind = Kind::none;
  std::size_t size = 0;    // bytes before the text
  std::int32_t value = 0;  // a heading's level, an item's number
};

// "## Why", "- Rust", "3. Cracks". `line` has no white space at its ends.
LineMarker line_marker(std::string_view line);

}  // namespace winnow
