// Which tables of a page hold data, and which are there for its layout.
#pragma once

#include <unordered_map>

#include "dom/document.h"

namespace winnow {

// Whether the element holds line numbers or a copy button rather than code: told by the class
// names of Pygments, Rouge, highlight.js, Prism, SyntaxHighlighter and GitHub.
bool is_gutter(const Document& document, NodeId id);

// What every table of the page looks like, from one pass. The rules follow Firefox's reader mode
// and Chromium's accessibility tree: what says that it is data is believed, then shape decides.
class TableSurvey {
 public:
  explicit TableSurvey(const Document& document);

  // Rows and columns that mean something; a table for layout is a set of boxes.
  bool holds_data(NodeId table) const;

  // A listing with a gutter of line numbers, as highlighters make it.
  bool holds_code(NodeId table) const;

 private:
  struct Shape {
    NodeId row = kNoNode;  // the last one seen
    std::uint32_t rows = 0;
    std::uint32_t cells = 0;
    std::uint32_t cells_in_row = 0;
    std::uint32_t columns = 0;  // of the widest row
    std::uint32_t gutters = 0;  // cells of line numbers
    std::uint32_t code_cells = 0;
    std::uint32_t listings = 0;  // <pre>
    std::size_t characters = 0;
    bool labelled = false;  // caption, header cells, head or foot
    bool nested = false;    // holds another table
    bool headings = false;
  };

  const Document& document_;
  std::unordered_map<NodeId, Shape> shapes_;
};

}  // namespace winnow
