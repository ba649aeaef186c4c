// `text.find(byte, at)` for long ways: sixteen bytes at a time, where the C library of Emscripten
// takes four.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/byte_block.h"

namespace winnow {

inline std::size_t find_byte(std::string_view text, char byte, std::size_t at) {
  const auto wanted = static_cast<std::int8_t>(byte);
  while (at + kByteBlock <= text.size() && !any_bit(block_at(text.data() + at) == wanted)) {
    at += kByteBlock;
  }
  while (at < text.size() && text[at] != byte) ++at;
  return at < text.size() ? at : std::string_view::npos;
}

}  // namespace winnow
