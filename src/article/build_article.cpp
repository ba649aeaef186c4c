#include "article/build_article.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "article/class_names.h"
#include "article/code_blocks.h"
#include "article/embeds.h"
#include "article/footnotes.h"
#include "article/images.h"
#include "article/inline_text.h"
#include "article/math.h"
#include "article/quotation_marks.h"
#include "article/structure.h"
#include "article/tables.h"
#include "base/text.h"
#include "base/utf8.h"
#include "dom/base_url.h"

namespace winnow {

namespace {

constexpr std::size_t kLongestCaption = 600;  // bytes; longer text in a figure is prose
constexpr int kLevelsToCaption = 3;           // from an image to what also holds its caption

using Blocks = std::span<const PageBlock>;

Span covered(Blocks blocks) {
  Span source = blocks.front().source;
  for (const PageBlock& block : blocks) {
    if (block.source.empty()) continue;
    if (source.empty()) source = block.source;
    source.begin = std::min(source.begin, block.source.begin);
    source.end = std::max(source.end, block.source.end);
  }
  return source;
}

bool is_image(Tag tag) { return tag == Tag::img || tag == Tag::image; }

class ArticleBuilder {
 public:
  ArticleBuilder(const Document& document, const std::vector<PageBlock>& blocks,
                 const Metadata& metadata, std::string_view url)
      : document_(document),
        blocks_(blocks),
        metadata_(metadata),
        base_(base_url(document, url)),
        footnotes_(document, blocks, url),
        structure_(document, footnotes_) {
    context_.base = base_;
    context_.page = url.substr(0, url.find('#'));
    context_.footnotes = &footnotes_;
  }

  Article build() {
    // A Block is large, and a vector that grows holds them twice.
    article_.blocks.reserve(static_cast<std::size_t>(std::count_if(
        blocks_.begin(), blocks_.end(), [](const PageBlock& block) { return block.kept(); })));
    for (std::size_t i = 0; i < blocks_.size();) {
      if (blocks_[i].kept()) {
        i = add_from(i);
      } else {
        ++i;
      }
    }
    while (!article_.blocks.empty() && article_.blocks.back().kind == BlockKind::rule) {
      article_.blocks.pop_back();
    }
    return std::move(article_);
  }

 private:
  // Adds what begins with block `i` and gives the first block after it.
  std::size_t add_from(std::size_t i) {
    const std::uint32_t frame = structure_.frame_of(blocks_[i].begin);
    const std::uint32_t whole = structure_[frame].whole;
    if (whole != 0) {
      const std::size_t end = end_of(i, document_[structure_[whole].element].end);
      if (structure_[whole].kind == FrameKind::table) {
        add_table(whole, blocks_.subspan(i, end - i));
      } else {
        add_code(whole, blocks_.subspan(i, end - i));
      }
      return end;
    }
    if (structure_.is_in(frame, ContainerKind::figure)) {
      const std::size_t end = end_of_figure(i, frame);
      if (add_figure(frame, blocks_.subspan(i, end - i))) return end;
    }
    if (blocks_[i].text.empty()) {
      add_medium(blocks_[i], frame);
    } else {
      add_text(blocks_[i], frame);
    }
    return i + 1;
  }

  // The first block that begins at or after node `end`.
  std::size_t end_of(std::size_t i, NodeId end) const {
    while (i < blocks_.size() && blocks_[i].begin < end) ++i;
    return i;
  }

  // The blocks of a figure that stand in no list or table inside it.
  std::size_t end_of_figure(std::size_t i, std::uint32_t frame) const {
    while (i < blocks_.size() && structure_.frame_of(blocks_[i].begin) == frame) ++i;
    return i;
  }

  Block new_block(BlockKind kind, Blocks from, std::uint32_t frame) const {
    Block block;
    block.kind = kind;
    block.source = covered(from);
    block.containers = structure_.containers_of(frame, footnotes_);
    for (const PageBlock& one : from) {
      if (block.anchor.empty()) block.anchor = footnotes_.anchor_of_block(one);
    }
    const std::string_view language = structure_.language_of(from.front().begin);
    if (!language.empty() && !same_language(language, metadata_.language)) {
      block.language = language;
    }
    const std::string_view direction = structure_.direction_of(from.front().begin);
    block.right_to_left =
        direction == "rtl" || (direction != "ltr" && metadata_.direction == Direction::rtl);
    return block;
  }

  // Puts the text at the end of the article's and the block after the others.
  void put(Block block, RichText content) {
    std::string& text = article_.text;
    if (!content.text.empty() && !text.empty()) text += "\n\n";
    const auto at = static_cast<std::uint32_t>(text.size());
    text += content.text;
    block.text = {at, static_cast<std::uint32_t>(text.size())};
    block.marks = std::move(content.marks);
    for (Mark& mark : block.marks) {
      mark.text.begin += at;
      mark.text.end += at;
    }
    for (auto* cells = block.table.rows.data();
         cells != block.table.rows.data() + block.table.rows.size(); ++cells) {
      for (TableCell& cell : *cells) {
        cell.text.begin += at;
        cell.text.end += at;
      }
    }
    block.table.caption.begin += at;
    block.table.caption.end += at;
    block.id = static_cast<std::uint32_t>(article_.blocks.size());
    article_.blocks.push_back(std::move(block));
  }

  InlineContext context_at(NodeId node, bool heading = false) const {
    InlineContext context = context_;
    context.language = structure_.language_of(node);
    if (context.language.empty()) context.language = metadata_.language;
    context.heading = heading;
    return context;
  }

  void add_text(const PageBlock& from, std::uint32_t frame) {
    const bool heading = structure_[frame].kind == FrameKind::heading;
    RichText content =
        inline_text(document_, from.begin, from.end, context_at(from.begin, heading));
    if (content.text.empty()) return add_images_of(from, frame, content);
    const bool only_formula = content.marks.size() == 1 &&
                              content.marks[0].kind == MarkKind::math &&
                              content.marks[0].text.size() == content.text.size();
    Block block = new_block(only_formula ? BlockKind::math : kind_of(frame), {&from, 1}, frame);
    if (only_formula) {
      block.language = content.marks[0].title;
      block.mathml = std::move(content.marks[0].target);
      content.marks.clear();
    }
    if (heading) block.level = static_cast<std::uint8_t>(structure_[frame].number);
    if (!heading && join_caption(from, block, content)) return;
    put(std::move(block), std::move(content));
  }

  // A line that holds nothing but small images.
  void add_images_of(const PageBlock& from, std::uint32_t frame, RichText& content) {
    Block block = new_block(BlockKind::figure, {&from, 1}, frame);
    for (Mark& mark : content.marks) {
      Medium medium;
      medium.url = std::move(mark.target);
      medium.alt = std::move(mark.title);
      block.media.push_back(std::move(medium));
    }
    if (!block.media.empty()) put(std::move(block), {});
  }

  // The first text in an item is the item; what follows in it are paragraphs.
  BlockKind kind_of(std::uint32_t frame) {
    const Frame& one = structure_[frame];
    if (one.kind == FrameKind::heading) return BlockKind::heading;
    if (one.kind != FrameKind::container) return BlockKind::paragraph;
    switch (one.container) {
      case ContainerKind::list_item:
        return begun_.insert(frame).second ? BlockKind::list_item : BlockKind::paragraph;
      case ContainerKind::footnote:
        return begun_.insert(frame).second ? BlockKind::footnote : BlockKind::paragraph;
      case ContainerKind::quote: return BlockKind::quote;
      default: return BlockKind::paragraph;
    }
  }

  void add_table(std::uint32_t frame, Blocks from) {
    BuiltTable built =
        build_table(document_, structure_[frame].element, from, context_at(from.front().begin));
    if (built.table.rows.empty()) return;
    Block block = new_block(BlockKind::table, from, frame);
    block.source = document_[structure_[frame].element].source;
    block.table = std::move(built.table);
    put(std::move(block), std::move(built.content));
  }

  void add_code(std::uint32_t frame, Blocks from) {
    Code code = code_of(document_, structure_[frame].element);
    if (code.text.empty()) return;
    Block block = new_block(BlockKind::code, from, frame);
    block.source = document_[structure_[frame].element].source;
    block.language = std::move(code.language);
    block.right_to_left = false;
    put(std::move(block), {std::move(code.text), {}});
  }

  // Images and their caption as one. False where the figure holds something else: then its parts
  // stand one by one, with the figure around them.
  bool add_figure(std::uint32_t frame, Blocks from) {
    Block block = new_block(BlockKind::figure, from, structure_[frame].parent);
    RichText caption;
    bool embeds = false;
    for (const PageBlock& one : from) {
      if (!one.kept()) continue;
      if (!one.text.empty()) {
        RichText line = inline_text(document_, one.begin, one.end, context_at(one.begin));
        if (!caption.text.empty() && !line.text.empty()) caption.text += '\n';
        caption.append(std::move(line));
      } else if (is_image(document_[one.begin].tag)) {
        add_image(block, one.begin);
      } else {
        Medium medium = embed_at(document_, one.begin, base_);
        if (medium.url.empty()) continue;
        embeds = true;
        block.media.push_back(std::move(medium));
      }
    }
    if (block.media.empty() || caption.text.size() > kLongestCaption) return false;
    if (embeds) block.kind = BlockKind::embed;
    const NodeId figure = structure_[frame].element;
    if (!document_[figure].source.empty()) block.source = document_[figure].source;
    put(std::move(block), std::move(caption));
    return true;
  }

  // The same picture twice in a row is one.
  void add_image(Block& block, NodeId id) const {
    Medium image = image_at(document_, id, base_);
    if (image.url.empty()) return;
    const bool again = !block.media.empty() && block.media.back().url == image.url;
    if (!again) block.media.push_back(std::move(image));
  }

  void add_medium(const PageBlock& from, std::uint32_t frame) {
    const NodeId id = from.begin;
    if (is_image(document_[id].tag)) {
      Block block = new_block(BlockKind::figure, {&from, 1}, frame);
      add_image(block, id);
      if (block.media.empty()) return;
      image_ = id;
      put(std::move(block), {});
    } else if (document_.is(id, Tag::hr)) {
      const bool again = article_.blocks.empty() || article_.blocks.back().kind == BlockKind::rule;
      if (!again) put(new_block(BlockKind::rule, {&from, 1}, frame), {});
    } else if (auto formula = formula_at(document_, id)) {
      add_formula(from, frame, std::move(*formula));
    } else {
      Block block = new_block(BlockKind::embed, {&from, 1}, frame);
      block.media.push_back(embed_at(document_, id, base_));
      if (!block.media.back().url.empty()) put(std::move(block), {});
    }
  }

  void add_formula(const PageBlock& from, std::uint32_t frame, Formula formula) {
    if (formula.text.empty()) return;
    Block block = new_block(BlockKind::math, {&from, 1}, frame);
    block.language = formula.tex ? "tex" : "";
    block.mathml = std::move(formula.mathml);
    put(std::move(block), {std::move(formula.text), {}});
  }

  // Text right after an image that its class calls a caption, with the image in the same small box.
  bool join_caption(const PageBlock& from, const Block& block, RichText& content) {
    if (article_.blocks.empty()) return false;
    Block& figure = article_.blocks.back();
    const bool image_before = figure.kind == BlockKind::figure && figure.text.empty() &&
                              image_ != kNoNode && content.text.size() <= kLongestCaption &&
                              figure.containers.size() == block.containers.size();
    if (!image_before || !is_called_caption(from)) return false;
    NodeId box = image_;
    // One more than from the caption: a picture may be a link.
    for (int i = 0; i <= kLevelsToCaption && !document_.contains(box, from.begin); ++i) {
      box = document_[box].parent;
    }
    if (!document_.contains(box, from.begin)) return false;
    Block joined = std::move(figure);
    article_.blocks.pop_back();
    joined.source = {joined.source.begin, std::max(joined.source.end, from.source.end)};
    image_ = kNoNode;
    put(std::move(joined), std::move(content));
    return true;
  }

  bool is_called_caption(const PageBlock& from) const {
    NodeId id = from.begin;
    for (int i = 0; i < kLevelsToCaption && id != kNoNode; ++i, id = document_[id].parent) {
      if (document_.is(id, Tag::figcaption) || has_class_with(document_, id, "caption"))
        return true;
    }
    return false;
  }

  const Document& document_;
  Blocks blocks_;
  const Metadata& metadata_;
  std::string base_;
  Footnotes footnotes_;
  Structure structure_;
  InlineContext context_;
  Article article_;
  std::unordered_set<std::uint32_t> begun_;  // items that have their first text
  NodeId image_ = kNoNode;                   // of the last figure without a caption
};

}  // namespace

Article build_article(const Document& document, const Extraction& extraction,
                      const Metadata& metadata, std::string_view url) {
  const auto& declared = extraction.declared;
  Article article = ArticleBuilder(declared ? declared->document : document,
                                   declared ? declared->blocks : extraction.blocks, metadata, url)
                        .build();
  if (declared) {
    for (Block& block : article.blocks) block.source = {};
  }
  return article;
}

}  // namespace winnow
