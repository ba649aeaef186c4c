// The page as a tree: our own, flat, immutable, in document order. A node is an index; its subtree
// is the index range [id, end), so one loop over the nodes is a pre-order walk, and one loop
// backwards sums children into parents. Nothing here recurses.
//
//   id   node            parent  end
//   0    document        none    6
//   1    └ <body>        0       6
//   2      ├ <p>         1       4
//   3      │ └ "text"    2       4
//   4      └ <p>         1       6
//   5        └ "more"    4       6
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/span.h"
#include "dom/tag.h"

namespace winnow {

using NodeId = std::uint32_t;
inline constexpr NodeId kNoNode = UINT32_MAX;

enum class NodeKind : std::uint8_t { document, element, text };
enum class Namespace : std::uint8_t { html, svg, mathml };

struct Attribute {
  std::string_view name;   // lower case in HTML
  std::string_view value;  // character references resolved
};

struct Node {
  NodeKind kind : 4 = NodeKind::document;
  Namespace name_space : 4 = Namespace::html;
  Tag tag = Tag::unknown;        // elements
  std::uint16_t attributes = 0;  // how many
  NodeId parent = kNoNode;
  NodeId end = 0;                     // one past the last node of the subtree
  std::uint32_t first_attribute = 0;  // into the document's attributes
  std::string_view text;  // text nodes: the characters; elements of Tag::unknown: the name
  Span source;            // bytes of the parsed page, from the start tag to after the end tag;
                          // empty for what the parser added
};

// Its texts stand in the page where they read there as they are, else in its own memory: views that
// it hands out live as long as both, and survive moving it.
class Document {
 public:
  std::span<const Node> nodes() const { return nodes_; }
  const Node& operator[](NodeId id) const { return nodes_[id]; }
  NodeId size() const { return static_cast<NodeId>(nodes_.size()); }

  // kNoNode where there is none.
  NodeId first_child(NodeId id) const { return id + 1 < nodes_[id].end ? id + 1 : kNoNode; }
  NodeId next_sibling(NodeId id) const {
    const NodeId parent = nodes_[id].parent;
    return parent != kNoNode && nodes_[id].end < nodes_[parent].end ? nodes_[id].end : kNoNode;
  }

  bool contains(NodeId ancestor, NodeId id) const {
    return ancestor <= id && id < nodes_[ancestor].end;
  }

  bool is(NodeId id, Tag tag) const { return nodes_[id].tag == tag; }
  bool is_text(NodeId id) const { return nodes_[id].kind == NodeKind::text; }
  bool is_element(NodeId id) const { return nodes_[id].kind == NodeKind::element; }

  std::span<const Attribute> attributes(NodeId id) const {
    return {attributes_.data() + nodes_[id].first_attribute, nodes_[id].attributes};
  }
  // The value of an attribute given by its lower-case name; "" when absent, see has_attribute.
  std::string_view attribute(NodeId id, std::string_view name) const;
  bool has_attribute(NodeId id, std::string_view name) const;

  // The element's name, "" for other nodes.
  std::string_view name(NodeId id) const;

  // The first element of that tag in document order, or kNoNode.
  NodeId find(Tag tag) const;

  // All characters below the node, as they stand, script and style left out.
  std::string text_content(NodeId id) const;

 private:
  friend class DocumentBuilder;

  Arena arena_;
  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
};

}  // namespace winnow
