#include "extract/measure.h"

#include "base/text.h"
#include "base/utf8.h"

namespace winnow {

namespace {

constexpr float kWordsAnIdeograph = 0.6F;
constexpr float kWordsAThaiLetter = 0.2F;

constexpr bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

// Thai, Lao, Myanmar, Khmer.
bool is_southeast_asian(char32_t c) {
  return within(c, 0x0E00, 0x0EFF) || within(c, 0x1000, 0x109F) || within(c, 0x1780, 0x17FF);
}

bool is_sentence_end(char32_t c) {
  switch (c) {
    case '.': case '!': case '?': case 0x2026: case 0x3002: case 0xFF01: case 0xFF1F:
    case 0xFF0E: case 0x061F: case 0x06D4: case 0x0964:
      return true;
    default: return false;
  }
}

bool is_comma(char32_t c) {
  switch (c) {
    case ',': case ';': case 0x3001: case 0xFF0C: case 0xFF1B: case 0x060C: case 0x061B:
      return true;
    default: return false;
  }
}

bool is_separator(char32_t c) {
  switch (c) {
    case '|': case '/': case 0xB7: case 0x2022: case 0xBB: case 0x203A: case 0x25CF: case '>':
      return true;
    default: return false;
  }
}

}  // namespace

char32_t folded(char32_t c) {
  if (within(c, 'A', 'Z')) return c + 32;
  if (c < 0xC0) return c;
  if (within(c, 0xC0, 0xDE) && c != 0xD7) return c + 32;
  // Pairs, the capital even: Latin Extended-A but for its odd stretches, Cyrillic's later pages.
  if (within(c, 0x100, 0x137) || within(c, 0x14A, 0x177) || within(c, 0x460, 0x481) ||
      within(c, 0x48A, 0x4BF) || within(c, 0x4D0, 0x52F)) {
    return c | 1U;
  }
  if (within(c, 0x139, 0x148) || within(c, 0x179, 0x17E)) return (c & 1U) != 0 ? c + 1 : c;
  if (within(c, 0x391, 0x3A9)) return c + 32;
  if (within(c, 0x410, 0x42F)) return c + 32;
  if (within(c, 0x400, 0x40F)) return c + 80;
  return c;
}

bool is_unspaced(char32_t c) {
  return within(c, 0x3040, 0x30FF) || within(c, 0x3400, 0x9FFF) || within(c, 0xF900, 0xFAFF) ||
         within(c, 0x20000, 0x3FFFF) || is_southeast_asian(c);
}

bool is_word_character(char32_t c) {
  if (c < 0x80) return is_digit(static_cast<char>(c)) || is_ascii_letter(static_cast<char>(c));
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7 || c == 0xFFFD) return false;
  return !within(c, 0x2000, 0x206F) && !within(c, 0x20A0, 0x20CF) && !within(c, 0x2190, 0x2BFF) &&
         !within(c, 0x2E00, 0x2E7F) && !within(c, 0x3000, 0x3004) && !within(c, 0x3008, 0x3020) &&
         !within(c, 0xFE00, 0xFE6F) && !within(c, 0xFF00, 0xFF0F) && !within(c, 0xFF1A, 0xFF20) &&
         !within(c, 0xE000, 0xF8FF) && !within(c, 0x1F000, 0x1FAFF) && !is_comma(c) &&
         !is_sentence_end(c);
}

Measure measure(std::string_view text) {
  Measure m;
  bool in_word = false;
  int word_length = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size, valid] = utf8::decode(text, at);
    at += size;
    const bool blank = c == 0xA0 || (c < 0x80 && is_space(static_cast<char>(c)));
    if (!blank) ++m.code_points;
    if (is_word_character(c)) {
      const bool digit = c < 0x80 && is_digit(static_cast<char>(c));
      const bool capital = !digit && folded(c) != c;
      (digit ? m.digits : m.letters) += 1;
      m.capitals += capital ? 1 : 0;
      if (is_unspaced(c)) {
        m.words += is_southeast_asian(c) ? kWordsAThaiLetter : kWordsAnIdeograph;
        in_word = false;
      } else if (!in_word) {
        m.words += 1;
        m.capitalised += capital ? 1 : 0;
        in_word = true;
      }
    } else {
      in_word = in_word && (c == '\'' || c == 0x2019 || c == '-');
      if (is_comma(c)) ++m.commas;
      if (is_separator(c)) ++m.separators;
      // A point after an initial, or within a number or an address, ends nothing.
      if (is_sentence_end(c) && (c >= 0x80 || word_length >= 2) &&
          (c >= 0x80 || !is_word_character(utf8::decode(text, at).value))) {
        ++m.sentence_ends;
      }
    }
    word_length = is_word_character(c) ? word_length + 1 : 0;
  }
  return m;
}

}  // namespace winnow
