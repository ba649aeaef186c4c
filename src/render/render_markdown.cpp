#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "render/html_writer.h"
#include "render/inline_markdown.h"
#include "render/render.h"

namespace winnow {

namespace {

// A double-quoted scalar of YAML. Where front matter is taken for Markdown, it must not hold a tag
// or a link either.
std::string yaml_quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '<') {
      out += "\\x3C";
    } else if (c == '(' && at > 0 && text[at - 1] == ']') {
      out += "\\x28";
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return out + "\"";
}

std::string front_matter(const Metadata& metadata) {
  std::string out;
  const auto add = [&out](std::string_view key, std::string_view value) {
    if (value.empty()) return;
    out.append(key).append(": ").append(yaml_quoted(value)) += '\n';
  };
  add("title", metadata.title);
  add("description", metadata.deck);
  add("author", metadata.byline);
  add("credit", metadata.credit);
  add("date", metadata.published);
  add("updated", metadata.modified);
  add("site", metadata.site_name);
  add("lang", metadata.language);
  add("url", metadata.canonical_url);
  return out.empty() ? out : "---\n" + out + "---\n\n";
}

// More backticks than stand anywhere inside in a row.
std::string fence_for(std::string_view code) {
  std::size_t longest = 2;
  std::size_t run = 0;
  for (const char c : code) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return std::string(longest + 1, '`');
}

class ArticleMarkdown {
 public:
  explicit ArticleMarkdown(const Report& report) : article_(report.article) {}

  std::string write() {
    for (const Block& block : article_.blocks) {
      const std::string content = markdown_of(block);
      if (content.empty()) continue;
      separate_from_last(block);
      move_to(block);
      put(content);
      last_ = &block;
    }
    return std::move(out_);
  }

 private:
  struct Open {
    const Container* container;
    std::string first;  // what the first line inside starts with: "- "
    std::string rest;   // what the others start with: "  "
    bool started = false;
    std::int32_t items = 0;     // lists: how many so far
    bool other_marker = false;  // lists: whether the list before it ended right here
  };

  // Items that are one line each stand close; all else is kept apart by an empty line.
  void separate_from_last(const Block& block) {
    if (last_ == nullptr) return;
    const std::size_t shared = shared_depth(block);
    const bool tight =
        last_->kind == BlockKind::list_item && block.kind == BlockKind::list_item && shared > 0;
    if (tight) return;
    std::string prefix;
    for (std::size_t i = 0; i < shared; ++i) prefix += open_[i].rest;
    while (!prefix.empty() && prefix.back() == ' ') prefix.pop_back();
    out_ += prefix + "\n";
  }

  std::size_t shared_depth(const Block& block) const {
    std::size_t shared = 0;
    while (shared < open_.size() && shared < block.containers.size() &&
           open_[shared].container->id == block.containers[shared].id) {
      ++shared;
    }
    return shared;
  }

  void move_to(const Block& block) {
    const std::size_t shared = shared_depth(block);
    // Two lists in a row need different markers, or they would be one.
    const bool after_list = shared < open_.size() && is_list(*open_[shared].container);
    bool other_marker = after_list && !open_[shared].other_marker;
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(shared), open_.end());
    for (std::size_t i = shared; i < block.containers.size(); ++i) {
      Open opened{&block.containers[i], "", "", false, 0, false};
      if (is_list(*opened.container)) {
        opened.other_marker = other_marker;
      } else {
        set_prefix(opened);
      }
      other_marker = false;
      open_.push_back(std::move(opened));
    }
  }

  static bool is_list(const Container& container) {
    return container.kind == ContainerKind::unordered_list ||
           container.kind == ContainerKind::ordered_list;
  }

  void set_prefix(Open& opened) {
    switch (opened.container->kind) {
      case ContainerKind::quote: opened.first = opened.rest = "> "; break;
      case ContainerKind::list_item: opened.first = item_marker(); break;
      case ContainerKind::definition: opened.first = "- "; break;
      case ContainerKind::footnote: opened.first = "[^" + opened.container->anchor + "]: "; break;
      default: break;
    }
    if (opened.container->kind == ContainerKind::footnote) {
      opened.rest = "    ";
    } else if (opened.rest.empty()) {
      opened.rest = std::string(opened.first.size(), ' ');
    }
  }

  std::string item_marker() {
    if (open_.empty() || !is_list(*open_.back().container)) return "- ";
    Open& list = open_.back();
    const std::int32_t number = std::max(0, list.container->start + list.items++);
    if (list.container->kind == ContainerKind::unordered_list) {
      return list.other_marker ? "* " : "- ";
    }
    return std::to_string(number) + (list.other_marker ? ") " : ". ");
  }

  void put(std::string_view content) {
    for (std::size_t begin = 0; begin <= content.size();) {
      std::size_t end = content.find('\n', begin);
      if (end == std::string_view::npos) end = content.size();
      std::string prefix;
      for (Open& one : open_) {
        prefix += one.started ? one.rest : one.first;
        one.started = true;
      }
      const std::string_view line = content.substr(begin, end - begin);
      if (line.empty()) {
        while (!prefix.empty() && prefix.back() == ' ') prefix.pop_back();
      }
      out_.append(prefix).append(line) += '\n';
      begin = end + 1;
    }
  }

  std::string markdown_of(const Block& block) const {
    switch (block.kind) {
      case BlockKind::heading: return heading(block);
      case BlockKind::code: return code(block);
      case BlockKind::table: return table(block);
      case BlockKind::figure:
      case BlockKind::embed: return media(block);
      case BlockKind::math: return math(block);
      case BlockKind::rule: return "---";
      default: return text(block);
    }
  }

  static std::string anchor_of(const Block& block) {
    return block.anchor.empty() ? "" : "<a id=\"" + block.anchor + "\"></a>";
  }

  std::string text(const Block& block) const {
    const bool in_term =
        !block.containers.empty() && (block.containers.back().kind == ContainerKind::term ||
                                      block.containers.back().kind == ContainerKind::summary);
    return anchor_of(block) +
           inline_markdown(article_, in_term ? in_bold(block) : block, block.text);
  }

  // As one mark, which knows where its delimiters take effect; bold within bold ends it there.
  static Block in_bold(Block block) {
    block.marks.erase(
        std::remove_if(block.marks.begin(), block.marks.end(),
                       [](const Mark& mark) { return mark.kind == MarkKind::strong; }),
        block.marks.end());
    block.marks.insert(block.marks.begin(), Mark{MarkKind::strong, block.text, {}, {}});
    return block;
  }

  std::string heading(const Block& block) const {
    const auto level = static_cast<std::size_t>(std::clamp<int>(block.level, 1, 6));
    const std::string content = inline_markdown(article_, block, block.text);
    std::string line = std::string(level, '#') + " " + anchor_of(block);
    for (std::size_t at = 0; at < content.size(); ++at) {
      if (content.compare(at, 2, "\\\n") == 0) {
        line += "<br>";
        ++at;
      } else {
        line += content[at];
      }
    }
    return line;
  }

  std::string_view slice(const Span& span) const {
    return std::string_view(article_.text).substr(span.begin, span.size());
  }

  std::string code(const Block& block) const {
    const std::string_view content = slice(block.text);
    const std::string fence = fence_for(content);
    return fence + identifier(block.language) + "\n" + std::string(content) + "\n" + fence;
  }

  std::string math(const Block& block) const {
    if (block.language != "tex") return text(block);
    return markdown_formula(slice(block.text), "$$\n", "\n$$");
  }

  std::string media(const Block& block) const {
    std::string out;
    const auto add = [&out](const std::string& part) {
      if (part.empty()) return;
      if (!out.empty()) out += "\n\n";
      out += part;
    };
    for (const Medium& medium : block.media) {
      if (medium.kind == Medium::Kind::image) {
        add(markdown_image(medium.alt, medium.url));
      } else {
        const std::string& label = medium.alt.empty() ? medium.url : medium.alt;
        add(markdown_link(markdown_escaped(label, false, true), medium.url));
      }
    }
    add(inline_markdown(article_, block, block.text));
    return out;
  }

  // GitHub's tables have no spans: a cell that spans leaves empty ones beside and below it.
  std::string table(const Block& block) const {
    std::vector<std::vector<std::string>> grid(block.table.rows.size());
    std::size_t width = 0;
    std::vector<std::uint32_t> taken;  // rows below in which a column is still covered
    for (std::size_t row = 0; row < grid.size(); ++row) {
      std::size_t column = 0;
      const auto place = [&](std::string content, std::uint32_t below) {
        if (column >= taken.size()) taken.resize(column + 1);
        taken[column++] = below;
        grid[row].push_back(std::move(content));
      };
      const auto skip_covered = [&] {
        while (column < taken.size() && taken[column] > 0) place("", taken[column] - 1);
      };
      for (const TableCell& cell : block.table.rows[row]) {
        skip_covered();
        place(inline_markdown(article_, block, cell.text, true), cell.rows - 1U);
        for (int i = 1; i < cell.columns; ++i) place("", cell.rows - 1U);
      }
      skip_covered();
      width = std::max(width, grid[row].size());
    }
    if (width == 0) return {};

    std::string out;
    if (!block.table.caption.empty()) {
      out = inline_markdown(article_, block, block.table.caption) + "\n\n";
    }
    // GitHub's tables need a head, even an empty one.
    const bool headless = block.table.header_rows == 0;
    if (headless) out += line_of({}, width) + ruler(width);
    for (std::size_t row = 0; row < grid.size(); ++row) {
      // Only the head needs all cells; a wide row must not widen ten thousand others.
      out += line_of(grid[row], row == 0 && !headless ? width : grid[row].size());
      if (row == 0 && !headless) out += ruler(width);
    }
    out.pop_back();
    return out;
  }

  static std::string ruler(std::size_t width) {
    std::string out = "|";
    for (std::size_t i = 0; i < width; ++i) out += " --- |";
    return out + "\n";
  }

  static std::string line_of(const std::vector<std::string>& cells, std::size_t width) {
    std::string out = "|";
    for (std::size_t i = 0; i < width; ++i) {
      out += " " + (i < cells.size() ? cells[i] : std::string()) + " |";
    }
    return out + "\n";
  }

  const Article& article_;
  std::string out_;
  std::vector<Open> open_;
  const Block* last_ = nullptr;
};

}  // namespace

std::string render_markdown(const Report& report) {
  return front_matter(report.metadata) + ArticleMarkdown(report).write();
}

}  // namespace winnow
