// Words with a number each, found by their hash: the claim finder asks about every word of a page.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace winnow::words {

class WordMap {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  // The words of `list`, parted by spaces, get `value`; a word that comes twice keeps its first.
  // The list must live as long as the map.
  void add(std::string_view list, std::uint32_t value) {
    for (std::size_t begin = 0; begin < list.size();) {
      const std::size_t end = std::min(list.find(' ', begin), list.size());
      if (end > begin) insert(list.substr(begin, end - begin), value);
      begin = end + 1;
    }
  }

  // Gives `word`, which must live as long as the map, the number `value`, unless it has one.
  // Returns the number that it has then.
  std::uint32_t insert(std::string_view word, std::uint32_t value) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    Slot& slot = slots_[place_of(word)];
    if (slot.value == kNone) {
      slot = {word, value};
      ++size_;
    }
    return slot.value;
  }

  // kNone for a word that is not there.
  std::uint32_t find(std::string_view word) const {
    return slots_.empty() ? kNone : slots_[place_of(word)].value;
  }
  bool contains(std::string_view word) const { return find(word) != kNone; }

 private:
  struct Slot {
    std::string_view word;
    std::uint32_t value = kNone;  // none: the slot is free
  };

  // Where the word is or belongs. At most half of the slots are taken, so that a free one comes.
  std::size_t place_of(std::string_view word) const {
    std::uint32_t hash = 0x811C9DC5U;  // FNV-1a
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193U;
    const std::size_t mask = slots_.size() - 1;
    std::size_t place = (hash ^ (hash >> 15U)) & mask;
    while (slots_[place].value != kNone && slots_[place].word != word) place = (place + 1) & mask;
    return place;
  }

  void grow() {
    std::vector<Slot> before(slots_.empty() ? 16 : 2 * slots_.size());
    before.swap(slots_);
    for (const Slot& slot : before) {
      if (slot.value != kNone) slots_[place_of(slot.word)] = slot;
    }
  }

  std::vector<Slot> slots_;  // their number is a power of two
  std::size_t size_ = 0;
};

// Those of one list.
inline WordMap word_set(std::string_view list) {
  WordMap map;
  map.add(list, 0);
  return map;
}

}  // namespace winnow::words
