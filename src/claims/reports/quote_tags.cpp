#include "claims/reports/quote_tags.h"

#include <algorithm>
#include <optional>

#include "base/stable_order.h"
#include "claims/attribution/content_order.h"

namespace winnow {

namespace {

constexpr float kConfidence = 0.75F;      // above kShownConfidence
constexpr std::size_t kLongestTag = 5;    // tokens
constexpr std::size_t kFewestTokens = 4;  // of a quotation; shorter ones are names and irony

class Tags {
 public:
  explicit Tags(const Prose& prose) : prose_(prose) {}

  std::optional<Attribution> behind(const Quotation& quote) const {
    const std::size_t first = prose_.token_at(quote.span.end);
    std::size_t past = first;
    while (past < prose_.tokens.size() && past < first + kLongestTag && !prose_.is_symbol(past)) {
      ++past;
    }
    if (past < first + 2 || past >= prose_.tokens.size() || !prose_.is_symbol(past)) return {};
    if (prose_.sentence_at(quote.span.begin) != prose_.sentence_at(begin_of(past))) return {};
    Attribution found;
    found.content = {quote.span};
    found.confidence = kConfidence;
    if (names_somebody(first) && is_past(past - 1)) {
      found.source = {span(first, past - 1)};
      found.cue = {span(past - 1, past)};
    } else if (is_past(first) && names_somebody(first + 1)) {
      found.source = {span(first + 1, past)};
      found.cue = {span(first, first + 1)};
    } else {
      return {};
    }
    return found;
  }

 private:
  std::uint32_t begin_of(std::size_t token) const { return prose_.tokens[token].span.begin; }
  Span span(std::size_t begin, std::size_t end) const {
    return {begin_of(begin), prose_.tokens[end - 1].span.end};
  }
  bool is_past(std::size_t token) const {
    const std::string_view word = prose_.lower(token);
    return word.size() > 4 && word.ends_with("ed") && !prose_.capitalised(token);
  }
  bool names_somebody(std::size_t token) const {
    const std::string_view word = prose_.lower(token);
    return prose_.capitalised(token) || word == "he" || word == "she";
  }

  const Prose& prose_;
};

}  // namespace

void read_quote_tags(const Prose& prose, std::vector<Attribution>& attributions) {
  std::vector<Span> contents;
  for (const Attribution& found : attributions) {
    contents.insert(contents.end(), found.content.begin(), found.content.end());
  }
  stable_sort_by(contents, [](const Span& content) { return std::uint64_t{content.end}; });
  const Tags tags(prose);
  for (const Quotation& quote : prose.quotations) {
    const auto next = std::upper_bound(
        contents.begin(), contents.end(), quote.span.begin,
        [](std::uint32_t byte, const Span& content) { return byte < content.end; });
    if (next != contents.end() && next->begin < quote.span.end) continue;
    if (prose.token_at(quote.inside.end) - prose.token_at(quote.inside.begin) < kFewestTokens) {
      continue;
    }
    if (auto found = tags.behind(quote)) attributions.push_back(std::move(*found));
  }
  sort_by_content(attributions);
}

}  // namespace winnow
