// The words of a text as numbers: case does not matter, each ideograph is a word.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace winnow {

// In order.
std::vector<std::uint64_t> word_hashes(std::string_view text);

}  // namespace winnow
