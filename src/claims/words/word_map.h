// Words with a number each, found by their hash: the claim finder asks about every word of a page.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace winnow::words {

// `list` is parted by spaces.
template <typename Take>
void for_each_word(std::string_view list, Take take) {
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find(' ', begin), list.size());
    if (end > begin) take(list.substr(begin, end - begin));
    begin = end + 1;
  }
}

// Unknown to pages, which could else hold words that all belong in one slot.
inline std::uint64_t secret() {
#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
  return 0;  // what one input does must be what it did before
#else
  static const auto start = std::chrono::steady_clock::now().time_since_epoch().count();
  return static_cast<std::uint64_t>(start) ^ reinterpret_cast<std::uintptr_t>(&start);
#endif
}

class WordMap {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  // The words of `list`, parted by spaces, get `value`; a word that comes twice keeps its first.
  // The list must live as long as the map.
  void add(std::string_view list, std::uint32_t value) {
    for_each_word(list, [&](std::string_view word) { insert(word, value); });
  }

  // Gives `word`, which must live as long as the map, the number `value`, unless it has one.
  // Returns the number that it has then, which may be changed until the next word comes.
  std::uint32_t& insert(std::string_view word, std::uint32_t value) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    const std::uint64_t key = key_of(word);
    Slot& slot = slots_[place_of(word, key)];
    if (slot.value == kNone) {
      slot = {word, key, value};
      ++size_;
    }
    return slot.value;
  }

  // kNone for a word that is not there.
  std::uint32_t find(std::string_view word) const {
    return slots_.empty() ? kNone : slots_[place_of(word, key_of(word))].value;
  }
  bool contains(std::string_view word) const { return find(word) != kNone; }

 private:
  struct Slot {
    std::string_view word;
    std::uint64_t key = 0;
    std::uint32_t value = kNone;  // none: the slot is free

    bool holds(std::string_view wanted, std::uint64_t wanted_key) const {
      if (key != wanted_key || word.size() != wanted.size()) return false;
      return word.size() <= kWhole || word == wanted;
    }
  };

  // Most words have no more letters than this: their keys hold all of them, so that words of one
  // size and key are the same.
  static constexpr std::size_t kWhole = 8;

  std::uint64_t key_of(std::string_view word) const {
    std::uint64_t key = secret_ ^ word.size();
    for (; word.size() > kWhole; word.remove_prefix(kWhole)) {
      key = mixed(key ^ letters<kWhole>(word, 0));
    }
    const std::size_t rest = word.size();
    std::uint64_t last = 0;
    if (rest >= 4) {
      last = letters<4>(word, 0) << 32U | letters<4>(word, rest - 4);
    } else if (rest > 0) {
      last = letters<1>(word, 0) << 16U | letters<1>(word, rest / 2) << 8U |
             letters<1>(word, rest - 1);
    }
    return key ^ last;
  }
  template <std::size_t kCount>
  static std::uint64_t letters(std::string_view word, std::size_t at) {
    std::uint64_t value = 0;
    std::memcpy(&value, word.data() + at, kCount);
    return value;
  }
  // Each bit of the value changes half of those of the result (MurmurHash3's finaliser).
  static std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ value >> 33U) * 0xFF51AFD7ED558CCDU;
    value = (value ^ value >> 33U) * 0xC4CEB9FE1A85EC53U;
    return value ^ value >> 33U;
  }

  // Where the word is or belongs. At most half of the slots are taken, so that a free one comes.
  std::size_t place_of(std::string_view word, std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    auto place = static_cast<std::size_t>(mixed(key)) & mask;
    while (slots_[place].value != kNone && !slots_[place].holds(word, key)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  void grow() {
    std::vector<Slot> before(slots_.empty() ? 16 : 2 * slots_.size());
    before.swap(slots_);
    for (const Slot& slot : before) {
      if (slot.value != kNone) slots_[place_of(slot.word, slot.key)] = slot;
    }
  }

  std::vector<Slot> slots_;  // their number is a power of two
  std::size_t size_ = 0;
  std::uint64_t secret_ = secret();
};

// Those of one list.
inline WordMap word_set(std::string_view list) {
  WordMap map;
  map.add(list, 0);
  return map;
}

}  // namespace winnow::words
