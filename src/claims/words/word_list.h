// Membership in a word list that is a plain array.
#pragma once

#include <cstddef>
#include <string_view>

namespace winnow::words {

template <std::size_t N>
constexpr bool contains(const std::string_view (&list)[N], std::string_view word) {
  if (word.empty()) return false;
  for (const std::string_view entry : list) {
    if (entry.size() == word.size() && entry.front() == word.front() && entry == word) return true;
  }
  return false;
}

}  // namespace winnow::words
