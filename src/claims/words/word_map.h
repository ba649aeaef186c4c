// Words with a number each, found by binary search. Filled once from lists parted by spaces.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow::words {

class WordMap {
 public:
  static constexpr std::uint16_t kNone = UINT16_MAX;

  // The words of `list` get `value`; a word that comes twice keeps its first. The list must live
  // forever.
  void add(std::string_view list, std::uint16_t value) {
    for (std::size_t begin = 0; begin < list.size();) {
      const std::size_t end = std::min(list.find(' ', begin), list.size());
      if (end > begin) entries_.emplace_back(list.substr(begin, end - begin), value);
      begin = end + 1;
    }
  }

  // After the last add().
  void sort() {
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const Entry& a, const Entry& b) { return a.first < b.first; });
  }

  // kNone for a word that is not there.
  std::uint16_t find(std::string_view word) const {
    const auto found = std::lower_bound(
        entries_.begin(), entries_.end(), word,
        [](const Entry& entry, std::string_view key) { return entry.first < key; });
    return found != entries_.end() && found->first == word ? found->second : kNone;
  }

 private:
  using Entry = std::pair<std::string_view, std::uint16_t>;
  std::vector<Entry> entries_;
};

// Those of one list.
inline WordMap word_set(std::string_view list) {
  WordMap map;
  map.add(list, 0);
  map.sort();
  return map;
}

}  // namespace winnow::words
