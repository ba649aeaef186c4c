// A half-open range of a text, [begin, end). Inside the engine the unit is always UTF-8 bytes;
// render/ converts to the unit that a result names (UTF-16 units or code points).
#pragma once

#include <cstdint>

namespace winnow {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin >= end; }
  constexpr bool contains(const Span& other) const {
    return begin <= other.begin && other.end <= end;
  }
  constexpr bool overlaps(const Span& other) const {
    return begin < other.end && other.begin < end;
  }
  friend constexpr bool operator==(const Span&, const Span&) = default;
};

// Sorted by this, spans come as elements nest: by their begin, and the one around another first.
constexpr std::uint64_t nesting_order(const Span& span) {
  return std::uint64_t{span.begin} << 32U | (UINT32_MAX - span.end);
}

}  // namespace winnow
