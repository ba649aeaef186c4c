// Membership in a word list that is a plain array, and words of a text that need no tokens.
#pragma once

#include <algorithm>
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

// Whether `fits` holds for a word of `text`; words end at any of `marks`.
template <typename Fits>
bool any_word(std::string_view text, std::string_view marks, Fits fits) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(marks, begin), text.size());
    if (fits(text.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace winnow::words
