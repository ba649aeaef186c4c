#include "base/words.h"

#include "base/letters.h"
#include "base/utf8.h"

namespace winnow {

std::vector<std::uint64_t> word_hashes(std::string_view text) {
  constexpr std::uint64_t kSeed = 0xCBF29CE484222325ULL;
  std::vector<std::uint64_t> out;
  std::uint64_t hash = kSeed;
  const auto finish = [&] {
    if (hash != kSeed) out.push_back(hash);
    hash = kSeed;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size, valid] = utf8::decode(text, at);
    at += size;
    if (!letters::is_word_character(c)) {
      finish();
      continue;
    }
    if (letters::is_unspaced(c)) finish();
    hash = (hash ^ letters::folded(c)) * 0x100000001B3ULL;
    if (letters::is_unspaced(c)) finish();
  }
  finish();
  return out;
}

}  // namespace winnow
