#include "article/footnotes.h"

#include <algorithm>
#include <array>

#include "article/class_names.h"
#include "base/text.h"
#include "base/url.h"
#include "base/utf8.h"

namespace winnow {

namespace {

constexpr std::size_t kLongestLabel = 6;   // code points: "[123]"
constexpr std::size_t kLongestArrow = 24;  // bytes: arrows with variation selectors
constexpr int kLevelsToNote = 5;           // from the target of a reference to the note around it

// How notes are named in ids and classes: Word, pandoc, MediaWiki, Markdown Extra, DocBook, Ghost.
constexpr std::array<std::string_view, 8> kNoteNames{"fn",  "footnote", "endnote", "note",
                                                     "ftn", "cite",     "ref",     "sdfootnote"};

bool sounds_like_note(std::string_view name) {
  return std::any_of(kNoteNames.begin(), kNoteNames.end(),
                     [name](std::string_view part) { return contains_ignoring_case(name, part); });
}

// "12", "[a]", "(3)", "*", "†": what stands for a note.
bool is_label(std::string_view text) {
  if (text.empty() || utf8::code_points(text) > kLongestLabel) return false;
  const std::string_view core = trimmed(text);
  std::size_t letters = 0;
  bool digits = false;
  bool symbols = false;
  for (std::size_t at = 0; at < core.size();) {
    const auto found = utf8::decode(core, at);
    if (found.value < 0x80) {
      const char c = core[at];
      digits |= is_digit(c);
      letters += is_ascii_letter(c);
      symbols |= c == '*' || c == '#';
    } else {
      symbols |= found.value == 0x2020 || found.value == 0x2021 || found.value == 0xA7 ||
                 found.value == 0xB6 || (found.value >= 0xB2 && found.value <= 0xB9) ||
                 (found.value >= 0x2070 && found.value <= 0x2079) ||
                 (found.value >= 0x2460 && found.value <= 0x249B);
      digits |= found.value >= 0x660 && found.value <= 0x669;
    }
    at += found.size;
  }
  return (digits && letters <= 1) || (symbols && letters == 0) || letters == 1;
}

bool has_note_role(const Document& document, NodeId link) {
  return contains_ignoring_case(document.attribute(link, "role"), "noteref") ||
         contains_ignoring_case(document.attribute(link, "epub:type"), "noteref") ||
         equals_ignoring_case(document.attribute(link, "rel"), "footnote") ||
         has_class_with(document, link, "footnote") || has_class_with(document, link, "noteref");
}

bool is_raised(const Document& document, NodeId link) {
  NodeId around = document[link].parent;
  for (int i = 0; i < 2 && around != kNoNode; ++i, around = document[around].parent) {
    if (document.is(around, Tag::sup)) return true;
  }
  return link + 1 < document[link].end && document.is(link + 1, Tag::sup);
}

bool can_be_note(Tag tag) {
  return tag == Tag::li || tag == Tag::p || tag == Tag::div || tag == Tag::dd ||
         tag == Tag::aside || tag == Tag::section;
}

}  // namespace

Footnotes::Footnotes(const Document& document, std::span<const PageBlock> blocks,
                     std::string_view page)
    : document_(document), blocks_(blocks), page_(page.substr(0, page.find('#'))) {
  std::vector<NodeId> links;
  for (const PageBlock& block : blocks) {
    if (!block.kept()) continue;
    for (NodeId id = block.begin; id < block.end; ++id) {
      if (document.is(id, Tag::a) && document.has_attribute(id, "href")) links.push_back(id);
    }
  }
  for (NodeId id = 0; id < document.size(); ++id) {
    if (!document.is_element(id)) continue;
    std::string_view name = document.attribute(id, "id");
    if (name.empty() && document.is(id, Tag::a)) name = document.attribute(id, "name");
    if (!name.empty()) ids_.try_emplace(name, id);
  }

  std::vector<NodeId> others;  // that do not refer to notes
  for (const NodeId link : links) {
    if (!add_reference(link)) others.push_back(link);
  }
  for (const NodeId link : others) {
    if (!add_back_link(link)) add_target(link);
  }
}

bool Footnotes::add_reference(NodeId link) {
  const std::string_view href = document_.attribute(link, "href");
  const NodeId target = target_of(href);
  if (target == kNoNode || target < link || !is_label(collapsed(document_.text_content(link)))) {
    return false;
  }
  const std::string_view fragment = href.substr(href.find('#') + 1);
  const bool looks_like_one =
      is_raised(document_, link) || has_note_role(document_, link) || sounds_like_note(fragment);
  const NodeId note = looks_like_one ? note_at(target, link) : kNoNode;
  if (note == kNoNode) return false;
  references_.emplace(link, note);
  if (notes_.contains(note)) return true;
  notes_.emplace(note, unique_anchor(fragment));
  const NodeId parent = document_[note].parent;
  if (document_.is(note, Tag::li) &&
      (document_.is(parent, Tag::ol) || document_.is(parent, Tag::ul))) {
    lists_.insert(parent);
  }
  return true;
}

// An arrow, or the label again, in a note and leading to something before it.
bool Footnotes::add_back_link(NodeId link) {
  NodeId note = link;
  for (int i = 0; i < kLevelsToNote && note != kNoNode && !notes_.contains(note); ++i) {
    note = document_[note].parent;
  }
  if (note == kNoNode || !notes_.contains(note)) return false;
  const std::string_view href = trimmed(document_.attribute(link, "href"));
  const NodeId target = target_of(href);
  const bool leads_back = target != kNoNode ? target < note : href.substr(0, 1) == "#";
  if (!leads_back) return false;
  const std::string label = collapsed(document_.text_content(link));
  const bool wordless = label.size() <= kLongestArrow &&
                        std::none_of(label.begin(), label.end(),
                                     [](char c) { return is_ascii_letter(c) || is_digit(c); });
  const bool called_so = document_.attribute(link, "role") == "doc-backlink" ||
                         document_.attribute(link, "rev") == "footnote" ||
                         has_class_with(document_, link, "back");
  if (!wordless && !called_so && !is_label(label)) return false;
  back_links_.insert(link);
  return true;
}

// Any other link within the page: what it leads to needs an anchor, unless that holds the link.
void Footnotes::add_target(NodeId link) {
  const std::string_view href = trimmed(document_.attribute(link, "href"));
  const NodeId target = target_of(href);
  const PageBlock* block = target == kNoNode ? nullptr : first_kept_at(target);
  if (block == nullptr || document_.contains(target, link)) return;
  std::string fragment(href.substr(href.find('#') + 1));
  std::string& anchor = block_anchors_[block->begin];
  if (anchor.empty()) anchor = unique_anchor(fragment);
  targets_.emplace(std::move(fragment), anchor);
}

// The element that a link within the page leads to.
NodeId Footnotes::target_of(std::string_view href) const {
  href = trimmed(href);
  const std::size_t hash = href.find('#');
  if (hash == std::string_view::npos || hash + 1 == href.size()) return kNoNode;
  if (hash > 0 && (page_.empty() || href.substr(0, hash) != page_)) return kNoNode;
  const std::string_view fragment = href.substr(hash + 1);
  auto found = ids_.find(fragment);
  if (found == ids_.end()) found = ids_.find(percent_decoded(fragment));
  return found == ids_.end() ? kNoNode : found->second;
}

// The note's element: the target, or the nearest block around it, if some of it was kept.
NodeId Footnotes::note_at(NodeId target, NodeId reference) const {
  NodeId note = target;
  for (int i = 0; i < kLevelsToNote && note != kNoNode; ++i, note = document_[note].parent) {
    if (document_.contains(note, reference)) return kNoNode;
    if (!can_be_note(document_[note].tag)) continue;
    const PageBlock* kept = first_kept_at(note);
    return kept != nullptr && kept->begin < document_[note].end ? note : kNoNode;
  }
  return kNoNode;
}

// Made of the page's own id, so that links can be recognised: [A-Za-z0-9_-]+.
std::string Footnotes::unique_anchor(std::string_view id) {
  constexpr std::size_t kLongest = 64;
  std::string anchor;
  for (const char c : id.substr(0, kLongest)) {
    const bool plain = is_ascii_letter(c) || is_digit(c) || c == '_' || c == '-';
    anchor += plain ? c : '-';
  }
  if (anchors_.insert(anchor).second) return anchor;
  std::string numbered = anchor + "-" + std::to_string(anchors_.size());
  anchors_.insert(numbered);
  return numbered;
}

const PageBlock* Footnotes::first_kept_at(NodeId target) const {
  auto block = std::partition_point(blocks_.begin(), blocks_.end(),
                                    [target](const PageBlock& one) { return one.end <= target; });
  while (block != blocks_.end() && !block->kept()) ++block;
  return block == blocks_.end() ? nullptr : &*block;
}

std::string_view Footnotes::anchor_of_note(NodeId element) const {
  const auto found = notes_.find(element);
  return found == notes_.end() ? std::string_view() : found->second;
}

std::string_view Footnotes::anchor_of_reference(NodeId link) const {
  const auto found = references_.find(link);
  return found == references_.end() ? std::string_view() : anchor_of_note(found->second);
}

std::string_view Footnotes::anchor_of_target(std::string_view fragment) const {
  const auto found = targets_.find(std::string(fragment));
  return found == targets_.end() ? std::string_view() : found->second;
}

std::string_view Footnotes::anchor_of_block(const PageBlock& block) const {
  const auto found = block_anchors_.find(block.begin);
  return found == block_anchors_.end() ? std::string_view() : found->second;
}

}  // namespace winnow
