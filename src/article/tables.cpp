#include "article/tables.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "base/text.h"

namespace winnow {

namespace {

// Beyond these, spans are errors or attacks. Of all spans in a table together: cells covered.
constexpr std::uint32_t kMaxSpan = 100;
constexpr std::uint32_t kMaxCovered = 20000;

bool is_cell(Tag tag) { return tag == Tag::td || tag == Tag::th; }

// One row's worth of what the table will be.
class TableBuilder {
 public:
  TableBuilder(const Document& document, NodeId table, std::span<const PageBlock> blocks,
               const InlineContext& context)
      : document_(document), table_(table), blocks_(blocks), context_(context) {
    context_.one_line = true;
  }

  BuiltTable build() {
    const NodeId end = document_[table_].end;
    for (NodeId id = table_ + 1; id < end;) {
      const Node& node = document_[id];
      if (node.tag == Tag::caption) {
        add_caption(id);
        id = node.end;
      } else if (node.tag == Tag::tr) {
        finish_row();
        in_head_ = document_.is(node.parent, Tag::thead);
        in_row_ = true;
        ++id;
      } else if (is_cell(node.tag)) {
        add_cell(id);
        id = node.end;
      } else {
        ++id;
      }
    }
    finish_row();
    return std::move(built_);
  }

 private:
  void add_caption(NodeId id) {
    RichText caption = content_of(id);
    if (caption.text.empty() || !built_.content.text.empty()) return;
    built_.table.caption = built_.content.append(std::move(caption));
  }

  void add_cell(NodeId id) {
    if (!in_row_) return;
    if (!row_.empty()) {
      built_.content.text += '\t';
    } else if (!is_first_line()) {
      built_.content.text += '\n';
    }
    TableCell cell;
    cell.text = built_.content.append(content_of(id));
    cell.columns = span_of(id, "colspan");
    cell.rows = span_of(id, "rowspan");
    cell.header = document_.is(id, Tag::th) || in_head_;
    row_has_content_ |=
        !cell.text.empty() || (!built_.content.marks.empty() &&
                               built_.content.marks.back().text.begin == cell.text.begin);
    row_.push_back(cell);
  }

  // A row in which nothing was kept leaves no trace.
  void finish_row() {
    if (row_.empty()) return;
    if (row_has_content_) {
      const bool header =
          std::all_of(row_.begin(), row_.end(), [](const TableCell& cell) { return cell.header; });
      if (header && built_.table.header_rows == built_.table.rows.size()) {
        built_.table.header_rows += 1;
      }
      built_.table.rows.push_back(std::move(row_));
    } else {
      built_.content.text.resize(row_.front().text.begin - (is_first_line() ? 0 : 1));
    }
    row_.clear();
    row_has_content_ = false;
  }

  bool is_first_line() const { return built_.table.rows.empty() && built_.table.caption.empty(); }

  RichText content_of(NodeId element) {
    RichText content;
    const NodeId end = document_[element].end;
    while (next_ < blocks_.size() && blocks_[next_].begin < end) {
      const PageBlock& block = blocks_[next_++];
      if (!block.kept() || block.begin < element) continue;
      RichText part = inline_text(document_, block.begin, block.end, context_);
      if (part.empty()) continue;
      if (!content.text.empty() && !part.text.empty()) {
        const auto at = static_cast<std::uint32_t>(content.text.size());
        content.text += ' ';
        content.marks.push_back({MarkKind::line_break, {at, at + 1}, {}, {}});
      }
      content.append(std::move(part));
    }
    return content;
  }

  std::uint16_t span_of(NodeId id, std::string_view name) {
    std::uint32_t span = 1;
    const std::string_view value = trimmed(document_.attribute(id, name));
    std::from_chars(value.data(), value.data() + value.size(), span);
    span = std::clamp(span, 1U, kMaxSpan);
    covered_ += span - 1;
    return covered_ > kMaxCovered ? 1 : static_cast<std::uint16_t>(span);
  }

  const Document& document_;
  NodeId table_;
  std::span<const PageBlock> blocks_;
  InlineContext context_;
  std::size_t next_ = 0;
  std::uint32_t covered_ = 0;
  bool in_head_ = false;
  bool in_row_ = false;
  bool row_has_content_ = false;
  std::vector<TableCell> row_;
  BuiltTable built_;
};

}  // namespace

BuiltTable build_table(const Document& document, NodeId table, std::span<const PageBlock> blocks,
                       const InlineContext& context) {
  return TableBuilder(document, table, blocks, context).build();
}

}  // namespace winnow
