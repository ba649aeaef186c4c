#include "dom/document.h"

#include <algorithm>

namespace winnow {

std::string_view Document::attribute(NodeId id, std::string_view name) const {
  for (const Attribute& attribute : attributes(id)) {
    if (attribute.name == name) return attribute.value;
  }
  return {};
}

bool Document::has_attribute(NodeId id, std::string_view name) const {
  const auto all = attributes(id);
  return std::any_of(all.begin(), all.end(),
                     [name](const Attribute& attribute) { return attribute.name == name; });
}

std::string_view Document::name(NodeId id) const {
  const Node& node = nodes_[id];
  if (node.kind != NodeKind::element) return {};
  return node.tag == Tag::unknown ? node.text : name_of(node.tag);
}

NodeId Document::find(Tag tag) const {
  for (NodeId id = 0; id < size(); ++id) {
    if (nodes_[id].tag == tag) return id;
  }
  return kNoNode;
}

std::string Document::text_content(NodeId id) const {
  std::string out;
  for (NodeId at = id; at < nodes_[id].end;) {
    const Node& node = nodes_[at];
    if (node.tag == Tag::script || node.tag == Tag::style) {
      at = node.end;
      continue;
    }
    if (node.kind == NodeKind::text) out.append(node.text);
    ++at;
  }
  return out;
}

}  // namespace winnow
