#include "claims/attribution/chunks.h"

#include <algorithm>

#include "base/text.h"

namespace winnow {

namespace {

// How many of `tokens` a chunk takes: up to the last full stop that fits.
std::size_t chunk_size(std::string_view text, std::span<const Token> tokens) {
  if (tokens.size() <= kLongestChunk) return tokens.size();
  for (std::size_t end = kLongestChunk; end > kLongestChunk / 2; --end) {
    if (text[tokens[end - 1].span.begin] == '.') return end;
  }
  return kLongestChunk;
}

}  // namespace

bool ChunkReader::open_paragraph() {
  if (paragraph_ == read_.paragraphs.size()) return false;
  const std::span<const Quotation> quotations = read_.quotations;
  const Span& paragraph = read_.paragraphs[paragraph_];
  place_ = {};
  place_.paragraph = static_cast<std::uint32_t>(paragraph_);
  while (quotation_ < quotations.size() && quotations[quotation_].span.end <= paragraph.begin)
    ++quotation_;
  if (quotation_ > 0 && paragraph_ > 0) {
    place_.after_quotation =
        quotations[quotation_ - 1].span.begin >= read_.paragraphs[paragraph_ - 1].begin;
  }
  place_.resumes = quotation_ < quotations.size() && quotations[quotation_].resumes &&
                   paragraph.contains(quotations[quotation_].span);
  end_ = tokens_until(paragraph.end);
  ++paragraph_;
  if (introductions_ == Introductions::joined && introduces_next()) {
    end_ = tokens_until(read_.paragraphs[paragraph_].end);
    place_.paragraph = static_cast<std::uint32_t>(paragraph_++);
  }
  return true;
}

// Where the open paragraph's tokens end when it ends at `byte`.
std::size_t ChunkReader::tokens_until(std::uint32_t byte) const {
  std::size_t end = end_;
  while (end < read_.tokens.size() && read_.tokens[end].span.begin < byte) ++end;
  return end;
}

// "She said:", and the next paragraph opens a quotation.
bool ChunkReader::introduces_next() const {
  if (at_ == end_ || paragraph_ == read_.paragraphs.size()) return false;
  if (read_.text[read_.tokens[end_ - 1].span.begin] != ':') return false;
  const Span next = read_.paragraphs[paragraph_];
  const auto quotation =
      std::lower_bound(read_.quotations.begin(), read_.quotations.end(), next.begin,
                       [](const Quotation& q, std::uint32_t byte) { return q.span.begin < byte; });
  return quotation != read_.quotations.end() &&
         trimmed(read_.text.substr(next.begin, quotation->span.begin - next.begin)).empty();
}

std::optional<Chunk> ChunkReader::next() {
  while (at_ == end_) {
    if (!open_paragraph()) return std::nullopt;
  }
  Chunk chunk;
  chunk.tokens =
      read_.tokens.subspan(at_, chunk_size(read_.text, read_.tokens.subspan(at_, end_ - at_)));
  at_ += chunk.tokens.size();
  const std::span<const Quotation> quotations = read_.quotations;
  while (quotation_ < quotations.size() &&
         quotations[quotation_].span.end <= chunk.tokens.front().span.begin) {
    ++quotation_;
  }
  std::size_t last = quotation_;
  while (last < quotations.size() && quotations[last].span.begin < chunk.tokens.back().span.end)
    ++last;
  chunk.words = words_.describe(chunk.tokens, quotations.subspan(quotation_, last - quotation_));
  chunk.place = place_;
  return chunk;
}

}  // namespace winnow
