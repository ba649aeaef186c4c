#include "extract/declared_text.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/words.h"
#include "dom/parse.h"
#include "extract/features/measure.h"
#include "extract/segment.h"

namespace winnow {

namespace {

constexpr float kShortest = 40;  // words: a line or two is a teaser's, and no article
constexpr float kLonger = 2;

// Two words in a row are hardly ever the same by chance, where single ones are half of the time.
std::vector<std::uint64_t> word_pairs(const std::vector<PageBlock>& blocks) {
  std::vector<std::uint64_t> pairs;
  for (const PageBlock& block : blocks) {
    std::uint64_t before = 0;
    for (const std::uint64_t word : word_hashes(block.text)) {
      pairs.push_back(before * 31 + word);
      before = word;
    }
  }
  return pairs;
}

bool shows(const std::vector<PageBlock>& page, const std::vector<PageBlock>& text) {
  std::vector<std::uint64_t> shown = word_pairs(page);
  std::sort(shown.begin(), shown.end());
  const std::vector<std::uint64_t> pairs = word_pairs(text);
  const auto found = std::count_if(pairs.begin(), pairs.end(), [&shown](std::uint64_t pair) {
    return std::binary_search(shown.begin(), shown.end(), pair);
  });
  return 2 * static_cast<std::size_t>(found) >= pairs.size();
}

}  // namespace

std::optional<DeclaredText> find_unshown_text(std::string_view html,
                                              const std::vector<PageBlock>& page, float quality) {
  if (html.empty()) return std::nullopt;
  float kept = 0;
  for (const PageBlock& block : page) {
    if (block.kept()) kept += measure(block.text).words;
  }
  const float enough = std::max(kShortest, kLonger * quality * kept);
  if (measure(html).words < enough) return std::nullopt;  // tags count here: never too few
  auto document = parse(html);
  if (!document) return std::nullopt;
  DeclaredText text{std::move(*document), {}};
  text.blocks = segment(text.document);
  for (PageBlock& block : text.blocks) {
    if (block.reason == Reason::hidden) continue;
    block.reason = Reason::none;
    const Measure measured = measure(block.text);
    text.words += measured.words;
    if (measured.sentence_ends > 0) text.prose_words += measured.words;
  }
  if (text.words < enough || shows(page, text.blocks)) return std::nullopt;
  return text;
}

}  // namespace winnow
