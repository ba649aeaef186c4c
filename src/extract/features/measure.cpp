#include "extract/features/measure.h"

#include <algorithm>

#include "base/letters.h"
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
    case '.':
    case '!':
    case '?':
    case 0x2026:
    case 0x3002:
    case 0xFF01:
    case 0xFF1F:
    case 0xFF0E:
    case 0x061F:
    case 0x06D4:
    case 0x0964: return true;
    default: return false;
  }
}

bool is_question(char32_t c) { return c == '?' || c == 0xFF1F || c == 0x061F; }

bool is_currency(char32_t c) {
  return c == '$' || within(c, 0xA2, 0xA5) || within(c, 0x20A0, 0x20CF) || c == 0xFFE5;
}

bool is_quote(char32_t c) {
  return c == '"' || c == 0xAB || c == 0xBB || within(c, 0x201C, 0x201F) ||
         within(c, 0x300C, 0x300F);
}

bool is_comma(char32_t c) {
  switch (c) {
    case ',':
    case ';':
    case 0x3001:
    case 0xFF0C:
    case 0xFF1B:
    case 0x060C:
    case 0x061B: return true;
    default: return false;
  }
}

bool is_closing(char32_t c) { return is_quote(c) || c == '\'' || c == 0x2019 || c == ')'; }

bool is_separator(char32_t c) {
  switch (c) {
    case '|':
    case '/':
    case 0xB7:
    case 0x2022:
    case 0xBB:
    case 0x203A:
    case 0x25CF:
    case '>': return true;
    default: return false;
  }
}

// The end of the ASCII letters that start at `at`: the commonest stretch of a text.
std::size_t end_of_letters(std::string_view text, std::size_t at) {
  while (at < text.size() && is_ascii_letter(text[at])) ++at;
  return at;
}

// Counts the words of a text that is read a character or a stretch of letters at a time.
class WordCounter {
 public:
  // Whether a word begins here.
  bool add_letters() {
    const bool begins = !in_word_;
    if (begins) words_ += 1;
    in_word_ = true;
    return begins;
  }
  // Whether a word of a script with spaces begins here.
  bool add(char32_t c, bool of_word) {
    if (!of_word) {
      in_word_ = in_word_ && (c == '\'' || c == 0x2019 || c == '-');
      return false;
    }
    if (letters::is_unspaced(c)) {
      words_ += is_southeast_asian(c) ? kWordsAThaiLetter : kWordsAnIdeograph;
      in_word_ = false;
      return false;
    }
    return add_letters();
  }
  float words() const { return words_; }

 private:
  float words_ = 0;
  bool in_word_ = false;
};

}  // namespace

float count_words(std::string_view text) {
  WordCounter counter;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t end = end_of_letters(text, at); end > at) {
      counter.add_letters();
      at = end;
      continue;
    }
    const auto [c, size, valid] = utf8::decode(text, at);
    counter.add(c, letters::is_word_character(c));
    at += size;
  }
  return counter.words();
}

Measure measure(std::string_view text) {
  Measure m;
  WordCounter counter;
  std::size_t word_length = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t end = end_of_letters(text, at); end > at) {
      const auto is_capital = [](char c) { return c <= 'Z'; };
      const auto size = static_cast<std::uint32_t>(end - at);
      if (m.code_points == 0) m.starts_small = !is_capital(text[at]);
      m.code_points += size;
      m.letters += size;
      m.capitals += static_cast<std::uint32_t>(
          std::count_if(text.begin() + at, text.begin() + end, is_capital));
      if (counter.add_letters() && is_capital(text[at])) ++m.capitalised;
      m.ends_colon = false;
      m.ends_sentence = false;
      word_length += size;
      at = end;
      continue;
    }
    const auto [c, size, valid] = utf8::decode(text, at);
    at += size;
    const bool of_word = letters::is_word_character(c);
    const bool begins_word = counter.add(c, of_word);
    if (of_word) {
      const bool digit = c < 0x80 && is_digit(static_cast<char>(c));
      const bool capital = !digit && letters::is_upper(c);
      if (m.code_points++ == 0) m.starts_small = letters::is_lower(c);
      m.ends_colon = false;
      m.ends_sentence = false;
      (digit ? m.digits : m.letters) += 1;
      m.capitals += capital ? 1 : 0;
      m.capitalised += begins_word && capital ? 1 : 0;
      ++word_length;
      continue;
    }
    const bool after_word = word_length >= 2;
    word_length = 0;
    if (c == 0xA0 || (c < 0x80 && is_space(static_cast<char>(c)))) continue;
    if (m.code_points++ == 0) m.starts_small = letters::is_lower(c);
    m.ends_colon = c == ':' || c == 0xFF1A;
    m.ends_question = is_question(c) || (m.ends_question && is_closing(c));
    m.ends_sentence = is_sentence_end(c) || (m.ends_sentence && is_closing(c));
    if (is_comma(c)) ++m.commas;
    if (is_question(c)) ++m.questions;
    if (is_currency(c)) ++m.currencies;
    if (is_quote(c)) ++m.quotes;
    if (is_separator(c)) ++m.separators;
    // A point after an initial, or within a number or an address, ends nothing.
    if (is_sentence_end(c) && (c >= 0x80 || after_word) &&
        (c >= 0x80 || !letters::is_word_character(utf8::decode(text, at).value))) {
      ++m.sentence_ends;
    }
  }
  m.words = counter.words();
  return m;
}

}  // namespace winnow
