// Finding which words of a list a text begins with, by its first two letters.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <string_view>
#include <vector>

namespace winnow {

template <typename Entry>
class LetterIndex {
 public:
  // `text` is the member that holds an entry's word, of two small letters or more.
  LetterIndex(std::span<const Entry> entries, std::string_view Entry::*text)
      : entries_(entries.begin(), entries.end()) {
    const auto bucket = [text](const Entry& entry) {
      return bucket_of((entry.*text)[0], (entry.*text)[1]);
    };
    std::sort(entries_.begin(), entries_.end(),
              [&](const Entry& a, const Entry& b) { return bucket(a) < bucket(b); });
    for (const Entry& entry : entries_) ++ends_[bucket(entry)];
    std::partial_sum(ends_.begin(), ends_.end(), ends_.begin());
  }

  // The entries whose words begin with two small letters.
  std::span<const Entry> with(char first, char second) const {
    const std::size_t bucket = bucket_of(first, second);
    const std::size_t begin = bucket == 0 ? 0 : ends_[bucket - 1];
    return std::span<const Entry>(entries_).subspan(begin, ends_[bucket] - begin);
  }

 private:
  static constexpr std::size_t kLetters = 26;

  static std::size_t bucket_of(char first, char second) {
    return static_cast<std::size_t>(first - 'a') * kLetters +
           static_cast<std::size_t>(second - 'a');
  }

  std::vector<Entry> entries_;  // by bucket
  std::array<std::uint16_t, kLetters * kLetters> ends_{};
};

}  // namespace winnow
