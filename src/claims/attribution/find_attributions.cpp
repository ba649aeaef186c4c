#include <algorithm>
#include <array>

#include "base/text.h"
#include "claims/attribution/attribution.h"
#include "claims/attribution/quotes.h"
#include "claims/attribution/tokens.h"

namespace winnow {

namespace {

constexpr std::array<std::string_view, 12> kCues = {"said",   "says",   "told",      "added",
                                                    "warned", "denied", "claimed",   "argued",
                                                    "say",    "asked",  "announced", "insisted"};

bool is_cue(std::string_view word) {
  return std::find(kCues.begin(), kCues.end(), word) != kCues.end();
}

}  // namespace

// One attribution for each reporting verb: the words before it in the sentence are the source,
// and the quotation before or what follows is the content.
std::vector<Attribution> find_attributions(std::string_view text,
                                           std::span<const Span> paragraphs) {
  std::vector<Attribution> found;
  const std::vector<Quotation> quotations = find_quotations(text, paragraphs);
  auto quotation = quotations.begin();
  for (const Span& paragraph : paragraphs) {
    const std::vector<Token> tokens = tokenize(text, paragraph);
    std::size_t sentence = 0;
    Span before;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      while (quotation != quotations.end() && quotation->span.end <= tokens[i].span.begin) {
        before = (quotation++)->span;
        sentence = i;
      }
      if (quotation != quotations.end() && quotation->span.contains(tokens[i].span)) continue;
      const std::string word = normalized(text.substr(tokens[i].span.begin, tokens[i].span.size()));
      if (word == "." || word == "," || word == "“") sentence = i + 1;
      if (!is_cue(word) || sentence >= i) continue;
      std::size_t end = i + 1;
      while (end < tokens.size() && text[tokens[end].span.begin] != '.') ++end;
      Attribution a;
      a.source = {{tokens[sentence].span.begin, tokens[i - 1].span.end}};
      a.cue = {tokens[i].span};
      if (!before.empty() && before.begin >= paragraph.begin &&
          before.end + 2 > tokens[sentence].span.begin) {
        a.content = {before};
      } else if (end > i + 1) {
        a.content = {{tokens[i + 1].span.begin, tokens[end - 1].span.end}};
      }
      a.confidence = 0.5F;
      if (!a.content.empty()) found.push_back(std::move(a));
      sentence = end;
    }
  }
  std::sort(found.begin(), found.end(), [](const Attribution& a, const Attribution& b) {
    return a.content.front().begin < b.content.front().begin;
  });
  return found;
}

}  // namespace winnow
