// A paragraph as the features see it: what each token is, and how it stands to quotations and
// sentences.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "claims/attribution/closed_classes.h"
#include "claims/attribution/quotes.h"
#include "claims/attribution/tokens.h"
#include "claims/attribution/word_table.h"

namespace winnow {

enum class QuoteState : std::uint8_t { outside, opens, inside, closes };

struct Word {
  std::uint32_t hash = 0;                 // of the normalized token
  std::uint32_t stem = 0;                 // hash of what is left without an English ending
  std::uint32_t suffix = 0;               // hash of its last three bytes
  PartOfSpeech tag = PartOfSpeech::none;  // may be first_group + group
  std::uint8_t cluster = 0;               // 255: unknown
  std::uint8_t cue_level = 0;
  std::uint8_t shape = 0;  // 0 lower, 1 Capitalised, 2 CAPITALS, 3 number, 4 symbol
  QuoteState quote = QuoteState::outside;
  bool long_quote = false;  // of more than kScareQuote tokens
  bool sentence_begins = false;
  std::uint16_t sentence = 0;  // number in the chunk
  std::uint16_t unit = 0;      // position, where a long quotation counts as one step
};

// As features hash it.
inline std::uint32_t tag_id(const Word& word) { return static_cast<std::uint32_t>(word.tag); }

// Quotations of up to this many tokens are names, terms or scare quotes more often than speech.
inline constexpr std::uint32_t kScareQuote = 4;

// Describes words of one text, each spelling once.
class WordReader {
 public:
  // Both must outlive it.
  WordReader(std::string_view text, const WordTable& table) : text_(text), table_(table) {}

  // `tokens` were made together with those of every other call; `quotations` are those of the
  // paragraph that overlap them.
  std::vector<Word> describe(std::span<const Token> tokens, std::span<const Quotation> quotations);

 private:
  std::string_view text_;
  const WordTable& table_;
  // By spelling, as they are outside quotations and inside sentences; without a tag where not met.
  std::vector<Word> known_;
};

}  // namespace winnow
