// `text.find(byte, at)` for long ways: sixteen bytes at a time, where the C library of Emscripten
// takes four.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace winnow {

inline std::size_t find_byte(std::string_view text, char byte, std::size_t at) {
  constexpr std::size_t kBlock = 16;
  using Bytes = std::int8_t __attribute__((vector_size(kBlock)));
  for (; at + kBlock <= text.size(); at += kBlock) {
    Bytes bytes;
    std::memcpy(&bytes, text.data() + at, kBlock);
    const auto same = bytes == static_cast<std::int8_t>(byte);
    std::array<std::uint64_t, 2> halves{};
    std::memcpy(halves.data(), &same, kBlock);
    if ((halves[0] | halves[1]) != 0) break;
  }
  while (at < text.size() && text[at] != byte) ++at;
  return at < text.size() ? at : std::string_view::npos;
}

}  // namespace winnow
