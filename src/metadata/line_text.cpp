#include "metadata/line_text.h"

#include "base/text.h"

namespace winnow {

namespace {

// What stands in a line without being of its text: tools, annotations of ruby, and what nobody sees
// or what is said a second time for the eye alone.
bool is_passed_over(const Document& document, NodeId id) {
  switch (document[id].tag) {
    case Tag::script:
    case Tag::style:
    case Tag::svg:
    case Tag::button:
    case Tag::rt:
    case Tag::rp: return true;
    default: break;
  }
  return document.is_element(id) &&
         (document.has_attribute(id, "hidden") || document.attribute(id, "aria-hidden") == "true");
}

}  // namespace

std::string line_text(const Document& document, NodeId id, std::size_t most) {
  constexpr NodeId kMostNodes = 60;
  if (document[id].end - id > kMostNodes) return {};
  std::string text;
  for (NodeId at = id; at < document[id].end;) {
    const Node& node = document[at];
    if (at != id && is_passed_over(document, at)) {
      at = node.end;
      continue;
    }
    if (node.kind == NodeKind::text) text.append(node.text);
    if (is_block(node.tag) || node.tag == Tag::br) text.push_back(' ');
    // A separate element is a separate word, but for what marks a part of a word.
    if (node.tag == Tag::span || node.tag == Tag::a || node.tag == Tag::time) text.push_back(' ');
    if (text.size() > 4 * most) return {};
    ++at;
  }
  for (std::size_t at = text.find("\u00AD"); at != std::string::npos;
       at = text.find("\u00AD", at)) {
    text.erase(at, 2);
  }
  text = collapsed(text);
  return text.size() > most ? std::string() : text;
}

}  // namespace winnow
