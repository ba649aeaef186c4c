// Sixteen bytes that are looked at together, by the compilers' own vectors.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace winnow {

inline constexpr std::size_t kByteBlock = 16;

// Those beyond ASCII are below zero. What it is compared to gives all bits or none for each byte.
using ByteBlock = std::int8_t __attribute__((vector_size(kByteBlock)));

// The block that starts at `bytes`, aligned or not.
inline ByteBlock block_at(const char* bytes) {
  ByteBlock block;
  std::memcpy(&block, bytes, kByteBlock);
  return block;
}

inline bool any_bit(ByteBlock block) {
  std::array<std::uint64_t, 2> halves{};
  std::memcpy(halves.data(), &block, kByteBlock);
  return (halves[0] | halves[1]) != 0;
}

}  // namespace winnow
