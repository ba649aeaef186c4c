#include "extract/word_lists.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "base/utf8.h"

namespace winnow {

namespace {

constexpr NodeId kNearStart = 4;           // nodes from a paragraph to its marker
constexpr std::size_t kLongestMarker = 8;  // code points: "viii.", "1.2.3."
constexpr int kMostLevels = 9;             // Word's own limit
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
constexpr std::string_view kStyleName = "mso-list:";

// The value of Word's style: "l0 level1 lfo1", "Ignore", "none".
std::string_view list_style(const Document& document, NodeId id) {
  const std::string_view style = document.attribute(id, "style");
  const std::size_t at = style.find(kStyleName);
  if (at == std::string_view::npos) return {};
  const std::string_view value = style.substr(at + kStyleName.size());
  return trimmed(value.substr(0, value.find(';')));
}

// Whether a list's item begins with the element.
bool begins_item(const Document& document, NodeId id) {
  NodeId item = document[id].parent;
  while (item != kNoNode && id - item <= kNearStart && !document.is(item, Tag::p)) {
    item = document[item].parent;
  }
  if (item == kNoNode || id - item > kNearStart) return false;
  for (NodeId between = item + 1; between < id; ++between) {
    if (document.is_text(between) && !trimmed(document[between].text).empty()) return false;
  }
  return word_list_place(document, item).level > 0;
}

// "·", "o", "2.", "(iv)".
bool looks_like_marker(std::string_view text) {
  const std::size_t characters = utf8::code_points(text);
  if (characters <= 1) return true;
  return characters <= kLongestMarker && text.find(' ') == std::string_view::npos &&
         (text.back() == '.' || text.back() == ')');
}

}  // namespace

WordListPlace word_list_place(const Document& document, NodeId paragraph) {
  constexpr std::string_view kLevel = "level";
  const std::string_view style = list_style(document, paragraph);
  const auto list_end = std::find_if(style.begin(), style.end(), is_space);
  const std::string_view list = style.substr(0, static_cast<std::size_t>(list_end - style.begin()));
  const std::string_view level = trimmed(style.substr(list.size()));
  if (level.substr(0, kLevel.size()) != kLevel) return {};
  WordListPlace place;
  std::from_chars(level.data() + kLevel.size(), level.data() + level.size(), place.level);
  place.level = std::clamp(place.level, 0, kMostLevels);
  if (place.level > 0) place.list = list;
  return place;
}

// Where Word's own style is lost, its padding tells: no-break spaces to where the text begins.
bool is_word_list_marker(const Document& document, NodeId id) {
  if (!document.is(id, Tag::span) || !begins_item(document, id)) return false;
  if (equals_ignoring_case(list_style(document, id), "ignore")) return true;
  const std::string text = document.text_content(id);
  const std::string marker = collapsed(text);
  return text.find(kNoBreakSpace) != std::string::npos && looks_like_marker(marker);
}

std::string word_list_marker(const Document& document, NodeId paragraph) {
  const NodeId end = std::min(document[paragraph].end, paragraph + kNearStart + 1);
  for (NodeId id = paragraph + 1; id < end; ++id) {
    if (is_word_list_marker(document, id)) return collapsed(document.text_content(id));
  }
  return {};
}

}  // namespace winnow
