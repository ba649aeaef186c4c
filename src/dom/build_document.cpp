#include "dom/build_document.h"

#include <gumbo.h>

#include <algorithm>
#include <deque>
#include <utility>

#include "base/text.h"
#include "dom/page_offsets.h"
#include "dom/parser_memory.h"
#include "dom/word_styles.h"

namespace winnow {

namespace {

Tag tag_of(GumboTag tag) {
  switch (tag) {
#define WINNOW_TAG(lower, upper) \
  case GUMBO_TAG_##upper:        \
    return Tag::lower;
#include "dom/tags.def"
#undef WINNOW_TAG
    default: return Tag::unknown;
  }
}

Namespace namespace_of(GumboNamespaceEnum name_space) {
  switch (name_space) {
    case GUMBO_NAMESPACE_SVG: return Namespace::svg;
    case GUMBO_NAMESPACE_MATHML: return Namespace::mathml;
    default: return Namespace::html;
  }
}

void* allocate(void* memory, std::size_t size) {
  return static_cast<ParserMemory*>(memory)->allocate(size);
}
void release(void* memory, void* what) { static_cast<ParserMemory*>(memory)->release(what); }

const GumboVector& children_of(const GumboNode& node) {
  return node.type == GUMBO_NODE_DOCUMENT ? node.v.document.children : node.v.element.children;
}

bool has_children(const GumboNode& node) {
  return node.type == GUMBO_NODE_DOCUMENT || node.type == GUMBO_NODE_ELEMENT ||
         node.type == GUMBO_NODE_TEMPLATE;
}

// The pieces of memory that a node is in, its children's left out.
template <typename Visit>
void for_each_piece(const GumboNode& node, Visit visit) {
  if (!has_children(node)) {
    visit(node.v.text.text);
  } else {
    visit(children_of(node).data);
    if (node.type != GUMBO_NODE_DOCUMENT) {
      const GumboVector& attributes = node.v.element.attributes;
      for (unsigned i = 0; i < attributes.length; ++i) {
        const auto* attribute = static_cast<const GumboAttribute*>(attributes.data[i]);
        visit(attribute->name);
        visit(attribute->value);
        visit(attribute);
      }
      visit(attributes.data);
    }
  }
  visit(&node);
}

// Calls `enter` and `leave` for each node but comments, in document order.
template <typename Enter, typename Leave>
void walk(const GumboNode& root, Enter enter, Leave leave) {
  struct Open {
    const GumboNode* node;
    unsigned next_child;
  };
  enter(root);
  std::vector<Open> open{{&root, 0}};
  while (!open.empty()) {
    Open& top = open.back();
    const bool more = has_children(*top.node) && top.next_child < children_of(*top.node).length;
    if (more) {
      const auto& child =
          *static_cast<const GumboNode*>(children_of(*top.node).data[top.next_child++]);
      if (child.type == GUMBO_NODE_COMMENT) continue;
      enter(child);
      open.push_back({&child, 0});
    } else {
      const GumboNode& left = *top.node;
      open.pop_back();
      leave(left);
    }
  }
}

}  // namespace

class DocumentBuilder {
 public:
  explicit DocumentBuilder(Reduced reduced) : reduced_(std::move(reduced)), offsets_(reduced_) {
    document_.arena_ = reduced_.stand_ins.take_kept();
  }

  Document build() {
    read_tree();
    // Nodes are in pieces until here, as those take the room of the part of the tree that is read.
    document_.nodes_.assign(nodes_.begin(), nodes_.end());
    return std::move(document_);
  }

 private:
  void read_tree() {
    ParserMemory memory;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = release;
    options.userdata = &memory;
    options.max_errors = 0;
    const GumboOutput* output =
        gumbo_parse_with_options(&options, reduced_.html.data(), reduced_.html.size());

    const bool goes = memory.is_large();
    if (goes) {
      const auto count = [&](const void* piece) { memory.count(piece); };
      walk(
          *output->document, [&](const GumboNode& node) { for_each_piece(node, count); },
          [](const GumboNode&) {});
    }
    std::vector<NodeId> open;
    walk(
        *output->document,
        [&](const GumboNode& node) {
          open.push_back(add(node, open.empty() ? kNoNode : open.back()));
        },
        [&](const GumboNode& node) {
          nodes_[open.back()].end = static_cast<NodeId>(nodes_.size());
          open.pop_back();
          if (goes) for_each_piece(node, [&](const void* piece) { memory.done_with(piece); });
        });
  }

  NodeId add(const GumboNode& from, NodeId parent) {
    const auto id = static_cast<NodeId>(nodes_.size());
    Node node;
    node.parent = parent;
    node.end = id + 1;
    if (from.type == GUMBO_NODE_ELEMENT || from.type == GUMBO_NODE_TEMPLATE) {
      add_element(from.v.element, node);
    } else if (from.type != GUMBO_NODE_DOCUMENT) {
      node.kind = NodeKind::text;
      node.text = reduced_.stand_ins.text_of(from.v.text.text, document_.arena_);
      node.source = span_of(from.v.text.start_pos.offset,
                            from.v.text.start_pos.offset + from.v.text.original_text.length);
    }
    nodes_.push_back(node);
    return id;
  }

  void add_element(const GumboElement& from, Node& node) {
    node.kind = NodeKind::element;
    node.tag = tag_of(from.tag);
    node.name_space = namespace_of(from.tag_namespace);
    if (node.tag == Tag::unknown) {
      GumboStringPiece name = from.original_tag;
      gumbo_tag_from_original_text(&name);
      if (name.data != nullptr) {
        // Right after "</>" the parser gives the attributes with it.
        const std::string_view whole(name.data, name.length);
        node.text =
            document_.arena_.copy(lowered(whole.substr(0, whole.find_first_of(" \t\n\f\r/"))));
      }
      // AMP's pictures are pictures.
      if (node.text == "amp-img") node.tag = Tag::img;
    }
    if (from.original_tag.length > 0) {
      const std::size_t start_tag_end = from.start_pos.offset + from.original_tag.length;
      const std::size_t end = from.end_pos.offset + from.original_end_tag.length;
      node.source = span_of(from.start_pos.offset, std::max(start_tag_end, end));
      // Without an end tag it ends where what ended it begins, which may be behind a cut.
      const bool ended = from.original_end_tag.length > 0;
      if (!ended) node.source.end = std::max(node.source.end, begin_in_page(end));
    }
    add_attributes(from, node);
    if (node.tag == Tag::p) read_word_style(node);
  }

  void read_word_style(Node& node) const {
    for (std::uint32_t i = 0; i < node.attributes; ++i) {
      const Attribute& attribute = document_.attributes_[node.first_attribute + i];
      if (attribute.name == "class") node.tag = tag_of_word_style(attribute.value);
    }
  }

  void add_attributes(const GumboElement& from, Node& node) {
    std::vector<Attribute>& attributes = document_.attributes_;
    node.first_attribute = static_cast<std::uint32_t>(attributes.size());
    for (unsigned i = 0; i < from.attributes.length; ++i) {
      const auto& parsed = *static_cast<const GumboAttribute*>(from.attributes.data[i]);
      const auto left_out = reduced_.stand_ins.attributes_of(parsed.name);
      if (left_out.empty()) {
        attributes.push_back(
            {document_.arena_.copy(parsed.name), document_.arena_.copy(parsed.value)});
      } else {
        attributes.insert(attributes.end(), left_out.begin(), left_out.end());
      }
    }
    node.attributes = static_cast<std::uint16_t>(
        std::min<std::size_t>(attributes.size() - node.first_attribute, UINT16_MAX));
  }

  // A range of the reduced page as one of the page itself.
  Span span_of(std::size_t begin, std::size_t end) const {
    const std::uint32_t first = begin_in_page(std::min(begin, end));
    end = std::min(end, reduced_.html.size());
    return {first, std::max(first, offsets_.end_in_page(static_cast<std::uint32_t>(end)))};
  }

  std::uint32_t begin_in_page(std::size_t at) const {
    at = std::min(at, reduced_.html.size());
    return offsets_.begin_in_page(static_cast<std::uint32_t>(at));
  }

  Reduced reduced_;
  PageOffsets offsets_;
  std::deque<Node> nodes_;
  Document document_;
};

Document build_document(Reduced reduced) { return DocumentBuilder(std::move(reduced)).build(); }

}  // namespace winnow
