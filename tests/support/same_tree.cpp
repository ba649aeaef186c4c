#include "support/same_tree.h"

#include "base/text.h"

namespace winnow::test {

namespace {

bool is_emptied(const Document& document, NodeId id) {
  if (document.is(id, Tag::style) || document.is(id, Tag::svg)) return true;
  return document.is(id, Tag::script) &&
         !contains_ignoring_case(document.attribute(id, "type"), "ld+json");
}

bool keeps_white_space(const Document& document, NodeId id) {
  for (NodeId up = id; up != kNoNode; up = document[up].parent) {
    const Tag tag = document[up].tag;
    if (tag == Tag::pre || tag == Tag::listing || tag == Tag::textarea) return true;
  }
  return false;
}

// Behind the texts that stand side by side from `id` on: a comment may have parted the last, white
// space, from the others.
NodeId end_of_texts(const Document& document, NodeId id) {
  const NodeId parent = document[id].parent;
  while (id < document.size() && document.is_text(id) && document[id].parent == parent) ++id;
  return id;
}

std::string text_of(const Document& document, NodeId begin, NodeId end) {
  std::string text;
  for (NodeId id = begin; id < end; ++id) text += document[id].text;
  return text;
}

// White space that starts a text may be cut to its line break.
bool same_text(const Document& a, NodeId left, const Document& b, NodeId right) {
  const std::string x = text_of(a, left, end_of_texts(a, left));
  const std::string y = text_of(b, right, end_of_texts(b, right));
  return x == y ||
         (collapsed(x) == collapsed(y) && x.empty() == y.empty() && !keeps_white_space(a, left));
}

// Of an element without its content, or of texts side by side.
NodeId behind(const Document& document, NodeId id, bool emptied) {
  if (document.is_text(id)) return end_of_texts(document, id);
  return emptied ? document[id].end : id + 1;
}

std::string describe(const Document& document, NodeId id) {
  if (id >= document.size()) return "the end";
  const Node& node = document[id];
  return (node.kind == NodeKind::text ? "\"" + std::string(node.text.substr(0, 40)) + "\""
                                      : "<" + std::string(document.name(id)) + ">") +
         " at " + std::to_string(node.source.begin) + ".." + std::to_string(node.source.end);
}

bool same(const Document& a, NodeId left, const Document& b, NodeId right) {
  const Node &x = a[left], &y = b[right];
  if (x.kind != y.kind || x.tag != y.tag || x.name_space != y.name_space) return false;
  if (x.kind == NodeKind::text && !same_text(a, left, b, right)) return false;
  if (x.kind != NodeKind::text && x.text != y.text) return false;
  if (x.attributes != y.attributes) return false;
  // Gumbo's own ends of texts are not exact where the parser drops something within them.
  if (x.source.begin != y.source.begin) return false;
  if (x.kind != NodeKind::text && x.source.end != y.source.end) return false;
  for (std::uint32_t i = 0; i < x.attributes; ++i) {
    const Attribute &p = a.attributes(left)[i], &q = b.attributes(right)[i];
    if (p.name != q.name || p.value != q.value) return false;
  }
  return true;
}

}  // namespace

std::optional<std::string> first_difference(const Document& whole, const Document& reduced) {
  NodeId left = 0, right = 0;
  while (left < whole.size() && right < reduced.size()) {
    if (!same(whole, left, reduced, right)) break;
    const bool emptied = is_emptied(whole, left);
    left = behind(whole, left, emptied);
    right = behind(reduced, right, emptied);
    // Depths must agree, too: what comes next must hang at the same height.
    if (left < whole.size() && right < reduced.size()) {
      NodeId p = whole[left].parent, q = reduced[right].parent;
      while (p != kNoNode && q != kNoNode) {
        p = whole[p].parent;
        q = reduced[q].parent;
      }
      if (p != q) return describe(whole, left) + " hangs elsewhere";
    }
  }
  if (left >= whole.size() && right >= reduced.size()) return std::nullopt;
  return "whole: " + describe(whole, left) + ", reduced: " + describe(reduced, right);
}

}  // namespace winnow::test
