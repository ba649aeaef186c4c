// From bytes of a UTF-8 text to the unit that a result counts in.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "render/render.h"

namespace winnow {

// Built in one pass over the text; a look-up reads at most kStride bytes. `text` must outlive it.
class OffsetMap {
 public:
  OffsetMap(std::string_view text, OffsetUnit unit);

  // Units before byte `at`; a position past the end counts as the end, one inside a code point as
  // the code point's start.
  std::uint32_t operator()(std::uint32_t at) const;

 private:
  static constexpr std::size_t kStride = 64;

  std::uint32_t units_in(std::size_t begin, std::size_t end) const;

  std::string_view text_;
  OffsetUnit unit_;
  std::vector<std::uint32_t> before_;  // units before byte i * kStride
};

}  // namespace winnow
