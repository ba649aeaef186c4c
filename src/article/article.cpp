#include "article/article.h"

namespace winnow {

std::string_view name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::paragraph: return "paragraph";
    case BlockKind::heading: return "heading";
    case BlockKind::list_item: return "list_item";
    case BlockKind::quote: return "quote";
    case BlockKind::code: return "code";
    case BlockKind::table: return "table";
    case BlockKind::figure: return "figure";
    case BlockKind::embed: return "embed";
    case BlockKind::math: return "math";
    case BlockKind::footnote: return "footnote";
    case BlockKind::rule: return "rule";
  }
  return "paragraph";
}

}  // namespace winnow
