#include "claims/attribution/tokens.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/utf8.h"

namespace winnow {

namespace {

bool is_white(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000 || c == 0xFEFF;
}

// Letters, marks and digits of any script: what Unicode's punctuation and symbol blocks leave.
bool is_word(char32_t c) {
  if (c < 0x80)
    return is_ascii_letter(static_cast<char>(c)) || is_digit(static_cast<char>(c)) || c == '_';
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA || c == 0xB2 || c == 0xB3 || c == 0xB9;
  if (c == 0xD7 || c == 0xF7) return false;
  if (c < 0x2000) return !is_white(c);
  if (c < 0x2C00) return (c >= 0x2070 && c < 0x20A0) || (c >= 0x2150 && c < 0x218A);
  if (c >= 0x3000 && c < 0x3040) return c >= 0x3005 && c <= 0x3007;
  if (c >= 0xE000 && c < 0xF900) return false;
  if (c >= 0xFE00 && c < 0xFE70) return false;
  if (c >= 0xFF00 && c < 0xFF66) {
    return (c >= 0xFF10 && c < 0xFF1A) || (c >= 0xFF21 && c < 0xFF3B) ||
           (c >= 0xFF41 && c < 0xFF5B);
  }
  if (c >= 0xFFF0 && c < 0x10000) return false;
  return c < 0x1F000 || c >= 0x20000;
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

// Titles and shortened words whose full stop ends no sentence, in lower case. News style guides
// agree on these; words that are also common words ("no.", "may.") are left out.
constexpr std::array<std::string_view, 46> kAbbreviations = {
    "adm", "apr",  "asst", "atty", "aug", "ave", "brig", "capt",  "cmdr", "col",   "co",   "corp",
    "dec", "dr",   "feb",  "fr",   "gen", "gov", "hon",  "inc",   "jan",  "jr",    "lt",   "ltd",
    "maj", "mr",   "mrs",  "ms",   "mt",  "nov", "oct",  "pres",  "prof", "rep",   "reps", "rev",
    "sen", "sens", "sept", "sgt",  "sr",  "st",  "supt", "treas", "vs",   "messrs"};

bool takes_full_stop(std::string_view word) {
  if (word.size() == 1) return is_ascii_letter(word[0]);
  if (word.find('.') != std::string_view::npos) return true;
  if (word.size() > 6) return false;
  const std::string lower = lowered(word);
  return std::find(kAbbreviations.begin(), kAbbreviations.end(), lower) != kAbbreviations.end();
}

// Where the word that begins at `at` ends. Joins what one apostrophe, hyphen, full stop or comma
// stands between.
std::size_t word_end(std::string_view text, std::size_t at, bool& has_letter) {
  bool last_is_digit = false;
  std::size_t part = at;  // begin of the part since the last joint
  std::size_t begin = at;
  while (true) {
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
      if (c.value == '.' && has_letter && takes_full_stop(text.substr(begin, at - begin)))
        return at + 1;
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

char32_t lower_case(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  if (c >= 0x100 && c < 0x138) return c | 1U;
  if (c >= 0x14A && c < 0x178) return c | 1U;
  if (c >= 0x391 && c <= 0x3A9) return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  return c;
}

}  // namespace

std::vector<Token> tokenize(std::string_view text, Span range) {
  std::vector<Token> tokens;
  const std::string_view part = text.substr(0, range.end);
  std::size_t at = range.begin;
  const auto add = [&](std::size_t end, TokenKind kind) {
    tokens.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, kind});
    at = end;
  };
  while (at < part.size()) {
    const utf8::CodePoint c = utf8::decode(part, at);
    if (is_white(c.value)) {
      at += c.size;
    } else if (is_word(c.value)) {
      bool has_letter = false;
      const std::size_t end = word_end(part, at, has_letter);
      add(end, has_letter ? TokenKind::word : TokenKind::number);
    } else if (is_apostrophe(c.value) && !tokens.empty() && tokens.back().span.end == at &&
               tokens.back().kind != TokenKind::symbol && at + c.size < part.size() &&
               to_lower(part[at + c.size]) == 's') {
      const utf8::CodePoint after = utf8::decode(part, at + c.size + 1);
      const bool possessive = after.size == 0 || !is_word(after.value);
      add(at + c.size + (possessive ? 1 : 0), possessive ? TokenKind::word : TokenKind::symbol);
    } else {
      // '' and `` of wire copy are one mark.
      const bool doubled =
          (c.value == '\'' || c.value == '`') && at + 1 < part.size() && part[at + 1] == part[at];
      add(at + c.size + (doubled ? 1 : 0), TokenKind::symbol);
    }
  }
  return tokens;
}

bool is_abbreviation(std::string_view token) {
  return token.size() > 1 && token.back() == '.' &&
         takes_full_stop(token.substr(0, token.size() - 1));
}

std::string normalized(std::string_view token) {
  std::string result;
  result.reserve(token.size());
  for (std::size_t at = 0; at < token.size();) {
    const utf8::CodePoint c = utf8::decode(token, at);
    at += c.size;
    if (c.value < 0x80) {
      const char ascii = static_cast<char>(c.value);
      result.push_back(is_digit(ascii) ? '0' : to_lower(ascii));
    } else if (c.value == 0x2019) {
      result.push_back('\'');
    } else {
      utf8::append(result, lower_case(c.value));
    }
  }
  return result;
}

}  // namespace winnow
