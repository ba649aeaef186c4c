// What kind of sign a code point is, for the scripts that the web is written in. Small rules in
// place of Unicode's tables: exact for Latin, Greek, Cyrillic and Armenian, by block elsewhere.
#pragma once

#include <string>
#include <string_view>

namespace winnow::letters {

// The small form of a capital letter; every other code point as it is. The small form takes as
// many bytes in UTF-8 as the capital, so offsets stay.
char32_t folded(char32_t code_point);
std::string folded(std::string_view text);

bool is_upper(char32_t code_point);  // has a small form
bool is_lower(char32_t code_point);  // is a small form

// Whether words are built of it: letters, digits, combining marks of any script.
bool is_word_character(char32_t code_point);

// Whether it belongs to a script that puts no spaces between words: Chinese, Japanese, Thai, Lao,
// Khmer, Burmese (Korean does put them).
bool is_unspaced(char32_t code_point);

}  // namespace winnow::letters
