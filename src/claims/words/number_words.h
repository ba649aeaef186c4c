// Numbers in words.
#pragma once

#include <optional>
#include <string_view>

namespace winnow::words {

// Of a word in lower case: 7 of "seven"; nothing for any other word.
std::optional<double> number_word(std::string_view word);

// What a word behind a number multiplies it by: 1000 of "thousand".
std::optional<double> multiplier(std::string_view word);

}  // namespace winnow::words
