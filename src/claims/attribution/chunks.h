// The text in the pieces that the sequence model reads: paragraphs; one that ends in a colon
// together with the quotation below it; and where a paragraph is very long, runs of its sentences,
// so that time and memory stay linear in any text.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "claims/attribution/features.h"
#include "claims/attribution/quotes.h"
#include "claims/attribution/tokens.h"
#include "claims/attribution/word_table.h"
#include "claims/attribution/words.h"

namespace winnow {

// A text as far as it has been read already. Views.
struct ReadText {
  std::string_view text;
  std::span<const Span> paragraphs;  // disjoint, in order
  std::span<const Quotation> quotations;
  std::span<const Token> tokens;  // of the paragraphs
};

struct Chunk {
  std::span<const Token> tokens;
  std::vector<Word> words;  // one for each token
  Place place;
};

// PolNeAR's longest paragraph has 500 tokens; only a page that is not prose goes further.
inline constexpr std::size_t kLongestChunk = 640;

// Whether a quotation is read together with the paragraph above that introduces it. The model is
// trained without: joined paragraphs in training cost .005 of F1 on polnear-dev.
enum class Introductions { joined, apart };

// Yields the chunks one by one. Holds views of what it is given.
class ChunkReader {
 public:
  ChunkReader(const ReadText& read, const WordTable& table,
              Introductions introductions = Introductions::joined)
      : read_(read), words_(read.text, table), introductions_(introductions) {}

  // The next chunk that holds a token, or nothing at the end. Its tokens are views of the text's.
  std::optional<Chunk> next();

 private:
  bool open_paragraph();
  bool introduces_next() const;
  std::size_t tokens_until(std::uint32_t byte) const;

  ReadText read_;
  WordReader words_;
  Introductions introductions_;
  std::size_t paragraph_ = 0;  // the next to open
  std::size_t quotation_ = 0;  // the first that may overlap what is to come
  std::size_t at_ = 0;         // first token that no chunk has held
  std::size_t end_ = 0;        // of the open paragraph's tokens
  Place place_;
};

}  // namespace winnow
