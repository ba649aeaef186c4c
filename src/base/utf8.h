// UTF-8, one code point at a time. Every function takes text of any bytes; a broken sequence counts
// as one U+FFFD as far as it could have been the start of a valid one (the Encoding Standard's
// decoder, which browsers share).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace winnow::utf8 {

struct CodePoint {
  char32_t value = 0;     // U+FFFD where the bytes are not valid
  std::uint8_t size = 0;  // bytes taken, 1 to 4, broken ones 1 to 3; 0 at the end
  bool valid = true;
};

// The same as decode, which knows the commonest answer itself.
CodePoint decode_any(std::string_view text, std::size_t at);

// The code point that starts at byte `at`.
inline CodePoint decode(std::string_view text, std::size_t at) {
  if (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) {
    return {static_cast<unsigned char>(text[at]), 1, true};
  }
  return decode_any(text, at);
}

// The code point that ends just before byte `at` (size 0 at the start of the text).
CodePoint decode_before(std::string_view text, std::size_t at);

void append(std::string& to, char32_t code_point);

bool valid(std::string_view text);

// A copy in which each broken sequence is U+FFFD; adds their number to `replaced`.
std::string repaired(std::string_view text, std::uint32_t& replaced);

std::size_t code_points(std::string_view text);

}  // namespace winnow::utf8
