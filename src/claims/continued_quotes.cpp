#include "claims/continued_quotes.h"

#include <algorithm>
#include <utility>

namespace winnow {

namespace {

// A little less than the speaker's own claim: the text only implies who goes on.
constexpr float kContinuation = 0.85F;
// Bytes that a paragraph may hold besides its quotation, before or after it.
constexpr std::uint32_t kAround = 3;
// Bytes between the end of a report and the end of its paragraph.
constexpr std::uint32_t kLastWords = 80;

std::uint32_t end_of(const Claim& claim) {
  std::uint32_t end = 0;
  for (const auto* part : {&claim.content, &claim.source, &claim.cue}) {
    for (const Span span : *part) end = std::max(end, span.end);
  }
  return end;
}

}  // namespace

void add_continued_quotes(const Prose& prose, std::vector<Claim>& claims) {
  std::vector<Claim> all;
  std::size_t next = 0;
  std::size_t speaking = SIZE_MAX;  // in `all`: the claim that a quotation may continue
  for (std::size_t i = 0; i < prose.paragraphs.size(); ++i) {
    const Span paragraph = prose.paragraphs[i];
    const std::size_t first = all.size();
    while (next < claims.size() && claims[next].content.front().begin < paragraph.end) {
      all.push_back(std::move(claims[next++]));
    }
    const Quotation* quote = prose.quotation_at(paragraph.begin);
    const bool whole = quote != nullptr && paragraph.end - quote->span.end <= kAround;
    if (all.size() == first && whole && speaking != SIZE_MAX) {
      const Claim& before = all[speaking];
      Claim claim;
      claim.sentence = prose.sentences[prose.sentence_at(quote->span.begin)];
      claim.content = {quote->span};
      claim.speaker = before.speaker;
      claim.role = before.role;
      claim.confidence = before.confidence * kContinuation;
      all.push_back(std::move(claim));
      speaking = all.size() - 1;
      continue;
    }
    // Only a quotation that ends its paragraph, or the words around one, is continued.
    speaking = SIZE_MAX;
    if (all.size() > first) {
      const Claim& last = all.back();
      const bool quoted = prose.quotation_at(last.content.front().begin) != nullptr;
      if (quoted && end_of(last) + kLastWords >= paragraph.end) speaking = all.size() - 1;
    }
  }
  claims = std::move(all);
}

}  // namespace winnow
