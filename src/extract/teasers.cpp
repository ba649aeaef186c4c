#include "extract/teasers.h"

#include "extract/removal_reason.h"

namespace winnow {

namespace {

constexpr float kMostlyProse = 0.5F;  // of the kept words
constexpr float kAllLink = 0.9F;      // of the line's words
constexpr float kLongest = 25;        // words
constexpr float kSure = 0.9F;         // probability of a line,
constexpr float kSureHeading = 0.7F;  // of a heading: an article's sections may be links too
constexpr float kSureBoxed = 0.7F;    // of what stands in a box below "Related"
constexpr float kLargestBox = 150;    // words

bool mostly_prose(const PageView& page, const std::vector<PageBlock>& blocks) {
  float kept = 0;
  float prose = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!blocks[i].kept()) continue;
    kept += page.outline.blocks[i].text.words;
    if (page.outline.blocks[i].prose()) prose += page.outline.blocks[i].text.words;
  }
  return prose >= kept * kMostlyProse;
}

// A link's text may stand inside the <a>, or the <a> inside the block.
bool leads_elsewhere(const Document& document, const PageBlock& block) {
  const auto leads = [&document](NodeId id) {
    if (!document.is(id, Tag::a)) return false;
    const std::string_view target = document.attribute(id, "href");
    return !target.empty() && target[0] != '#';
  };
  for (NodeId id = block.begin; id < block.end; ++id) {
    if (leads(id)) return true;
  }
  for (NodeId up = block.element; up != kNoNode; up = document[up].parent) {
    if (leads(up)) return true;
  }
  return false;
}

// A list of links may be part of an article, but not below "More from the coast".
bool may_be_teaser(const PageView& page, std::size_t i) {
  const NodeId element = page.blocks[i].element;
  if (element == kNoNode) return false;
  if (page.nearest_list_or_table(element) == kNoNode) return true;
  const std::size_t heading = page.section(i).heading;
  return heading != kNoBlock && heading != i && page.blocks[heading].reason == Reason::related;
}

bool is_teaser(const PageView& page, const PageBlock& block, std::size_t i) {
  const BlockFacts& facts = page.outline.blocks[i];
  const float sure = page.heading_level(i) > 0 ? kSureHeading : kSure;
  return !facts.medium && facts.link_density() >= kAllLink && facts.text.words < kLongest &&
         block.probability < sure && may_be_teaser(page, i) &&
         leads_elsewhere(page.document, block);
}

// Whether a heading says so of all that stands in one box with it: "Related", "Subscribe to read
// on", "Guestbook".
bool names_box(Reason said) {
  return is_never_article(said) || said == Reason::related || said == Reason::comments;
}

void drop_box_of(const PageView& page, std::size_t heading, std::vector<PageBlock>& blocks) {
  const Reason said = outright_reason(page, heading);
  if (blocks[heading].kept() || !names_box(said)) return;
  const NodeId place = page.shared_place(page.heading_of(heading));
  const BlockRange box = page.blocks_in(place);
  if (box.begin != heading || page.outline.sums[place].words > kLargestBox) return;
  for (std::size_t i = box.begin; i < box.end; ++i) {
    if (blocks[i].kept() && blocks[i].probability < kSureBoxed) blocks[i].reason = said;
  }
}

}  // namespace

void drop_teasers(const PageView& page, std::vector<PageBlock>& blocks) {
  if (!mostly_prose(page, blocks)) return;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kept() && is_teaser(page, blocks[i], i)) blocks[i].reason = Reason::related;
    if (page.heading_level(i) > 0) drop_box_of(page, i, blocks);
  }
}

}  // namespace winnow
