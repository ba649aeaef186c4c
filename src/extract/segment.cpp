#include "extract/segment.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "base/utf8.h"
#include "extract/visibility.h"

namespace winnow {

namespace {

constexpr char32_t kSoftHyphen = 0x00AD;
constexpr char32_t kZeroWidthSpace = 0x200B;
constexpr char32_t kByteOrderMark = 0xFEFF;
constexpr std::uint32_t kIconSize = 48;  // CSS pixels: smaller images are part of their line
constexpr std::uint32_t kPixelSize = 3;  // CSS pixels: smaller images count visits

bool shows_something(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_space(text[at])) continue;
    const auto [value, size, valid] = utf8::decode(text, at);
    if (value != 0xA0 && value != kZeroWidthSpace && value != kByteOrderMark) return true;
    at += size - 1U;
  }
  return false;
}

// How many bytes of what has no width stand at `at`: words written with soft hyphens are the same
// words.
std::size_t invisible_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0xC2) return 0;
  const auto [value, size, valid] = utf8::decode(text, at);
  const bool invisible =
      value == kSoftHyphen || value == kZeroWidthSpace || value == kByteOrderMark;
  return invisible ? size : 0;
}

void take_out_invisibles(std::string& text) {
  std::size_t at = 0;
  while (at < text.size() && invisible_at(text, at) == 0) ++at;
  std::size_t end = at;
  while (at < text.size()) {
    const std::size_t invisible = invisible_at(text, at);
    if (invisible == 0) text[end++] = text[at++];
    at += invisible;
  }
  text.resize(end);
}

// A code listing: its line breaks and indents as they are, without blank lines around.
std::string listing(std::string_view text) {
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  std::size_t line = 0;
  for (std::size_t at = 0; at < text.size() && is_space(text[at]); ++at) {
    if (text[at] == '\n') line = at + 1;
  }
  return std::string(text.substr(line));
}

std::uint32_t pixels(std::string_view value) {
  std::uint32_t number = UINT32_MAX;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number;
}

// Declared no larger than `size` in one of its directions.
bool at_most(const Document& document, NodeId image, std::uint32_t size) {
  return pixels(document.attribute(image, "width")) <= size ||
         pixels(document.attribute(image, "height")) <= size;
}

// One walk in document order with the open blocks on a stack.
class Segmenter {
 public:
  explicit Segmenter(const Document& document) : document_(document) { mark_blocks(); }

  std::vector<PageBlock> run() {
    open_.push_back({kNoNode, document_.size(), false, false});
    for (NodeId id = 0; id < document_.size();) {
      while (open_.back().end <= id) close();
      id = visit(id);
    }
    while (!open_.empty()) close();
    widen_sources();
    return std::move(blocks_);
  }

 private:
  struct Open {
    NodeId element;
    NodeId end;
    bool hidden;
    bool preformatted;
  };

  // A fallback with this much text (bytes) is the page itself, for readers without scripts.
  static constexpr std::uint32_t kWholePage = 600;

  bool is_fallback(NodeId id) const {
    return document_[id].tag == Tag::noscript && text_size_[id] < kWholePage;
  }

  // Block-level tags, and whatever holds one. Buttons stand apart from the text beside them,
  // except in headings that fold a section.
  void mark_blocks() {
    block_.assign(document_.size(), false);
    text_size_.assign(document_.size(), 0);
    for (NodeId id = document_.size(); id-- > 1;) {
      const Node& node = document_[id];
      if (node.kind == NodeKind::text)
        text_size_[id] = static_cast<std::uint32_t>(node.text.size());
      has_tex_ = has_tex_ || is_tex(document_, id);
      if (is_machinery(document_, id)) continue;
      text_size_[node.parent] += text_size_[id];
      if (node.kind != NodeKind::element) continue;
      const Node& parent = document_[node.parent];
      if (is_block(node.tag)) block_[id] = true;
      if (node.tag == Tag::button && !is_heading(parent.tag) && parent.tag != Tag::dt) {
        block_[id] = true;
      }
      if (is_fallback(id)) block_[id] = false;
      if (block_[id]) block_[node.parent] = true;
    }
  }

  NodeId visit(NodeId id) {
    const Node& node = document_[id];
    if (node.kind == NodeKind::text) {
      add_text(id);
      return id + 1;
    }
    if (node.kind == NodeKind::document) return id + 1;
    if (has_tex_) {
      if (is_glyphs(id)) return node.end;
      if (is_tex(document_, id)) add_formula(id);
    }
    if (is_machinery(document_, id)) return node.end;
    switch (node.tag) {
      case Tag::br: add_break(); return node.end;
      case Tag::img:
      case Tag::image: add_image(id); return node.end;
      case Tag::noscript:
        if (is_fallback(id)) return enter_fallback(id);
        break;
      case Tag::hr:
      case Tag::video:
      case Tag::audio:
      case Tag::iframe:
      case Tag::embed:
      case Tag::object:
      case Tag::applet:
        flush();
        add_medium(id);
        return node.end;
      case Tag::math: add_formula(id); return node.end;
      default: break;
    }
    if (block_[id]) {
      flush();
      open_.push_back({id, node.end, open_.back().hidden || is_hidden(document_, id),
                       open_.back().preformatted || node.tag == Tag::pre ||
                           node.tag == Tag::listing || node.tag == Tag::xmp});
    } else if (!open_.back().hidden && is_hidden(document_, id)) {
      add_hidden(id);
      return node.end;
    } else {
      begin_at(id);
    }
    return id + 1;
  }

  // Worth only the images that have no live twin.
  NodeId enter_fallback(NodeId id) {
    const Node& node = document_[id];
    const NodeId next = document_.next_sibling(id);
    const bool twin = last_image_end_ == id || (next != kNoNode && document_[next].tag == Tag::img);
    for (NodeId at = id + 1; at < node.end && !twin; ++at) {
      if (document_[at].tag == Tag::img) add_image(at);
    }
    return node.end;
  }

  void begin_at(NodeId id) {
    if (begin_ == kNoNode) begin_ = id;
  }

  void add_text(NodeId id) {
    const std::string_view text = document_[id].text;
    if (!shows_something(text)) {
      text_.append(text);
      return;
    }
    begin_at(id);
    text_.append(text);
    end_ = id + 1;
    has_text_ = true;
    breaks_ = 0;
    trailing_images_.clear();
  }

  void add_break() {
    text_.push_back('\n');
    if (open_.back().preformatted || !has_text_) return;
    if (++breaks_ == 2) flush();
  }

  void add_image(NodeId id) {
    const Node& node = document_[id];
    last_image_end_ = node.end;
    if (at_most(document_, id, kPixelSize)) return;
    if (!has_text_ && !at_most(document_, id, kIconSize)) {
      flush();
      add_medium(id);
      return;
    }
    begin_at(id);
    trailing_images_.push_back(id);
  }

  void add_formula(NodeId id) {
    begin_at(id);
    for (NodeId at = id; at < document_[id].end; ++at) {
      const Node& node = document_[at];
      if (node.kind == NodeKind::text) {
        text_.append(node.text);
      } else if (document_.name(at).substr(0, 10) == "annotation") {
        at = node.end - 1;
      }
    }
    trailing_images_.clear();
    if (has_text_) {
      end_ = document_[id].end;
    } else {
      formulas_.push_back(id);
    }
  }

  // Whether MathJax has put it before the source of a formula, to show it.
  bool is_glyphs(NodeId id) const {
    constexpr int kMostSiblings = 4;
    if (!contains_ignoring_case(document_.attribute(id, "class"), "mathjax")) return false;
    NodeId next = document_.next_sibling(id);
    for (int i = 0; i < kMostSiblings && next != kNoNode;
         ++i, next = document_.next_sibling(next)) {
      if (is_tex(document_, next)) return true;
    }
    return false;
  }

  void add_medium(NodeId id) {
    PageBlock block;
    block.element = document_[id].tag == Tag::hr ? id : open_.back().element;
    block.begin = id;
    block.end = document_[id].end;
    block.source = document_[id].source;
    if (open_.back().hidden) block.reason = Reason::hidden;
    blocks_.push_back(std::move(block));
  }

  void add_hidden(NodeId id) {
    PageBlock block;
    block.element = open_.back().element;
    block.begin = id;
    block.end = document_[id].end;
    block.source = document_[id].source;
    std::string text = document_.text_content(id);
    take_out_invisibles(text);
    block.text = collapsed(text);
    block.reason = Reason::hidden;
    if (!block.text.empty()) hidden_.push_back(std::move(block));
  }

  // Ends the stretch that is being collected.
  void flush() {
    if (has_text_) {
      PageBlock block;
      block.element = open_.back().element;
      block.begin = begin_;
      block.end = end_;
      take_out_invisibles(text_);
      block.text = open_.back().preformatted ? listing(text_) : collapsed(text_);
      block.source = source_of(block);
      if (open_.back().hidden) block.reason = Reason::hidden;
      blocks_.push_back(std::move(block));
    } else {
      for (const NodeId formula : formulas_) add_medium(formula);
    }
    for (const NodeId image : trailing_images_) {
      if (!has_text_ || !at_most(document_, image, kIconSize)) add_medium(image);
    }
    for (PageBlock& block : hidden_) blocks_.push_back(std::move(block));
    hidden_.clear();
    trailing_images_.clear();
    formulas_.clear();
    text_.clear();
    begin_ = kNoNode;
    has_text_ = false;
    breaks_ = 0;
  }

  Span source_of(const PageBlock& block) const {
    Span source{UINT32_MAX, 0};
    for (NodeId id = block.begin; id < block.end; ++id) {
      const Span& part = document_[id].source;
      if (part.empty()) continue;
      source.begin = std::min(source.begin, part.begin);
      source.end = std::max(source.end, part.end);
    }
    return source.empty() ? Span{} : source;
  }

  // A block that has its element to itself stands for all of it.
  void widen_sources() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      PageBlock& block = blocks_[i];
      if (block.element == kNoNode || document_[block.element].source.empty()) continue;
      const bool first = i == 0 || blocks_[i - 1].end <= block.element;
      const bool last =
          i + 1 == blocks_.size() || blocks_[i + 1].begin >= document_[block.element].end;
      if (first && last) block.source = document_[block.element].source;
    }
  }

  void close() {
    flush();
    open_.pop_back();
  }

  const Document& document_;
  std::vector<bool> block_;               // by node: lays out as a block of its own
  std::vector<std::uint32_t> text_size_;  // by node: bytes of text below, machinery left out
  std::vector<Open> open_;
  std::vector<PageBlock> blocks_;

  // The stretch being collected.
  std::string text_;
  NodeId begin_ = kNoNode;
  NodeId end_ = 0;
  bool has_text_ = false;
  int breaks_ = 0;  // <br> since the last text
  NodeId last_image_end_ = kNoNode;
  std::vector<NodeId> trailing_images_;
  std::vector<NodeId> formulas_;
  bool has_tex_ = false;  // scripts that hold formulas
  std::vector<PageBlock> hidden_;
};

}  // namespace

std::vector<PageBlock> segment(const Document& document) { return Segmenter(document).run(); }

bool is_medium(const PageBlock& block) { return block.text.empty(); }

}  // namespace winnow
