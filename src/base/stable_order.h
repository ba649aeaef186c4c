// Stable sorting by a number. std::stable_sort and std::sort are as much code again for each type
// that they sort; here one of them is enough for all.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace winnow {

// Places in `keys`, those of the smallest first; of equal ones the earlier first.
std::vector<std::uint32_t> stable_order(std::span<const std::uint64_t> keys);

// Sorts `items` by what `key_of` says of each, a std::uint64_t; equal ones stay in their order.
template <typename Item, typename KeyOf>
void stable_sort_by(std::vector<Item>& items, KeyOf key_of) {
  std::vector<std::uint64_t> keys;
  keys.reserve(items.size());
  for (const Item& item : items) keys.push_back(key_of(item));
  if (std::is_sorted(keys.begin(), keys.end())) return;
  std::vector<Item> sorted;
  sorted.reserve(items.size());
  for (const std::uint32_t place : stable_order(keys)) sorted.push_back(std::move(items[place]));
  items = std::move(sorted);
}

}  // namespace winnow
