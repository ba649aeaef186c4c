#include "extract/settle/whole_tables.h"

#include <algorithm>

#include "extract/reasons/removal_reason.h"
#include "extract/settle/table_survey.h"

namespace winnow {

namespace {

constexpr float kLongestHeader = 25;  // words
constexpr float kLongestCell = 10;    // words of any other cell that is no text of its own
constexpr float kAllLink = 0.9F;      // of a cell's words
constexpr float kNearly = 0.6F;       // of what is asked of other texts

struct Cell : BlockRange {
  bool header = false;
};

struct Row {
  std::vector<Cell> cells;
  bool header = false;  // its cells say what is in the columns below
};

class TableCompleter {
 public:
  TableCompleter(const PageView& page, float cut, std::vector<PageBlock>& blocks)
      : page_(page), cut_(cut), blocks_(blocks) {}

  void run() {
    const TableSurvey tables(page_.document);
    for (NodeId id = 0; id < page_.document.size();) {
      if (page_.document.is(id, Tag::table) && tables.holds_data(id)) {
        complete(rows_of(id));
        id = page_.document[id].end;
      } else {
        ++id;
      }
    }
  }

 private:
  std::vector<Row> rows_of(NodeId table) const {
    const Document& document = page_.document;
    std::vector<Row> rows;
    bool head = false;
    for (NodeId id = table + 1; id < document[table].end;) {
      const Tag tag = document[id].tag;
      if (tag == Tag::tr) {
        rows.emplace_back();
        head = document.is(document[id].parent, Tag::thead);
      }
      if ((tag != Tag::td && tag != Tag::th) || rows.empty()) {
        ++id;
        continue;
      }
      rows.back().cells.push_back({page_.blocks_in(id), head || tag == Tag::th});
      id = document[id].end;
    }
    for (Row& row : rows) {
      row.header = std::all_of(row.cells.begin(), row.cells.end(),
                               [](const Cell& cell) { return cell.header; });
    }
    return rows;
  }

  // From the last row up, so that a header row knows whether anything below it is kept.
  void complete(const std::vector<Row>& rows) {
    fill_gaps(rows);
    bool kept_below = false;
    for (std::size_t i = rows.size(); i-- > 0;) {
      const Row& row = rows[i];
      if (!row.header) {
        complete_row(row);
        kept_below |= any_kept(row.cells);
        continue;
      }
      for (const Cell& cell : row.cells) {
        if (kept_below) keep(cell, kLongestHeader, 0);
      }
      if (i > 0 && !rows[i - 1].header) kept_below = false;
    }
  }

  // Where most rows below the header stay in part, the others do as well, as far as they are
  // likely.
  void fill_gaps(const std::vector<Row>& rows) {
    std::size_t all = 0, kept = 0;
    for (const Row& row : rows) {
      if (row.header) continue;
      ++all;
      if (any_kept(row.cells)) ++kept;
    }
    if (kept * 2 < all) return;
    for (const Row& row : rows) {
      if (!row.header && !any_kept(row.cells))
        keep(row.cells.front(), kLongestCell, cut_ * kNearly);
    }
  }

  void complete_row(const Row& row) {
    if (!any_kept(row.cells)) return;
    const bool prose = has_prose(row);
    std::vector<Cell> values;
    for (const Cell& cell : row.cells) {
      if (!prose || !is_furniture(cell)) keep(cell, kLongestCell, cut_ * kNearly);
      if (!cell.header && &cell != &row.cells.front()) values.push_back(cell);
    }
    if (!any_kept(values)) return;
    for (const Cell& cell : row.cells) {
      if (cell.header) keep(cell, kLongestHeader, 0);
    }
    const Cell& first = row.cells.front();
    if (!prose || !is_furniture(first)) keep(first, kLongestCell, 0);
  }

  bool any_kept(const std::vector<Cell>& cells) const {
    return std::any_of(cells.begin(), cells.end(), [this](const Cell& cell) {
      for (std::size_t i = cell.begin; i < cell.end; ++i) {
        if (blocks_[i].kept() && !page_.outline.blocks[i].medium) return true;
      }
      return false;
    });
  }

  // Where running text is kept the table may be a page's frame after all, with a menu beside it.
  bool has_prose(const Row& row) const {
    for (const Cell& cell : row.cells) {
      for (std::size_t i = cell.begin; i < cell.end; ++i) {
        if (blocks_[i].kept() && page_.outline.blocks[i].prose()) return true;
      }
    }
    return false;
  }

  bool is_furniture(const Cell& cell) const {
    for (std::size_t i = cell.begin; i < cell.end; ++i) {
      if (page_.outline.blocks[i].link_density() >= kAllLink) return true;
      if (is_never_article(outright_reason(page_, i))) return true;
    }
    return false;
  }

  void keep(const Cell& cell, float longest, float probability) {
    float words = 0;
    for (std::size_t i = cell.begin; i < cell.end; ++i) words += page_.outline.blocks[i].text.words;
    if (words > longest) return;
    for (std::size_t i = cell.begin; i < cell.end; ++i) {
      if (may_come_back(page_, i) && blocks_[i].probability >= probability) {
        blocks_[i].reason = Reason::none;
      }
    }
  }

  const PageView& page_;
  float cut_;
  std::vector<PageBlock>& blocks_;
};

}  // namespace

void complete_tables(const PageView& page, float cut, std::vector<PageBlock>& blocks) {
  TableCompleter(page, cut, blocks).run();
}

}  // namespace winnow
