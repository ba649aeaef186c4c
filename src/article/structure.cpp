#include "article/structure.h"

#include <algorithm>
#include <charconv>

#include "article/code_blocks.h"
#include "base/text.h"
#include "extract/settle/table_survey.h"

namespace winnow {

namespace {

std::int32_t number_of(std::string_view text, std::int32_t otherwise) {
  std::int32_t number = otherwise;
  text = trimmed(text);
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// 1 to 6, 0 for what is no heading.
std::int32_t heading_level(const Document& document, NodeId id) {
  const Tag tag = document[id].tag;
  if (is_heading(tag)) {
    return static_cast<std::int32_t>(tag) - static_cast<std::int32_t>(Tag::h1) + 1;
  }
  if (!equals_ignoring_case(document.attribute(id, "role"), "heading")) return 0;
  return std::clamp(number_of(document.attribute(id, "aria-level"), 2), 1, 6);
}

// Whether a list's marker counts: "1.", "(a)", "iv)". Some bullets are letters of a symbol font.
bool is_number(std::string_view marker) {
  const bool counts = std::any_of(marker.begin(), marker.end(),
                                  [](char c) { return is_digit(c) || is_ascii_letter(c); });
  return counts && (marker.back() == '.' || marker.back() == ')');
}

bool is_list(ContainerKind kind) {
  return kind == ContainerKind::unordered_list || kind == ContainerKind::ordered_list ||
         kind == ContainerKind::footnotes;
}

}  // namespace

Structure::Structure(const Document& document, const Footnotes& footnotes)
    : document_(document), frames_(1) {
  const NodeId size = document.size();
  frame_of_.assign(size, 0);
  language_of_.assign(size, kNoNode);
  direction_of_.assign(size, kNoNode);
  const TableSurvey tables(document);
  for (NodeId id = 1; id < size; ++id) {
    const Node& node = document[id];
    frame_of_[id] = frame_of_[node.parent];
    language_of_[id] = language_of_[node.parent];
    direction_of_[id] = direction_of_[node.parent];
    if (node.kind != NodeKind::element || node.name_space != Namespace::html) continue;
    if (!document.attribute(id, "lang").empty()) language_of_[id] = id;
    if (!document.attribute(id, "dir").empty()) direction_of_[id] = id;
    const std::uint32_t parent = frame_of_[id];
    if (frames_[parent].whole != 0) continue;  // what is inside is the whole's own business
    if (node.tag == Tag::table) {
      if (tables.holds_code(id)) {
        frame_of_[id] = add(parent, FrameKind::code, id);
      } else if (tables.holds_data(id)) {
        frame_of_[id] = add(parent, FrameKind::table, id);
      }
    } else if (is_preformatted(node.tag)) {
      frame_of_[id] = add(parent, FrameKind::code, id);
    } else if (const std::int32_t level = heading_level(document, id); level > 0) {
      frame_of_[id] = add(parent, FrameKind::heading, id);
      frames_.back().number = level;
    } else {
      visit(id, footnotes);
    }
  }
}

// Containers.
void Structure::visit(NodeId id, const Footnotes& footnotes) {
  std::uint32_t& frame = frame_of_[id];
  const std::uint32_t parent = frame;
  if (footnotes.is_note(id)) {
    frame = add_container(list_around(parent, ContainerKind::footnotes, id),
                          ContainerKind::footnote, id);
    return;
  }
  switch (document_[id].tag) {
    case Tag::ul:
    case Tag::menu:
    case Tag::dir:
      frame = add_container(
          parent,
          footnotes.is_list_of_notes(id) ? ContainerKind::footnotes : ContainerKind::unordered_list,
          id);
      break;
    case Tag::ol:
      frame = add_container(
          parent,
          footnotes.is_list_of_notes(id) ? ContainerKind::footnotes : ContainerKind::ordered_list,
          id);
      frames_.back().number = number_of(document_.attribute(id, "start"), 1);
      break;
    case Tag::li:
      frame = add_container(list_around(parent, ContainerKind::unordered_list, id),
                            ContainerKind::list_item, id);
      break;
    case Tag::p:
      if (const WordListPlace place = word_list_place(document_, id); place.level > 0) {
        add_word_item(id, place);
      }
      break;
    case Tag::blockquote: frame = add_container(parent, ContainerKind::quote, id); break;
    case Tag::dl: frame = add_container(parent, ContainerKind::definition_list, id); break;
    case Tag::dt:
      frame = add_container(list_around(parent, ContainerKind::definition_list, id),
                            ContainerKind::term, id);
      break;
    case Tag::dd:
      frame = add_container(list_around(parent, ContainerKind::definition_list, id),
                            ContainerKind::definition, id);
      break;
    case Tag::figure: frame = add_container(parent, ContainerKind::figure, id); break;
    case Tag::details: frame = add_container(parent, ContainerKind::details, id); break;
    case Tag::summary:
      if (frames_[parent].container == ContainerKind::details) {
        frame = add_container(parent, ContainerKind::summary, id);
      }
      break;
    default: break;
  }
}

std::uint32_t Structure::add(std::uint32_t parent, FrameKind kind, NodeId element) {
  const auto index = static_cast<std::uint32_t>(frames_.size());
  Frame frame;
  frame.kind = kind;
  frame.parent = parent;
  frame.depth = frames_[parent].depth;
  frame.whole = frames_[parent].whole;
  frame.element = element;
  if (frame.whole == 0 && (kind == FrameKind::table || kind == FrameKind::code)) {
    frame.whole = index;
  }
  frames_.push_back(frame);
  return index;
}

std::uint32_t Structure::add_container(std::uint32_t parent, ContainerKind kind, NodeId element) {
  if (frames_[parent].depth >= kMaxContainers) return parent;
  const std::uint32_t index = add(parent, FrameKind::container, element);
  frames_[index].container = kind;
  frames_[index].depth += 1;
  return index;
}

// The list that an item is in: the one that stands there, or one for all such items of a parent.
std::uint32_t Structure::list_around(std::uint32_t parent, ContainerKind kind, NodeId item) {
  const Frame& around = frames_[parent];
  const bool fits = around.kind == FrameKind::container &&
                    (kind == ContainerKind::unordered_list ? is_list(around.container)
                                                           : around.container == kind);
  if (fits) return parent;
  // Notes may stand in a box each; they are one list all the same.
  const NodeId around_item =
      kind == ContainerKind::footnotes ? around.element : document_[item].parent;
  const auto [found, added] = implied_lists_.try_emplace(around_item, 0);
  if (added) found->second = add_container(parent, kind, document_[item].parent);
  return found->second;
}

// Word's items are paragraphs side by side, whatever their level.
void Structure::add_word_item(NodeId paragraph, const WordListPlace& place) {
  NodeId next = document_.next_sibling(word_item_);
  if (next != kNoNode && document_.is_text(next) && trimmed(document_[next].text).empty()) {
    next = document_.next_sibling(next);
  }
  if (next != paragraph) word_lists_.clear();
  const std::string marker = word_list_marker(document_, paragraph);
  const bool ordered = is_number(marker);
  while (!word_lists_.empty() && word_lists_.back().place.level > place.level) {
    word_lists_.pop_back();
  }
  if (!word_lists_.empty() && word_lists_.back().place.level == place.level &&
      (word_lists_.back().place.list != place.list || word_lists_.back().ordered != ordered)) {
    word_lists_.pop_back();
  }
  std::uint32_t& frame = frame_of_[paragraph];
  if (word_lists_.empty() || word_lists_.back().place.level < place.level) {
    const std::uint32_t around = word_lists_.empty() ? frame : word_lists_.back().item;
    const auto kind = ordered ? ContainerKind::ordered_list : ContainerKind::unordered_list;
    const std::uint32_t list = add_container(around, kind, document_[paragraph].parent);
    if (list != around) frames_[list].number = number_of(marker, 1);
    word_lists_.push_back({place, ordered, list, 0});
  }
  frame = add_container(word_lists_.back().frame, ContainerKind::list_item, paragraph);
  word_lists_.back().item = frame;
  word_item_ = paragraph;
}

std::vector<Container> Structure::containers_of(std::uint32_t frame,
                                                const Footnotes& footnotes) const {
  std::vector<Container> containers;
  for (; frame != 0; frame = frames_[frame].parent) {
    const Frame& one = frames_[frame];
    if (one.kind != FrameKind::container) continue;
    Container container{frame, one.container, one.number, {}};
    if (one.container == ContainerKind::footnote) {
      container.anchor = footnotes.anchor_of_note(one.element);
    } else if (one.container == ContainerKind::list_item &&
               frames_[one.parent].container == ContainerKind::footnotes) {
      container.kind = ContainerKind::footnote;
      container.anchor = "note-" + std::to_string(frame);
    }
    containers.push_back(std::move(container));
  }
  std::reverse(containers.begin(), containers.end());
  return containers;
}

bool Structure::is_in(std::uint32_t frame, ContainerKind kind) const {
  return frames_[frame].kind == FrameKind::container && frames_[frame].container == kind;
}

std::string_view Structure::language_of(NodeId id) const {
  const NodeId element = language_of_[id];
  return element == kNoNode ? std::string_view() : document_.attribute(element, "lang");
}

std::string_view Structure::direction_of(NodeId id) const {
  const NodeId element = direction_of_[id];
  return element == kNoNode ? std::string_view() : document_.attribute(element, "dir");
}

}  // namespace winnow
