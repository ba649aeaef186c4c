#include "extract/settle/table_survey.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace winnow {

namespace {

// Parts of class names that say "line numbers" or "a control beside the code".
constexpr std::array<std::string_view, 9> kGutterNames{"gutter",      "lineno",   "line-number",
                                                       "line_number", "blob-num", "hljs-ln-n",
                                                       "copy-button", "copybtn",  "linenodiv"};

// Characters a cell: above it, cells are text boxes of a layout.
constexpr std::size_t kWordyCell = 200;

}  // namespace

bool is_gutter(const Document& document, NodeId id) {
  const std::string_view classes = document.attribute(id, "class");
  if (classes.empty()) return false;
  // Prism says on the <pre> itself that it shows line numbers.
  if (document[id].tag == Tag::pre && !contains_ignoring_case(classes, "lineno")) return false;
  return std::any_of(kGutterNames.begin(), kGutterNames.end(), [classes](std::string_view name) {
    return contains_ignoring_case(classes, name);
  });
}

TableSurvey::TableSurvey(const Document& document) : document_(document) {
  std::vector<NodeId> open;  // tables around the node
  for (NodeId id = 0; id < document.size(); ++id) {
    while (!open.empty() && document[open.back()].end <= id) open.pop_back();
    const Node& node = document[id];
    if (node.tag == Tag::table && node.kind == NodeKind::element) {
      if (!open.empty()) shapes_[open.back()].nested = true;
      open.push_back(id);
      shapes_.try_emplace(id);
      continue;
    }
    if (open.empty()) continue;
    Shape& shape = shapes_[open.back()];
    if (node.kind == NodeKind::text) {
      shape.characters += trimmed(node.text).size();
      continue;
    }
    switch (node.tag) {
      case Tag::tr:
        shape.row = id;
        shape.rows += 1;
        shape.cells_in_row = 0;
        break;
      case Tag::th:
      case Tag::td:
        shape.cells += 1;
        shape.cells_in_row += 1;
        shape.columns = std::max(shape.columns, shape.cells_in_row);
        shape.labelled |= node.tag == Tag::th;
        shape.gutters += is_gutter(document, id);
        shape.code_cells += contains_ignoring_case(document.attribute(id, "class"), "code");
        break;
      case Tag::caption:
      case Tag::thead:
      case Tag::tfoot: shape.labelled = true; break;
      case Tag::pre: shape.listings += 1; break;
      case Tag::h1:
      case Tag::h2:
      case Tag::h3: shape.headings = true; break;
      default: break;
    }
  }
}

bool TableSurvey::holds_data(NodeId table) const {
  const Shape& shape = shapes_.at(table);
  const std::string_view role = document_.attribute(table, "role");
  if (role == "presentation" || role == "none" || shape.nested) return false;
  if (role == "table" || role == "grid") return shape.cells > 0;
  const bool grid = shape.rows >= 2 && shape.columns >= 2;
  if (shape.labelled && (grid || shape.cells >= 2)) return !shape.headings || grid;
  return grid && !shape.headings && shape.characters <= kWordyCell * shape.cells;
}

bool TableSurvey::holds_code(NodeId table) const {
  const Shape& shape = shapes_.at(table);
  if (shape.nested || shape.columns != 2) return false;
  return shape.gutters > 0 && shape.listings + shape.code_cells > 0;
}

}  // namespace winnow
