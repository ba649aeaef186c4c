// The article: one text, and plain structs that say what each stretch of it is.
//
//   text     "Title line\n\nFirst paragraph with a link.\n\nItem one\n\nItem two"
//   blocks    [0, 10)     [12, 41)                        [43, 51)   [53, 61)
//   marks                            link [35, 39)
//
// Blocks are flat and in order; what holds them (lists, quotes, sections of a definition list)
// is each block's `containers`, outermost first. Two neighbours share a container when the ids at
// that depth are equal, so a renderer opens and closes elements by comparing neighbours.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace winnow {

enum class BlockKind : std::uint8_t {
  paragraph,
  heading,
  list_item,
  quote,
  code,
  table,
  figure,
  embed,
  math,
  footnote,
  rule,
};
std::string_view name_of(BlockKind kind);
// Whether it is running text, in sentences as a rule.
constexpr bool is_prose(BlockKind kind) {
  return kind == BlockKind::paragraph || kind == BlockKind::list_item || kind == BlockKind::quote;
}

enum class ContainerKind : std::uint8_t {
  unordered_list,
  ordered_list,
  list_item,
  quote,
  definition_list,
  term,
  definition,
  footnotes,
  footnote,
  figure,
  details,
  summary,
};

struct Container {
  std::uint32_t id = 0;  // unique in the article
  ContainerKind kind = ContainerKind::list_item;
  std::int32_t start = 1;  // ordered lists: the first number
  std::string anchor;      // footnote: what references point to
};

enum class MarkKind : std::uint8_t {
  link,
  emphasis,
  strong,
  code,
  deleted,
  inserted,
  highlighted,
  subscript,
  superscript,
  keyboard,
  abbreviation,
  citation,
  line_break,
  image,
  footnote_reference,
  math,
  ruby,
  language,
};

// An inline stretch of the article's text. Marks of one block nest and are sorted by begin, then
// longest first. An image is an empty range, a line_break covers its "\n", math its TeX (or, where
// the page has none, the text of its MathML), ruby the base without its reading. The quotation
// marks that a <q> shows are in the text, so it needs no mark.
struct Mark {
  MarkKind kind = MarkKind::emphasis;
  Span text;
  std::string target;  // link: absolute URL or "#anchor"; image: URL; footnote_reference: anchor;
                       // abbreviation: expansion; ruby: reading; language: BCP 47 or "";
                       // math: MathML by the allow-list of article/math.h, or ""
  std::string title;   // image: alternative text; link: title; language: "rtl", "ltr" or "";
                       // math: "tex" where its text is TeX
};

struct TableCell {
  Span text;
  std::uint16_t columns = 1;  // span
  std::uint16_t rows = 1;     // span
  bool header = false;
};

struct Table {
  Span caption;  // the first line of the block's text; empty when there is none
  std::vector<std::vector<TableCell>> rows;
  std::uint32_t header_rows = 0;
};

struct Medium {
  enum class Kind : std::uint8_t { image, video, audio, frame } kind = Kind::image;
  std::string url;                      // absolute
  std::string alt;                      // or an embed's title
  std::string poster;                   // video
  std::uint32_t width = 0, height = 0;  // CSS pixels, 0 when unknown
};

// The text of a table is its caption and rows, a line each, cells separated by tabs; of a figure,
// its caption; of code, the code as it stands. An embed has none: its title is media[0].alt.
struct Block {
  std::uint32_t id = 0;  // position in Article::blocks
  BlockKind kind = BlockKind::paragraph;
  Span text;    // bytes of Article::text; empty for a rule, an embed or a figure without a caption
  Span source;  // bytes of the decoded page; empty where it is from the page's data
  std::uint8_t level = 0;  // headings: 1 to 6
  std::vector<Container> containers;
  std::vector<Mark> marks;
  std::string language;  // code: "cpp"; math: "tex" where its text is TeX; other blocks: BCP 47
                         // where it differs from the article
  bool right_to_left = false;
  std::string anchor;         // [A-Za-z0-9_-]+, unique, where something in the article links to it
  std::vector<Medium> media;  // figure, embed
  Table table;                // table
  std::string mathml;         // math: as Mark::target
};

struct Article {
  std::string text;  // the blocks' texts, where not empty, joined by "\n\n"
  std::vector<Block> blocks;
};

}  // namespace winnow
