// How each token stands to the nearest likely cue before and after it. A long quotation counts as
// one step on the way, and cues inside it do not count: those are somebody else's words.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/attribution/words.h"

namespace winnow {

struct NearCue {
  int cue = -1;               // token, or -1 where none is near
  int distance = 0;           // units
  std::uint32_t chain = 0;    // hash of the tags in between
  std::uint32_t between = 0;  // set of what stands in between: comma, quotation, "that", …
};

enum class Side : std::uint8_t { before, after };

// One for each word. A cue has at least `level` of Word::cue_level.
std::vector<NearCue> nearest_cues(std::span<const Word> words, Side side, std::uint8_t level);

// Whether the word is in a quotation that is longer than a term.
inline bool in_long_quote(const Word& word) {
  return word.quote != QuoteState::outside && word.long_quote;
}

}  // namespace winnow
