// Finding which words of a list a text begins with, by its first two letters.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "base/buckets.h"

namespace winnow {

template <typename Entry>
class LetterIndex {
 public:
  // `text` is the member that holds an entry's word, of two small letters or more.
  LetterIndex(std::span<const Entry> entries, std::string_view Entry::*text)
      : entries_(std::vector<Entry>(entries.begin(), entries.end()), [text](const Entry& entry) {
          return bucket_of((entry.*text)[0], (entry.*text)[1]);
        }) {}

  // The entries whose words begin with two small letters.
  std::span<const Entry> with(char first, char second) const {
    return entries_[bucket_of(first, second)];
  }

 private:
  static constexpr std::size_t kLetters = 26;

  static std::size_t bucket_of(char first, char second) {
    return static_cast<std::size_t>(first - 'a') * kLetters +
           static_cast<std::size_t>(second - 'a');
  }

  Buckets<Entry, kLetters * kLetters> entries_;
};

}  // namespace winnow
