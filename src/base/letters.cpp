#include "base/letters.h"

#include "base/utf8.h"

namespace winnow::letters {

namespace {

constexpr bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

// Stretches in which capitals and small letters alternate, the capital first.
constexpr bool is_even_pair(char32_t c) {
  return within(c, 0x100, 0x12F) || within(c, 0x132, 0x137) || within(c, 0x14A, 0x177) ||
         within(c, 0x1DE, 0x1EF) || within(c, 0x1F8, 0x21F) || within(c, 0x460, 0x481) ||
         within(c, 0x48A, 0x4BF) || within(c, 0x4D0, 0x52F) || within(c, 0x1E00, 0x1E95) ||
         within(c, 0x1EA0, 0x1EFF);
}
constexpr bool is_odd_pair(char32_t c) {
  return within(c, 0x139, 0x148) || within(c, 0x179, 0x17E) || within(c, 0x4C1, 0x4CE);
}

}  // namespace

char32_t folded_any(char32_t c) {
  if (within(c, 0xC0, 0xDE)) return c == 0xD7 ? c : c + 32;
  if (c == 0x178) return 0xFF;
  if (is_even_pair(c)) return c | 1U;
  if (is_odd_pair(c)) return (c & 1U) != 0 ? c + 1 : c;
  if (c == 0x386) return 0x3AC;
  if (within(c, 0x388, 0x38A)) return c + 37;
  if (c == 0x38C) return 0x3CC;
  if (within(c, 0x38E, 0x38F)) return c + 63;
  if (within(c, 0x391, 0x3AB)) return c + 32;
  if (within(c, 0x400, 0x40F)) return c + 80;
  if (within(c, 0x410, 0x42F)) return c + 32;
  if (within(c, 0x531, 0x556)) return c + 48;
  return c;
}

bool is_lower(char32_t c) {
  if (c < 0x80) return within(c, 'a', 'z');
  if (within(c, 0xDF, 0xFF)) return c != 0xF7;
  if (is_even_pair(c)) return (c & 1U) != 0;
  if (is_odd_pair(c)) return (c & 1U) == 0;
  return within(c, 0x3AC, 0x3CE) || within(c, 0x430, 0x45F) || within(c, 0x561, 0x586);
}

std::string folded(std::string_view text) {
  std::string out(text);
  unsigned char all = 0;
  for (char& c : out) {
    all |= static_cast<unsigned char>(c);
    c = to_lower(c);
  }
  if (all < 0x80) return out;
  std::string small;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const utf8::CodePoint found = utf8::decode(text, at);
    if (found.valid && is_upper(found.value)) {
      small.clear();
      utf8::append(small, folded(found.value));
      out.replace(at, found.size, small);
    }
    at += found.size;
  }
  return out;
}

bool is_word_character_any(char32_t c) {
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  const bool is_other = within(c, 0x2000, 0x206F) ||  // general punctuation
                        within(c, 0x20A0, 0x20CF) ||  // currency
                        within(c, 0x2190, 0x2BFF) ||  // arrows, technical, shapes, dingbats
                        within(c, 0x2E00, 0x2E7F) ||  // more punctuation
                        (within(c, 0x3000, 0x303F) && !within(c, 0x3005, 0x3007)) ||  // CJK marks
                        within(c, 0xE000, 0xF8FF) ||                                  // private use
                        within(c, 0xFE10, 0xFE6F) ||                                  // CJK forms
                        within(c, 0xFF00, 0xFF0F) || within(c, 0xFF1A, 0xFF20) ||     // full width
                        within(c, 0xFF3B, 0xFF40) || within(c, 0xFF5B, 0xFF65) ||
                        within(c, 0xFFF0, 0xFFFF) ||                             // specials, U+FFFD
                        within(c, 0x1F000, 0x1FAFF) ||                           // emoji
                        c == 0x60C || c == 0x61B || c == 0x61F || c == 0x6D4 ||  // Arabic marks
                        c == 0x964 || c == 0x965 || c == 0x5BE || c == 0x5C3;    // danda, Hebrew
  return !is_other;
}

bool is_white_any(char32_t c) {
  return c == 0xA0 || c == 0x1680 || within(c, 0x2000, 0x200B) || within(c, 0x2028, 0x2029) ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_unspaced_any(char32_t c) {
  return within(c, 0x0E00, 0x0EFF) || within(c, 0x1000, 0x109F) || within(c, 0x1780, 0x17FF) ||
         within(c, 0x3005, 0x3007) || within(c, 0x3040, 0x30FF) || within(c, 0x3400, 0x9FFF) ||
         within(c, 0xF900, 0xFAFF) || within(c, 0xFF66, 0xFF9F) || within(c, 0x20000, 0x3FFFF);
}

}  // namespace winnow::letters
