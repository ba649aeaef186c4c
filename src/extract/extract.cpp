#include "extract/extract.h"

#include <algorithm>

#include "extract/outline.h"
#include "extract/override.h"
#include "extract/phrases.h"
#include "extract/quality.h"
#include "extract/segment.h"
#include "extract/spoken_reason.h"

namespace winnow {

namespace {

constexpr std::uint32_t kBoilerplate =
    kInNav | kInAside | kInFooter | kInForm | kInButton | kInDialog;

constexpr float kWorthwhile = 1.1F;    // times the running text: worth a wider container
constexpr float kLinkDensity = 0.35F;  // of a container: more is navigation

// The element with the most running text right below it: two levels up a paragraph still counts,
// by half.
NodeId best_container(const Document& document, const std::vector<PageBlock>& blocks,
                      const Outline& page) {
  std::vector<float> score(document.size(), 0);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!page.blocks[i].prose() || (page.inside[blocks[i].element] & kBoilerplate) != 0) continue;
    NodeId up = document[blocks[i].element].parent;
    for (float share = 1; share > 0.2F && up != kNoNode; share /= 2) {
      score[up] += share * page.blocks[i].text.words;
      up = document[up].parent;
    }
  }
  auto best = static_cast<NodeId>(std::max_element(score.begin(), score.end()) - score.begin());
  // Up while the wider element holds more running text, but no more links.
  for (NodeId up = document[best].parent; up != kNoNode; up = document[up].parent) {
    if (page.sums[up].link_density() > kLinkDensity) break;
    if (page.sums[up].prose_words > page.sums[best].prose_words * kWorthwhile) best = up;
  }
  return best;
}

Reason structural_reason(std::uint32_t inside) {
  if ((inside & kInNav) != 0) return Reason::navigation;
  if ((inside & kInFooter) != 0) return Reason::footer;
  if ((inside & kInAside) != 0) return Reason::sidebar;
  if ((inside & kInHeader) != 0) return Reason::header;
  return Reason::none;
}

}  // namespace

Extraction extract(const Document& document, Metadata& metadata,
                   const std::vector<BlockOverride>& overrides) {
  Extraction extraction;
  extraction.blocks = segment(document);
  const Outline page = outline(document, extraction.blocks);
  const NodeId best = best_container(document, extraction.blocks, page);
  float kept = 0;
  float prose = 0;
  for (std::size_t i = 0; i < extraction.blocks.size(); ++i) {
    PageBlock& block = extraction.blocks[i];
    const BlockFacts& facts = page.blocks[i];
    if (facts.hidden || block.element == kNoNode) continue;
    const Reason said = spoken_reason(facts.text, find_phrases(block.text));
    const Reason structure = structural_reason(page.inside[block.element]);
    if (block.text == metadata.title && !block.text.empty()) {
      block.reason = Reason::duplicate;
    } else if (said != Reason::none) {
      block.reason = said;
    } else if (structure != Reason::none) {
      block.reason = structure;
    } else if (document.contains(best, block.element) && facts.link_density() < 0.5F) {
      block.reason = Reason::none;
      kept += facts.text.words;
      if (facts.prose()) prose += facts.text.words;
    }
  }
  apply_overrides(extraction.blocks, overrides);
  extraction.quality = article_quality(prose, kept);
  return extraction;
}

}  // namespace winnow
