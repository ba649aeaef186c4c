// Membership in a word list that is a plain array.
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace winnow::words {

template <std::size_t N>
constexpr bool contains(const std::string_view (&list)[N], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace winnow::words
