#include "base/words.h"

namespace winnow {

std::vector<std::uint64_t> word_hashes(std::string_view text) {
  std::vector<std::uint64_t> out;
  for_word_hashes(text, [&out](std::uint64_t hash) { out.push_back(hash); });
  return out;
}

}  // namespace winnow
