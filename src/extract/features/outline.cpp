#include "extract/features/outline.h"

#include <limits>
#include <utility>

#include "base/text.h"
#include "extract/segment.h"

namespace winnow {

namespace {

constexpr float kProseWords = 12;          // a short sentence
constexpr float kWaiting = 3;              // times more words hidden than shown
constexpr float kProseLinkDensity = 0.4F;  // more is a list of links with words between

std::uint32_t role_flag(std::string_view role) {
  if (role == "navigation" || role == "menu" || role == "menubar") return kInNav;
  if (role == "complementary") return kInAside;
  if (role == "banner") return kInHeader;
  if (role == "contentinfo") return kInFooter;
  if (role == "main") return kInMain;
  if (role == "article") return kInArticle;
  if (role == "dialog" || role == "alertdialog") return kInDialog;
  if (role == "search" || role == "form") return kInForm;
  if (role == "button" || role == "tab") return kInButton;
  return 0;
}

std::uint32_t tag_flag(const Document& document, NodeId id) {
  switch (document[id].tag) {
    case Tag::a: return document.has_attribute(id, "href") ? +kInLink : 0U;
    case Tag::nav: return kInNav;
    case Tag::aside: return kInAside;
    case Tag::header: return kInHeader;
    case Tag::footer: return kInFooter;
    case Tag::main: return kInMain;
    case Tag::article: return kInArticle;
    case Tag::section: return kInSection;
    case Tag::form: return kInForm;
    case Tag::figure: return kInFigure;
    case Tag::table: return kInTable;
    case Tag::ul:
    case Tag::ol:
    case Tag::dl:
    case Tag::menu: return kInList;
    case Tag::blockquote: return kInQuote;
    case Tag::pre: return kInPre;
    case Tag::details: return kInDetails;
    case Tag::button: return kInButton;
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6: return kInHeading;
    case Tag::unknown: return document.name(id) == "dialog" ? +kInDialog : 0U;
    default: return 0;
  }
}

void mark_insides(const Document& document, Outline& out) {
  out.inside.assign(document.size(), 0);
  out.depth.assign(document.size(), 0);
  for (NodeId id = 1; id < document.size(); ++id) {
    const NodeId parent = document[id].parent;
    out.inside[id] = out.inside[parent];
    out.depth[id] = static_cast<std::uint16_t>(
        std::min<int>(out.depth[parent] + 1, std::numeric_limits<std::uint16_t>::max()));
    if (!document.is_element(id)) continue;
    out.inside[id] |= tag_flag(document, id) | role_flag(document.attribute(id, "role"));
  }
}

BlockFacts facts_of(const Document& document, const PageBlock& block, const Outline& outline) {
  BlockFacts facts;
  facts.hidden = block.reason == Reason::hidden;
  facts.medium = is_medium(block);
  facts.text = measure(block.text);
  if (block.element != kNoNode && (outline.inside[block.element] & kInLink) != 0) {
    facts.link_words = facts.text.words;
    facts.links = 1;
    return facts;
  }
  for (NodeId id = block.begin; id < block.end; ++id) {
    if (document.is(id, Tag::a)) ++facts.links;
    if (document.is_text(id) && (outline.inside[id] & kInLink) != 0) {
      facts.link_words += count_words(document[id].text);
    }
  }
  facts.link_words = std::min(facts.link_words, facts.text.words);
  return facts;
}

}  // namespace

bool BlockFacts::prose() const {
  return !hidden && text.words >= kProseWords && link_density() <= kProseLinkDensity &&
         (text.sentence_ends > 0 || text.commas > 0);
}

void ElementSums::add(const ElementSums& other) {
  words += other.words;
  link_words += other.link_words;
  prose_words += other.prose_words;
  blocks += other.blocks;
  prose_blocks += other.prose_blocks;
  links += other.links;
  media += other.media;
}

Outline outline(const Document& document, const std::vector<PageBlock>& blocks) {
  BlockHolders holders(document, blocks);
  ByHolder<ElementSums> sums(holders);
  Outline out{std::move(holders), {}, std::move(sums), {}, {}};
  mark_insides(document, out);
  out.blocks.reserve(blocks.size());
  float shown = 0;
  float hidden = 0;
  for (const PageBlock& block : blocks) {
    const BlockFacts& facts = out.blocks.emplace_back(facts_of(document, block, out));
    (facts.hidden ? hidden : shown) += facts.text.words;
  }
  // A page that shows next to nothing of itself waits for a script to show it.
  if (shown * kWaiting < hidden) {
    for (BlockFacts& facts : out.blocks) facts.hidden = false;
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const PageBlock& block = blocks[i];
    const BlockFacts& facts = out.blocks[i];
    if (block.element == kNoNode || facts.hidden) continue;
    const float prose = facts.prose() ? facts.text.words : 0;
    out.sums[block.element].add({facts.text.words, facts.link_words, prose, 1,
                                 facts.prose() ? 1U : 0U, facts.links, facts.medium ? 1U : 0U});
  }
  for (NodeId id = document.size(); id-- > 1;) {
    if (out.holders.has(id)) out.sums[document[id].parent].add(out.sums[id]);
  }
  return out;
}

}  // namespace winnow
