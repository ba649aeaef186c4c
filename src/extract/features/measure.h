// How long a stretch of text is, and what it is made of, in any script.
#pragma once

#include <cstdint>
#include <string_view>

namespace winnow {

struct Measure {
  // Reading length in words of an alphabetic language: scripts that put no spaces between words
  // count by character (an ideograph or kana 0.6, Thai and its kin 0.2).
  float words = 0;
  std::uint32_t code_points = 0;  // white space left out
  std::uint32_t letters = 0;      // with ideographs
  std::uint32_t capitals = 0;     // ASCII, Latin-1, Greek, Cyrillic
  std::uint32_t capitalised = 0;  // words that begin with one
  std::uint32_t digits = 0;
  std::uint32_t commas = 0;         // of all scripts, with semicolons
  std::uint32_t sentence_ends = 0;  // . ! ? … 。 ؟ । at the end of a word
  std::uint32_t separators = 0;     // | · • » › /
  std::uint32_t questions = 0;      // ? of all scripts
  std::uint32_t currencies = 0;     // $ € £ ¥ ₹ …
  std::uint32_t quotes = 0;         // marks of all kinds but the apostrophe
  bool ends_sentence = false;       // its last sign is a sentence's end
  bool ends_question = false;       // … and that a question’s; says nothing where it is none
  bool ends_colon = false;
  bool starts_small = false;  // with a small letter
};

Measure measure(std::string_view text);

// Its `words` alone.
float count_words(std::string_view text);

}  // namespace winnow
