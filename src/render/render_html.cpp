#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "render/html_writer.h"
#include "render/inline_html.h"
#include "render/render.h"

namespace winnow {

namespace {

// Whether the first text in the container stands in its element directly.
bool holds_text(ContainerKind kind) {
  switch (kind) {
    case ContainerKind::list_item:
    case ContainerKind::term:
    case ContainerKind::definition:
    case ContainerKind::footnote:
    case ContainerKind::summary: return true;
    default: return false;
  }
}

bool is_plain_text(BlockKind kind) { return is_prose(kind) || kind == BlockKind::footnote; }

class ArticleHtml {
 public:
  explicit ArticleHtml(const Report& report) : report_(report), inline_(report, html_) {
    const auto& blocks = report.article.blocks;
    const bool has_title_level = std::any_of(blocks.begin(), blocks.end(),
                                             [](const Block& block) { return block.level == 1; });
    level_shift_ = has_title_level ? 1 : 0;
  }

  std::string write() {
    html_.open("article", {{"lang", identifier(report_.metadata.language)},
                           {"dir", report_.metadata.direction == Direction::rtl ? "rtl" : ""}});
    html_.line();
    for (const Block& block : report_.article.blocks) {
      const bool opened = move_to(block);
      const bool direct = opened && is_plain_text(block.kind) && holds_text(open_.back()->kind);
      if (direct) {
        inline_.write(block, block.text);
      } else {
        write(block);
        html_.line();
      }
    }
    close_down_to(0);
    html_.close("article");
    html_.line();
    return html_.take();
  }

 private:
  // Closes and opens containers until those of the block are open. Whether the innermost is new.
  bool move_to(const Block& block) {
    std::size_t shared = 0;
    while (shared < open_.size() && shared < block.containers.size() &&
           open_[shared]->id == block.containers[shared].id) {
      ++shared;
    }
    close_down_to(shared);
    for (std::size_t i = shared; i < block.containers.size(); ++i) {
      const bool last = i + 1 == block.containers.size();
      open(block.containers[i], last && is_plain_text(block.kind) ? &block : nullptr);
    }
    return shared < block.containers.size();
  }

  // `block` is the one whose text will stand in the element directly, if it may.
  void open(const Container& container, const Block* block) {
    if (!holds_text(container.kind)) block = nullptr;
    const std::string id = block != nullptr ? std::to_string(block->id) : "";
    const std::string language = block != nullptr ? language_of(*block) : "";
    const std::string_view direction = block != nullptr ? direction_of(*block) : "";
    const auto element = [&](std::string_view name, std::string_view anchor = {}) {
      html_.open(name,
                 {{"id", anchor}, {"data-block", id}, {"lang", language}, {"dir", direction}});
    };
    switch (container.kind) {
      case ContainerKind::ordered_list:
        html_.open("ol", {{"start", container.start == 1 ? "" : std::to_string(container.start)}});
        break;
      case ContainerKind::footnotes:
        html_.open("section", {{"class", "footnotes"}, {"role", "doc-endnotes"}});
        html_.open("ol");
        break;
      case ContainerKind::footnote: element("li", element_id(container.anchor)); break;
      case ContainerKind::details: html_.open("details", {{"open", "", true}}); break;
      default: element(element_of(container.kind), block != nullptr ? anchor_of(*block) : "");
    }
    if (block == nullptr) html_.line();
    open_.push_back(&container);
  }

  static std::string_view element_of(ContainerKind kind) {
    switch (kind) {
      case ContainerKind::unordered_list: return "ul";
      case ContainerKind::ordered_list:
      case ContainerKind::footnotes: return "ol";
      case ContainerKind::list_item:
      case ContainerKind::footnote: return "li";
      case ContainerKind::quote: return "blockquote";
      case ContainerKind::definition_list: return "dl";
      case ContainerKind::term: return "dt";
      case ContainerKind::definition: return "dd";
      case ContainerKind::figure: return "figure";
      case ContainerKind::details: return "details";
      case ContainerKind::summary: return "summary";
    }
    return "div";
  }

  void close_down_to(std::size_t depth) {
    while (open_.size() > depth) {
      const Container& container = *open_.back();
      if (container.kind == ContainerKind::footnote) write_back_links(container.anchor);
      html_.close(element_of(container.kind));
      if (container.kind == ContainerKind::footnotes) html_.close("section");
      html_.line();
      open_.pop_back();
    }
  }

  void write_back_links(std::string_view anchor) {
    for (std::uint32_t n = 1; n <= inline_.references_to(anchor); ++n) {
      html_.open("a", {{"href", "#" + reference_id(anchor, n)},
                       {"role", "doc-backlink"},
                       {"aria-label", "Back to the text"},
                       {"data-added", "", true}});
      html_.text("↩");
      html_.close("a");
    }
  }

  void write(const Block& block) {
    switch (block.kind) {
      case BlockKind::heading: return write_text("h" + std::to_string(level_of(block)), block);
      case BlockKind::quote: return write_quote(block);
      case BlockKind::code: return write_code(block);
      case BlockKind::table: return write_table(block);
      case BlockKind::figure: return write_figure(block);
      case BlockKind::embed: return write_embed(block);
      case BlockKind::math: return write_math(block);
      case BlockKind::rule: return open_block("hr", block);
      default: return write_text("p", block);
    }
  }

  int level_of(const Block& block) const { return std::clamp(block.level + level_shift_, 2, 6); }

  // Where it differs from the article's.
  std::string_view direction_of(const Block& block) const {
    const bool article = report_.metadata.direction == Direction::rtl;
    if (block.right_to_left == article) return "";
    return block.right_to_left ? "rtl" : "ltr";
  }

  // Code and formulas have a language that is none of people.
  static std::string language_of(const Block& block) {
    const bool formal = block.kind == BlockKind::code || block.kind == BlockKind::math;
    return formal ? "" : identifier(block.language);
  }

  static std::string anchor_of(const Block& block) {
    return block.anchor.empty() ? "" : element_id(block.anchor);
  }

  void open_block(std::string_view name, const Block& block, std::string_view role = {}) {
    html_.open(name, {{"id", anchor_of(block)},
                      {"class", role},
                      {"data-block", std::to_string(block.id)},
                      {"lang", language_of(block)},
                      {"dir", direction_of(block)}});
  }

  void write_text(std::string_view name, const Block& block) {
    open_block(name, block);
    inline_.write(block, block.text);
    html_.close(name);
  }

  void write_quote(const Block& block) {
    const bool in_quote = std::any_of(
        block.containers.begin(), block.containers.end(),
        [](const Container& container) { return container.kind == ContainerKind::quote; });
    if (!in_quote) html_.open("blockquote");
    write_text("p", block);
    if (!in_quote) html_.close("blockquote");
  }

  void write_code(const Block& block) {
    const std::string language = identifier(block.language);
    open_block("pre", block);
    html_.open("code", {{"class", language.empty() ? "" : "language-" + language}});
    inline_.write(block, block.text);
    html_.close("code");
    html_.close("pre");
  }

  void write_table(const Block& block) {
    open_block("table", block);
    html_.line();
    if (!block.table.caption.empty()) {
      html_.open("caption");
      inline_.write(block, block.table.caption);
      html_.close("caption");
      html_.line();
    }
    const auto& rows = block.table.rows;
    const std::size_t head = std::min<std::size_t>(block.table.header_rows, rows.size());
    write_rows(block, "thead", "col", 0, head);
    write_rows(block, "tbody", "row", head, rows.size());
    html_.close("table");
  }

  void write_rows(const Block& block, std::string_view group, std::string_view scope,
                  std::size_t begin, std::size_t end) {
    if (begin == end) return;
    html_.open(group);
    html_.line();
    for (std::size_t row = begin; row < end; ++row) {
      html_.open("tr");
      for (const TableCell& cell : block.table.rows[row]) write_cell(block, cell, scope);
      html_.close("tr");
      html_.line();
    }
    html_.close(group);
    html_.line();
  }

  void write_cell(const Block& block, const TableCell& cell, std::string_view scope) {
    const std::string_view name = cell.header ? "th" : "td";
    html_.open(name, {{"scope", cell.header ? scope : ""},
                      {"colspan", cell.columns > 1 ? std::to_string(cell.columns) : ""},
                      {"rowspan", cell.rows > 1 ? std::to_string(cell.rows) : ""}});
    inline_.write(block, cell.text);
    html_.close(name);
  }

  void write_figure(const Block& block) {
    open_block("figure", block);
    html_.line();
    for (const Medium& medium : block.media) write_medium(medium);
    if (!block.text.empty()) {
      html_.open("figcaption");
      inline_.write(block, block.text);
      html_.close("figcaption");
      html_.line();
    }
    html_.close("figure");
  }

  void write_embed(const Block& block) {
    open_block("div", block, "embed");
    html_.line();
    for (const Medium& medium : block.media) write_medium(medium);
    if (!block.text.empty()) {
      html_.open("p");
      inline_.write(block, block.text);
      html_.close("p");
    }
    html_.close("div");
  }

  // An image, or a link to what would have to play.
  void write_medium(const Medium& medium) {
    if (medium.kind == Medium::Kind::image) {
      write_image(medium.url, medium.alt, medium);
      return;
    }
    if (!is_safe_link(medium.url)) return;
    html_.open("p");
    html_.open("a", {{"href", medium.url}, {"rel", "noopener noreferrer"}});
    write_image(medium.poster, "", medium);
    html_.open("span", {{"data-added", "", true}});
    html_.text(medium.alt.empty() ? medium.url : medium.alt);
    html_.close("span");
    html_.close("a");
    html_.close("p");
    html_.line();
  }

  void write_image(std::string_view url, std::string_view alt, const Medium& medium) {
    if (!is_safe_image(url)) return;
    html_.open("img", {{"src", url},
                       {"alt", alt, true},
                       {"width", medium.width > 0 ? std::to_string(medium.width) : ""},
                       {"height", medium.height > 0 ? std::to_string(medium.height) : ""},
                       {"loading", "lazy"},
                       {"referrerpolicy", "no-referrer"}});
    html_.line();
  }

  void write_math(const Block& block) {
    open_block("div", block, "math");
    if (block.mathml.empty()) {
      inline_.write(block, block.text);
    } else {
      html_.trusted(block.mathml);
    }
    html_.close("div");
  }

  const Report& report_;
  HtmlWriter html_;
  InlineHtml inline_;
  int level_shift_ = 0;
  std::vector<const Container*> open_;
};

}  // namespace

std::string render_html(const Report& report) { return ArticleHtml(report).write(); }

}  // namespace winnow
