// The words of a text as numbers: case does not matter, each ideograph is a word.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/letters.h"
#include "base/utf8.h"

namespace winnow {

// Hands each to `act`, in order.
template <typename Act>
void for_word_hashes(std::string_view text, const Act& act) {
  constexpr std::uint64_t kSeed = 0xCBF29CE484222325ULL;
  std::uint64_t hash = kSeed;
  const auto finish = [&] {
    if (hash != kSeed) act(hash);
    hash = kSeed;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size, valid] = utf8::decode(text, at);
    at += size;
    if (!letters::is_word_character(c)) {
      finish();
      continue;
    }
    const bool unspaced = letters::is_unspaced(c);
    if (unspaced) finish();
    hash = (hash ^ letters::folded(c)) * 0x100000001B3ULL;
    if (unspaced) finish();
  }
  finish();
}

// In order.
std::vector<std::uint64_t> word_hashes(std::string_view text);

}  // namespace winnow
