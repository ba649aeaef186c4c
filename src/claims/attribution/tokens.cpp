#include "claims/attribution/tokens.h"

#include "base/letters.h"
#include "base/text.h"
#include "base/utf8.h"
#include "claims/words/abbreviations.h"
#include "claims/words/word_map.h"

namespace winnow {

namespace {

bool is_word(char32_t c) { return letters::is_word_character(c) || c == '_'; }

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

bool takes_full_stop(std::string_view word) {
  if (word.size() == 1) return is_ascii_letter(word[0]);
  if (word.find('.') != std::string_view::npos) return true;
  static const words::WordMap closed = words::word_set(words::kClosedAbbreviations);
  return closed.contains(lowered(word));
}

// "No. 3", but not "She said no."
bool is_number_sign(std::string_view text, std::size_t word, std::size_t stop) {
  return lowered(text.substr(word, stop - word)) == "no" && stop + 2 < text.size() &&
         text[stop + 1] == ' ' && is_digit(text[stop + 2]);
}

// Where the word that begins at `at` ends. Joins what one apostrophe, hyphen, full stop or comma
// stands between.
std::size_t word_end(std::string_view text, std::size_t at, bool& has_letter) {
  bool last_is_digit = false;
  std::size_t part = at;  // begin of the part since the last joint
  std::size_t begin = at;
  while (true) {
    while (at < text.size() && is_ascii_letter(text[at])) {
      last_is_digit = false;
      has_letter = true;
      ++at;
    }
    if (at < text.size() && text[at] == ' ') return at;  // as most words end
    const utf8::CodePoint c = utf8::decode(text, at);
    if (c.size == 0) return at;
    if (is_word(c.value)) {
      last_is_digit = c.value < 0x80 && is_digit(static_cast<char>(c.value));
      has_letter = has_letter || !last_is_digit;
      at += c.size;
      continue;
    }
    const utf8::CodePoint next = utf8::decode(text, at + c.size);
    if (next.size == 0 || !is_word(next.value)) {
      const bool shortened =
          c.value == '.' && has_letter &&
          (takes_full_stop(text.substr(begin, at - begin)) || is_number_sign(text, begin, at));
      if (shortened) return at + 1;
      return at;
    }
    const bool next_is_digit = next.value < 0x80 && is_digit(static_cast<char>(next.value));
    if (is_apostrophe(c.value)) {
      const char ending = to_lower(static_cast<char>(next.value < 0x80 ? next.value : 0));
      const utf8::CodePoint after = utf8::decode(text, at + c.size + next.size);
      if (ending == 's' && (after.size == 0 || !is_word(after.value))) return at;
      if (!has_letter) return at;
    } else if (c.value == '.') {
      const bool initial = at - part == 1 && has_letter && !last_is_digit;
      if (!initial && !(last_is_digit && next_is_digit)) return at;
    } else if (c.value == ',') {
      if (!(last_is_digit && next_is_digit)) return at;
    } else if (c.value != '-' && c.value != 0x2010 && c.value != 0x2011) {
      return at;
    }
    at += c.size;
    part = at;
  }
}

struct Spellings {
  std::uint32_t operator()(std::string_view token) {
    const std::uint32_t number = numbers.insert(token, count);
    count += number == count ? 1 : 0;
    return number;
  }
  words::WordMap numbers;
  std::uint32_t count = 0;
};

void add_tokens(std::string_view text, Span range, Spellings& spellings,
                std::vector<Token>& tokens) {
  const std::size_t before = tokens.size();
  const std::string_view part = text.substr(0, range.end);
  std::size_t at = range.begin;
  while (at < part.size()) {
    if (part[at] == ' ') {
      ++at;
      continue;
    }
    const utf8::CodePoint c = utf8::decode(part, at);
    std::size_t end = at + c.size;
    TokenKind kind = TokenKind::symbol;
    if (letters::is_white(c.value)) {
      at = end;
      continue;
    }
    if (is_word(c.value)) {
      bool has_letter = false;
      end = word_end(part, at, has_letter);
      kind = has_letter ? TokenKind::word : TokenKind::number;
    } else if (is_apostrophe(c.value) && tokens.size() > before && tokens.back().span.end == at &&
               tokens.back().kind != TokenKind::symbol && at + c.size < part.size() &&
               to_lower(part[at + c.size]) == 's') {
      const utf8::CodePoint after = utf8::decode(part, at + c.size + 1);
      const bool possessive = after.size == 0 || !is_word(after.value);
      if (possessive) {
        ++end;
        kind = TokenKind::word;
      }
    } else {
      // '' and `` of wire copy are one mark.
      const bool doubled =
          (c.value == '\'' || c.value == '`') && at + 1 < part.size() && part[at + 1] == part[at];
      if (doubled) ++end;
    }
    tokens.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                      kind,
                      spellings(text.substr(at, end - at))});
    at = end;
  }
}

}  // namespace

std::vector<Token> tokenize(std::string_view text, Span range) {
  return tokenize_all(text, {&range, 1});
}

std::vector<Token> tokenize_all(std::string_view text, std::span<const Span> ranges) {
  std::vector<Token> tokens;
  Spellings spellings;
  for (const Span& range : ranges) add_tokens(text, range, spellings, tokens);
  return tokens;
}

std::string normalized(std::string_view token) {
  std::string result(token);
  unsigned char all = 0;
  for (char& c : result) {
    all |= static_cast<unsigned char>(c);
    c = is_digit(c) ? '0' : to_lower(c);
  }
  if (all < 0x80) return result;
  result.clear();
  for (std::size_t at = 0; at < token.size();) {
    const utf8::CodePoint c = utf8::decode(token, at);
    at += c.size;
    if (c.value < 0x80) {
      const char ascii = static_cast<char>(c.value);
      result.push_back(is_digit(ascii) ? '0' : to_lower(ascii));
    } else if (c.value == 0x2019) {
      result.push_back('\'');
    } else {
      utf8::append(result, letters::folded(c.value));
    }
  }
  return result;
}

}  // namespace winnow
