// The features of a block by itself: its text, its nodes, its element.
#include <algorithm>
#include <cmath>

#include "extract/features/features.h"

namespace winnow {

namespace {

constexpr std::size_t kTitleBytes = 400;  // a longer text is no title

// Trees split an order, so kinds that behave alike stand together.
enum ElementKind : std::uint8_t {
  kUnknown,
  kParagraph,
  kBlockquote,
  kPreformatted,
  kHeading,
  kListItem,
  kDefinition,
  kTerm,
  kCell,
  kCaption,
  kDivision,
  kSectioning,
  kInline,
  kLink,
  kLabel,
  kForm,
  kFrame,
  kList,
  kTable,
  kBody,
};

float share(std::uint32_t part, float whole) {
  return whole > 0 ? static_cast<float>(part) / whole : 0;
}

bool emphasises(Tag tag) {
  return tag == Tag::b || tag == Tag::strong || tag == Tag::em || tag == Tag::i;
}

}  // namespace

std::uint8_t PageView::kind_of(NodeId element) const {
  if (element == kNoNode) return kUnknown;
  switch (document[element].tag) {
    case Tag::p: return kParagraph;
    case Tag::blockquote: return kBlockquote;
    case Tag::pre:
    case Tag::listing:
    case Tag::xmp:
    case Tag::code: return kPreformatted;
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6: return kHeading;
    case Tag::li: return kListItem;
    case Tag::dd: return kDefinition;
    case Tag::dt: return kTerm;
    case Tag::td:
    case Tag::th: return kCell;
    case Tag::figcaption:
    case Tag::caption:
    case Tag::figure: return kCaption;
    case Tag::div:
    case Tag::center: return kDivision;
    case Tag::section:
    case Tag::article:
    case Tag::main: return kSectioning;
    case Tag::span:
    case Tag::strong:
    case Tag::b:
    case Tag::em:
    case Tag::i:
    case Tag::font: return kInline;
    case Tag::a: return kLink;
    case Tag::button:
    case Tag::label:
    case Tag::summary:
    case Tag::legend: return kLabel;
    case Tag::form:
    case Tag::fieldset: return kForm;
    case Tag::header:
    case Tag::footer:
    case Tag::aside:
    case Tag::nav:
    case Tag::address: return kFrame;
    case Tag::ul:
    case Tag::ol:
    case Tag::dl: return kList;
    case Tag::table:
    case Tag::tbody:
    case Tag::thead:
    case Tag::tr: return kTable;
    case Tag::body:
    case Tag::html: return kBody;
    default: return kUnknown;
  }
}

void PageView::own_text(std::size_t i, FeatureRow& row) const {
  const BlockFacts& facts = outline.blocks[i];
  const Measure& text = facts.text;
  const auto points = static_cast<float>(text.code_points);
  row[feature::words] = log_words_[i];
  row[feature::word_length] = text.words > 0 ? points / text.words : 0;
  row[feature::link_density] = facts.link_density();
  row[feature::links] = facts.links;
  row[feature::commas] = share(text.commas, text.words);
  row[feature::sentence_ends] = static_cast<float>(text.sentence_ends);
  row[feature::sentence_words] = text.words / static_cast<float>(text.sentence_ends + 1);
  row[feature::ends_sentence] = text.ends_sentence ? 1 : 0;
  row[feature::ends_colon] = text.ends_colon ? 1 : 0;
  row[feature::starts_small] = text.starts_small ? 1 : 0;
  row[feature::capitalised] = share(text.capitalised, text.words);
  row[feature::capitals] = share(text.capitals, static_cast<float>(text.letters));
  row[feature::digits] = share(text.digits, points);
  row[feature::separators] = static_cast<float>(text.separators);
  row[feature::questions] = static_cast<float>(text.questions);
  row[feature::currencies] = static_cast<float>(text.currencies);
  row[feature::quotes] = static_cast<float>(text.quotes);
  for (std::size_t kind = 0; kind < kPhraseKinds; ++kind) {
    row[feature::phrases + kind] = phrases[i].weight[kind];
  }
  row[feature::copies_before] = copies_[i].before;
  row[feature::copies_after] = copies_[i].after;
  if (title_words_.empty() || blocks[i].text.empty() || blocks[i].text.size() > kTitleBytes) return;
  const auto [shared, all] = words_of_title_in(blocks[i].text);
  row[feature::title_share] = static_cast<float>(shared) / static_cast<float>(all + 1);
  row[feature::title_cover] = static_cast<float>(shared) / static_cast<float>(title_words_.size());
}

void PageView::own_nodes(std::size_t i, FeatureRow& row) const {
  const PageBlock& block = blocks[i];
  std::size_t emphasised = 0;
  int breaks = 0;
  int times = 0;
  int links = 0;
  int fragments = 0;
  MarkerSet inner = 0;
  NodeId emphasis_end = 0;
  for (NodeId id = block.begin; id < block.end; ++id) {
    const Node& node = document[id];
    inner |= markers.own[id];
    if (emphasises(node.tag)) emphasis_end = std::max(emphasis_end, node.end);
    if (node.kind == NodeKind::text && id < emphasis_end) emphasised += node.text.size();
    breaks += node.tag == Tag::br ? 1 : 0;
    times += node.tag == Tag::time ? 1 : 0;
    if (node.tag == Tag::a) {
      ++links;
      fragments += document.attribute(id, "href").substr(0, 1) == "#" ? 1 : 0;
    }
  }
  const auto size = static_cast<float>(block.text.size() + 1);
  row[feature::emphasised] = std::min(1.0F, static_cast<float>(emphasised) / size);
  row[feature::breaks] = static_cast<float>(breaks);
  row[feature::times] = static_cast<float>(times);
  row[feature::fragment_links] =
      links > 0 ? static_cast<float>(fragments) / static_cast<float>(links) : -1;
  int kinds = 0;
  for (MarkerSet left = inner; left != 0; left &= left - 1) ++kinds;
  const auto has = [inner](Marker marker) { return (inner & bit(marker)) != 0 ? 1.0F : 0.0F; };
  row[feature::inner_markers] = static_cast<float>(kinds);
  row[feature::inner_author] = has(Marker::author);
  row[feature::inner_meta] = has(Marker::meta);
  row[feature::inner_related] = has(Marker::related);
  row[feature::inner_share] = has(Marker::share);
  row[feature::inner_control] = has(Marker::control);
  row[feature::inner_caption] = has(Marker::caption);
}

void PageView::own_element(std::size_t i, FeatureRow& row) const {
  const NodeId element = blocks[i].element;
  row[feature::heading_level] = heading_level(i);
  row[feature::medium] = outline.blocks[i].medium ? 1 : 0;
  row[feature::hidden] = outline.blocks[i].hidden ? 1 : 0;
  row[feature::kind] = kind_of(element);
  if (element == kNoNode) return;
  const NodeId parent = document[element].parent;
  row[feature::parent_kind] = kind_of(parent);
  row[feature::grandparent_kind] = kind_of(parent == kNoNode ? kNoNode : document[parent].parent);
  row[feature::depth] = outline.depth[element];
  for (unsigned flag = 0; flag <= feature::inside_last - feature::inside; ++flag) {
    row[feature::inside + flag] = (outline.inside[element] >> flag & 1U) != 0 ? 1 : 0;
  }
  for (std::size_t marker = 0; marker < kMarkers; ++marker) {
    row[feature::marker_levels + marker] = markers.levels_above[element][marker];
  }
}

}  // namespace winnow
