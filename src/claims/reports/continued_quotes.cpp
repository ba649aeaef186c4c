#include "claims/reports/continued_quotes.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "claims/words/word_list.h"

namespace winnow {

namespace {

// A little less than the speaker's own claim: the text only implies who goes on.
constexpr float kContinuation = 0.85F;
// Bytes that a paragraph may hold besides its quotation, before or after it.
constexpr std::uint32_t kAround = 3;
// Bytes that may stand between a report and the quotation: a sentence about who speaks.
constexpr std::uint32_t kLastWords = 200;

std::uint32_t end_of(const Claim& claim) {
  std::uint32_t end = 0;
  for (const auto* part : {&claim.content, &claim.source, &claim.cue}) {
    for (const Span span : *part) end = std::max(end, span.end);
  }
  return end;
}

// “A lovely idea” is a heading.
bool ends_sentence(const Prose& prose, const Quotation& quote) {
  constexpr std::string_view kEnds[] = {".", "!", "?", "…", ",", "-", "–", "—"};
  const std::size_t past = prose.token_at(quote.inside.end);
  return !quote.closed || (past > 0 && words::contains(kEnds, prose.lower(past - 1)));
}

Claim continuation_of(const Prose& prose, const Claim& before, const Quotation& quote) {
  Claim claim;
  claim.sentence = prose.sentences[prose.sentence_at(quote.span.begin)];
  claim.content = {quote.span};
  claim.speaker = before.speaker;
  claim.role = before.role;
  claim.confidence = before.confidence * kContinuation;
  return claim;
}

// “My son was fetching water,” said Ms Orlic, 41, whose house was hit. “He was nine.”
// Adds the quotations that fill a sentence of the paragraph behind one of the claims from `first`
// on, which are its own.
void add_quotes_behind(const Prose& prose, Span paragraph, std::size_t first,
                       std::vector<Claim>& all) {
  std::vector<Claim> more;
  std::size_t next = first;
  auto quote = std::lower_bound(
      prose.quotations.begin(), prose.quotations.end(), paragraph.begin,
      [](const Quotation& entry, std::uint32_t at) { return entry.span.begin < at; });
  for (; quote != prose.quotations.end() && quote->span.begin < paragraph.end; ++quote) {
    while (next < all.size() && all[next].content.front().begin < quote->span.begin) ++next;
    if (next == first) continue;
    const Claim& before = all[next - 1];
    const bool touched = (next < all.size() && all[next].content.front().begin < quote->span.end) ||
                         before.content.back().end > quote->span.begin;
    const Span sentence = prose.sentences[prose.sentence_at(quote->span.begin)];
    const bool fills = sentence.begin == quote->span.begin &&
                       sentence.end - std::min(sentence.end, quote->span.end) <= kAround;
    const bool near = end_of(before) + kLastWords >= quote->span.begin;
    if (touched || !fills || !near || before.source.empty()) continue;
    more.push_back(continuation_of(prose, before, *quote));
  }
  const auto middle = static_cast<std::ptrdiff_t>(all.size());
  std::move(more.begin(), more.end(), std::back_inserter(all));
  std::inplace_merge(all.begin() + static_cast<std::ptrdiff_t>(first), all.begin() + middle,
                     all.end(), [](const Claim& a, const Claim& b) {
                       return a.content.front().begin < b.content.front().begin;
                     });
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
    add_quotes_behind(prose, paragraph, first, all);
    const Quotation* quote = prose.quotation_at(paragraph.begin);
    const bool whole = quote != nullptr && paragraph.end - quote->span.end <= kAround &&
                       ends_sentence(prose, *quote);
    if (all.size() == first && whole && speaking != SIZE_MAX) {
      all.push_back(continuation_of(prose, all[speaking], *quote));
      speaking = all.size() - 1;
      continue;
    }
    // Only what somebody says at the end of their paragraph is continued.
    const bool last = all.size() > first && end_of(all.back()) + kLastWords >= paragraph.end;
    speaking = last ? all.size() - 1 : SIZE_MAX;
  }
  claims = std::move(all);
}

}  // namespace winnow
