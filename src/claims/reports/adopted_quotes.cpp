#include "claims/reports/adopted_quotes.h"

#include <algorithm>

#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::uint32_t kBeside = 40;  // bytes between what was said and a quotation that goes on

std::uint32_t end_of(const Attribution& found) {
  std::uint32_t end = 0;
  for (const auto* part : {&found.cue, &found.source, &found.content}) {
    for (const Span span : *part) end = std::max(end, span.end);
  }
  return end;
}

// Whether somebody says it; only the attributions of its sentence may.
bool is_claimed(const Quotation& quote, Span sentence, std::size_t first,
                const std::vector<Attribution>& found) {
  for (std::size_t one = found.size(); one > first && end_of(found[one - 1]) > sentence.begin;
       --one) {
    for (const Span content : found[one - 1].content) {
      if (content.overlaps(quote.span)) return true;
    }
  }
  return false;
}

}  // namespace

void adopt_quotations(const Prose& prose, Span sentence, std::size_t first,
                      std::vector<Attribution>& found) {
  auto next = std::lower_bound(
      prose.quotations.begin(), prose.quotations.end(), sentence.begin,
      [](const Quotation& quote, std::uint32_t at) { return quote.span.begin < at; });
  for (; next != prose.quotations.end() && next->span.begin < sentence.end; ++next) {
    const Quotation& quote = *next;
    if (found.size() <= first || is_claimed(quote, sentence, first, found)) continue;
    Attribution& last = found.back();
    const std::uint32_t said = end_of(last);
    const bool beside =
        quote.span.begin >= said && quote.span.begin - said < kBeside &&
        (quote.span.begin == sentence.begin || last.cue.front().begin >= sentence.begin);
    // "sagte sie dem „Nordkurier“": a name.
    const std::size_t token = prose.token_at(quote.span.begin);
    const bool name = token > 0 && prose.has(token - 1, words::kDeterminer);
    if (beside && !name && prose.quotation_at(last.content.front().begin) != nullptr) {
      last.content.push_back(quote.span);
    }
  }
}

}  // namespace winnow
