// Words and symbols with their places. A word keeps its apostrophe ("don't"), its decimals
// ("1,200.5"), its hyphens and the full stops of initials and titles ("U.S.", "Mr."); a possessive
// ending ("'s") is a word of its own, as attributions begin and end there.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace winnow {

enum class TokenKind : std::uint8_t { word, number, symbol };

struct Token {
  Span span;  // bytes of the text
  TokenKind kind = TokenKind::symbol;
  // Spellings by number as they come first among the tokens that were made together: what a
  // spelling says can be asked once.
  std::uint32_t spelling = 0;
};

// The tokens of text[range), in order. White space separates and is left out.
std::vector<Token> tokenize(std::string_view text, Span range);
// The same of several ranges, which are in order.
std::vector<Token> tokenize_all(std::string_view text, std::span<const Span> ranges);

// In lower case (ASCII, Latin, Greek, Cyrillic), digits as 0, curly apostrophes as straight ones.
std::string normalized(std::string_view token);

}  // namespace winnow
