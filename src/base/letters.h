// What kind of sign a code point is, for the scripts that the web is written in. Small rules in
// place of Unicode's tables: exact for Latin, Greek, Cyrillic and Armenian, by block elsewhere.
#pragma once

#include <string>
#include <string_view>

#include "base/text.h"

namespace winnow::letters {

// The same as the functions below, which know the answers for ASCII themselves.
char32_t folded_any(char32_t code_point);
bool is_word_character_any(char32_t code_point);
bool is_unspaced_any(char32_t code_point);
bool is_white_any(char32_t code_point);

// The small form of a capital letter; every other code point as it is. The small form takes as
// many bytes in UTF-8 as the capital, so offsets stay.
inline char32_t folded(char32_t c) {
  if (c >= 0x80) return folded_any(c);
  return c >= 'A' && c <= 'Z' ? c + 32 : c;
}
std::string folded(std::string_view text);

inline bool is_upper(char32_t c) { return folded(c) != c; }  // has a small form
bool is_lower(char32_t code_point);                          // is a small form

// Whether words are built of it: letters, digits, combining marks of any script.
inline bool is_word_character(char32_t c) {
  if (c >= 0x80) return is_word_character_any(c);
  return is_digit(static_cast<char>(c)) || is_ascii_letter(static_cast<char>(c));
}

// Whether it belongs to a script that puts no spaces between words: Chinese, Japanese, Thai, Lao,
// Khmer, Burmese (Korean does put them).
inline bool is_unspaced(char32_t c) { return c >= 0x0E00 && is_unspaced_any(c); }

// White space, be it as wide as a letter or as nothing.
inline bool is_white(char32_t c) {
  if (c >= 0x80) return is_white_any(c);
  return c == ' ' || (c >= '\t' && c <= '\r');
}

}  // namespace winnow::letters
