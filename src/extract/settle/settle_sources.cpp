#include "extract/settle/settle_sources.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "base/letters.h"
#include "base/text.h"
#include "extract/reasons/removal_reason.h"

namespace winnow {

namespace {

constexpr std::string_view kLabels[] = {
#define WINNOW_SOURCE_LABEL(word) word,
#include "extract/settle/source_labels.def"
#undef WINNOW_SOURCE_LABEL
};

constexpr float kLongest = 40;             // words
constexpr std::size_t kLongestLabel = 40;  // bytes, with the colon
constexpr float kPlausible = 0.2F;         // probability

bool names_source(std::string_view line) {
  if (line.substr(0, 7) == "SOURCE ") return true;  // as press releases end
  const std::string_view start = line.substr(0, kLongestLabel);
  const std::size_t colon = std::min(start.find(':'), start.find("："));
  return colon != std::string_view::npos && is_source_label(trimmed(start.substr(0, colon)));
}

class SourceSettler {
 public:
  SourceSettler(const PageView& page, std::vector<PageBlock>& blocks)
      : page_(page), blocks_(blocks) {}

  // From the end, as the last line of a text is one that none is kept after.
  void run() {
    bool last = true;
    for (std::size_t i = blocks_.size(); i-- > 0;) {
      PageBlock& block = blocks_[i];
      const BlockFacts& facts = page_.outline.blocks[i];
      if (facts.medium || facts.hidden) continue;
      if (facts.text.words <= kLongest && is_settled_by_words(i) && names_source(block.text)) {
        block.reason = reason_of(i, last);
      }
      last &= !block.kept();
    }
  }

 private:
  // Neither a link to elsewhere nor what stands in the page's frame.
  bool is_settled_by_words(std::size_t i) const {
    const Reason reason = blocks_[i].reason;
    return reason == Reason::none || reason == Reason::credit || reason == Reason::caption_noise;
  }

  Reason reason_of(std::size_t i, bool last) const {
    if (is_below_table(i) && blocks_[i].probability >= kPlausible) return Reason::none;
    if (blocks_[i].kept()) return last ? Reason::credit : Reason::none;
    return is_below_picture(i) ? Reason::caption_noise : Reason::credit;
  }

  bool is_in_table(std::size_t i) const {
    const NodeId element = blocks_[i].element;
    return element != kNoNode && (page_.outline.inside[element] & kInTable) != 0;
  }

  bool is_below_table(std::size_t i) const {
    return i > 0 && blocks_[i - 1].kept() && is_in_table(i - 1) && !is_in_table(i);
  }

  bool is_below_picture(std::size_t i) const {
    const NodeId element = blocks_[i].element;
    return (i > 0 && page_.outline.blocks[i - 1].medium) ||
           (element != kNoNode && (page_.outline.inside[element] & kInFigure) != 0);
  }

  const PageView& page_;
  std::vector<PageBlock>& blocks_;
};

}  // namespace

bool is_source_label(std::string_view text) {
  if (text.size() > kLongestLabel) return false;
  const std::string label = letters::folded(text);
  return std::find(std::begin(kLabels), std::end(kLabels), label) != std::end(kLabels);
}

void settle_sources(const PageView& page, std::vector<PageBlock>& blocks) {
  SourceSettler(page, blocks).run();
}

}  // namespace winnow
