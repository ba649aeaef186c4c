#include "extract/settle/teasers.h"

#include <unordered_map>

#include "base/text.h"
#include "extract/reasons/removal_reason.h"

namespace winnow {

namespace {

constexpr float kMostlyProse = 0.5F;  // of the kept words
constexpr float kAllLink = 0.9F;      // of the line's words
constexpr float kMostlyLink = 0.6F;   // of it, in a box named like one
constexpr float kLongest = 25;        // words
constexpr float kSure = 0.9F;         // probability of a line,
constexpr float kSureHeading = 0.7F;  // of a heading: an article's sections may be links too
constexpr float kSureBoxed = 0.7F;    // of what stands in a box below "Related"
constexpr float kLargestBox = 150;    // words
constexpr float kLargestSignUp = 50;  // words
constexpr float kSureLinked = 0.75F;  // probability

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

// A list of links may be part of an article, but not below "More from the coast", be that a heading
// or the line above the list.
bool may_be_teaser(const PageView& page, std::size_t i) {
  const NodeId element = page.blocks[i].element;
  if (element == kNoNode) return false;
  const NodeId list = page.nearest_list_or_table(element);
  if (list == kNoNode) return true;
  const std::size_t heading = page.section(i).heading;
  if (heading != kNoBlock && heading != i && page.blocks[heading].reason == Reason::related) {
    return true;
  }
  const std::size_t begin = page.blocks_in(list).begin;
  return begin > 0 && outright_reason(page, begin - 1) == Reason::related &&
         page.outline.blocks[begin - 1].links == 0;
}

bool is_teaser(const PageView& page, const PageBlock& block, std::size_t i) {
  const BlockFacts& facts = page.outline.blocks[i];
  const float sure = page.heading_level(i) > 0 ? kSureHeading : kSure;
  // "See also: …" in a box that is named so, in whatever language.
  const bool named = block.element != kNoNode && block.probability < kSureBoxed &&
                     page.markers.levels_to(Marker::related, block.element) <= 1;
  return !facts.medium && facts.link_density() >= (named ? kMostlyLink : kAllLink) &&
         facts.text.words < kLongest && block.probability < sure && may_be_teaser(page, i) &&
         leads_elsewhere(page.document, block);
}

// Whether a heading says so of all that stands in one box with it: "Related", "Subscribe to read
// on", "Guestbook".
bool names_box(Reason said) {
  return is_never_article(said) || said == Reason::related || said == Reason::comments;
}

bool is_named(const PageView& page, NodeId place, std::string_view word) {
  return contains_ignoring_case(page.document.attribute(place, "class"), word) ||
         contains_ignoring_case(page.document.attribute(place, "id"), word);
}

// "Newsletter" in the heading or the name of a few lines with a link or button: the word is the
// same in many languages.
bool offers_newsletter(const PageView& page, std::size_t heading, NodeId place) {
  constexpr std::string_view kWord = "newsletter";
  if (page.outline.sums[place].words > kLargestSignUp ||
      !(contains_ignoring_case(page.blocks[heading].text, kWord) || is_named(page, place, kWord))) {
    return false;
  }
  const BlockRange box = page.blocks_in(place);
  for (std::size_t i = box.begin; i < box.end; ++i) {
    const NodeId element = page.blocks[i].element;
    if (page.outline.blocks[i].link_density() >= kAllLink ||
        (element != kNoNode && page.document.is(element, Tag::button))) {
      return true;
    }
  }
  return false;
}

// What the heading of a box says of all in it; Reason::none where it says nothing.
Reason reason_of_box(const PageView& page, std::size_t heading, NodeId place) {
  const Reason reason = page.blocks[heading].reason;
  if (offers_newsletter(page, heading, place)) return Reason::subscribe;
  if (reason == Reason::none) return reason;
  // "About Ada"; a site's own profile, or "about", has no author.
  if (reason == Reason::byline && is_named(page, place, "author")) return reason;
  const Reason said = outright_reason(page, heading);
  if (names_box(said)) return said;
  // In whatever language the heading is, the box's name is English.
  const bool related = (page.markers.own[place] & bit(Marker::related)) != 0;
  return said == Reason::none && related ? Reason::related : Reason::none;
}

void drop_box_of(const PageView& page, std::size_t heading, std::vector<PageBlock>& blocks) {
  const NodeId place = page.shared_place(page.heading_of(heading));
  const BlockRange box = page.blocks_in(place);
  if (box.begin != heading || page.outline.sums[place].words > kLargestBox) return;
  const Reason reason = reason_of_box(page, heading, place);
  if (reason == Reason::none) return;
  const bool whole = blocks[heading].kept();  // though the model did not doubt the heading
  for (std::size_t i = box.begin; i < box.end; ++i) {
    if (blocks[i].kept() && (whole || blocks[i].probability < kSureBoxed)) {
      blocks[i].reason = reason;
    }
  }
}

// "Get our letter", "Once a month, no more" and a button: the button tells what the box is for. One
// that is a link leads to what a page offers as well, and says less.
void drop_box_around(const PageView& page, std::size_t button, std::vector<PageBlock>& blocks) {
  const NodeId element = blocks[button].element;
  if (blocks[button].reason != Reason::subscribe || element == kNoNode) return;
  const BlockRange own = page.blocks_in(element);
  const NodeId place = own.end - own.begin > 1 ? element : page.shared_place(element);
  const bool named = (page.markers.own[place] & bit(Marker::subscribe)) != 0;
  const bool said = outright_reason(page, button) == Reason::subscribe;
  if (page.outline.sums[place].words > kLargestSignUp || !(named || said)) return;
  const float sure = !said                                   ? kSureBoxed
                     : page.outline.blocks[button].links > 0 ? kSureLinked
                                                             : kSure;
  const BlockRange box = page.blocks_in(place);
  for (std::size_t i = box.begin; i < box.end; ++i) {
    if (i == page.title_block || (blocks[i].kept() && blocks[i].probability >= sure)) return;
  }
  for (std::size_t i = box.begin; i < box.end; ++i) {
    if (blocks[i].kept()) blocks[i].reason = Reason::subscribe;
  }
}

std::unordered_map<std::string_view, NodeId> kept_headings(const PageView& page,
                                                           const std::vector<PageBlock>& blocks) {
  std::unordered_map<std::string_view, NodeId> headings;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!blocks[i].kept()) continue;
    const NodeId heading = page.heading_of(i);
    if (heading != kNoNode) headings.try_emplace(blocks[i].text, heading);
  }
  return headings;
}

// A line of a table of contents, where it says what a heading does.
bool is_contents(const PageView& page, std::size_t i, const PageBlock& block) {
  const BlockFacts& facts = page.outline.blocks[i];
  const NodeId element = block.element;
  return element != kNoNode && page.document.is(element, Tag::li) && facts.links > 0 &&
         facts.link_density() >= kAllLink && block.probability < kSure &&
         !leads_elsewhere(page.document, block);
}

// "Anzeige", in whatever language, in a box that is named for it; "The article continues below"
// where the box holds nothing else.
bool labels_advertisement(const PageView& page, std::size_t i, const PageBlock& block) {
  constexpr float kLongest = 2;       // words
  constexpr float kLongestAlone = 6;  // words
  if (block.element == kNoNode || block.probability >= kSure) return false;
  const std::uint8_t levels = page.markers.levels_to(Marker::advertisement, block.element);
  if (levels > 1) return false;
  const NodeId named = levels == 0 ? block.element : page.document[block.element].parent;
  const BlockRange box = page.blocks_in(named);
  return page.outline.blocks[i].text.words <=
             (box.end - box.begin == 1 ? kLongestAlone : kLongest) &&
         page.nearest_list_or_table(block.element) == kNoNode && page.heading_level(i) == 0 &&
         !page.outline.blocks[i].medium;
}

}  // namespace

void drop_teasers(const PageView& page, std::vector<PageBlock>& blocks) {
  if (!mostly_prose(page, blocks)) return;
  const auto headings = kept_headings(page, blocks);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kept() && is_teaser(page, blocks[i], i)) blocks[i].reason = Reason::related;
    if (page.heading_level(i) > 0) drop_box_of(page, i, blocks);
    drop_box_around(page, i, blocks);
    if (blocks[i].kept() && labels_advertisement(page, i, blocks[i])) {
      blocks[i].reason = Reason::advertisement;
    }
    if (blocks[i].kept() && headings.count(blocks[i].text) > 0 && is_contents(page, i, blocks[i])) {
      blocks[i].reason = Reason::navigation;
    }
  }
}

}  // namespace winnow
