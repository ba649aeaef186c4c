// Looking for bytes on long ways, sixteen at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/byte_block.h"

namespace winnow {

// `text.find(byte, at)`; the C library of Emscripten takes four at a time.
inline std::size_t find_byte(std::string_view text, char byte, std::size_t at) {
  const auto wanted = static_cast<std::int8_t>(byte);
  while (at + kByteBlock <= text.size() && !any_bit(block_at(text.data() + at) == wanted)) {
    at += kByteBlock;
  }
  while (at < text.size() && text[at] != byte) ++at;
  return at < text.size() ? at : std::string_view::npos;
}

// The first byte from `at` on that is one of these or no ASCII; the text's size where none is.
template <char... kBytes>
std::size_t find_any_byte(std::string_view text, std::size_t at) {
  const auto wanted = [](auto bytes) { return ((bytes < 0) | ... | (bytes == kBytes)); };
  while (at + kByteBlock <= text.size() && !any_bit(wanted(block_at(text.data() + at)))) {
    at += kByteBlock;
  }
  while (at < text.size() && !wanted(static_cast<std::int8_t>(text[at]))) ++at;
  return at;
}

}  // namespace winnow
