// The order that the attributions of a text are kept in, and the claims that come of them: by the
// begin of their first content.
#pragma once

#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

#include "base/stable_order.h"

namespace winnow {

// Of attributions or claims. Those that begin at one place stay as they were.
template <typename Said>
void sort_by_content(std::vector<Said>& all) {
  stable_sort_by(all, [](const Said& one) { return std::uint64_t{one.content.front().begin}; });
}

// Puts `more` among the others; behind those that begin at the same place.
template <typename Said>
void add_by_content(std::vector<Said>& all, std::vector<Said> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
  sort_by_content(all);
}

}  // namespace winnow
