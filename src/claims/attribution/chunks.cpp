#include "claims/attribution/chunks.h"

#include <algorithm>

#include "base/text.h"

namespace winnow {

namespace {

// Where a chunk that begins at `from` ends: after the last full stop that fits.
std::size_t chunk_end(std::string_view text, std::span<const Token> tokens, std::size_t from) {
  if (tokens.size() - from <= kLongestChunk) return tokens.size();
  const std::size_t limit = from + kLongestChunk;
  for (std::size_t end = limit; end > from + kLongestChunk / 2; --end) {
    if (text[tokens[end - 1].span.begin] == '.') return end;
  }
  return limit;
}

}  // namespace

bool ChunkReader::open_paragraph() {
  if (paragraph_ == paragraphs_.size()) return false;
  const Span& paragraph = paragraphs_[paragraph_];
  place_ = {};
  place_.paragraph = static_cast<std::uint32_t>(paragraph_);
  while (quotation_ < quotations_.size() && quotations_[quotation_].span.end <= paragraph.begin)
    ++quotation_;
  if (quotation_ > 0 && paragraph_ > 0) {
    place_.after_quotation =
        quotations_[quotation_ - 1].span.begin >= paragraphs_[paragraph_ - 1].begin;
  }
  place_.resumes = quotation_ < quotations_.size() && quotations_[quotation_].resumes &&
                   paragraph.contains(quotations_[quotation_].span);
  tokens_ = tokenize(text_, paragraph);
  at_ = 0;
  ++paragraph_;
  if (introductions_ == Introductions::joined && introduces_next()) {
    const std::vector<Token> quoted = tokenize(text_, paragraphs_[paragraph_]);
    tokens_.insert(tokens_.end(), quoted.begin(), quoted.end());
    place_.paragraph = static_cast<std::uint32_t>(paragraph_++);
  }
  return true;
}

// "She said:", and the next paragraph opens a quotation.
bool ChunkReader::introduces_next() const {
  if (tokens_.empty() || paragraph_ == paragraphs_.size()) return false;
  if (text_[tokens_.back().span.begin] != ':') return false;
  const Span next = paragraphs_[paragraph_];
  const auto quotation =
      std::lower_bound(quotations_.begin(), quotations_.end(), next.begin,
                       [](const Quotation& q, std::uint32_t byte) { return q.span.begin < byte; });
  return quotation != quotations_.end() &&
         trimmed(text_.substr(next.begin, quotation->span.begin - next.begin)).empty();
}

std::optional<Chunk> ChunkReader::next() {
  while (at_ == tokens_.size()) {
    if (!open_paragraph()) return std::nullopt;
  }
  Chunk chunk;
  const std::size_t end = chunk_end(text_, tokens_, at_);
  chunk.tokens.assign(tokens_.begin() + static_cast<std::ptrdiff_t>(at_),
                      tokens_.begin() + static_cast<std::ptrdiff_t>(end));
  at_ = end;
  while (quotation_ < quotations_.size() &&
         quotations_[quotation_].span.end <= chunk.tokens.front().span.begin) {
    ++quotation_;
  }
  std::size_t last = quotation_;
  while (last < quotations_.size() && quotations_[last].span.begin < chunk.tokens.back().span.end)
    ++last;
  chunk.words = words_.describe(chunk.tokens, quotations_.subspan(quotation_, last - quotation_));
  chunk.place = place_;
  return chunk;
}

}  // namespace winnow
