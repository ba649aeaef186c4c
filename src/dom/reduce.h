// The pre-scan before the parser: takes out of a page what no stage needs, and what would make the
// parser slow, while every offset can still be told.
//
//   page     <p>a<script>var x</script><!-- note --><b>c
//   reduced  <p>a<script></script><b>c
//
// Taken out are comments and the contents of scripts (JSON-LD and TeX stay), styles and SVG images,
// which are more than half of a news page; the tags stay, so the tree is the same but for those
// contents. It stops taking out at the first sign that the parser may read on differently (<math>,
// <frameset>, <plaintext>, HTML inside an SVG, such elements inside <select>), and leaves the rest
// as it is.
//
// Up to that sign, plain text and plain attributes are left to stand-ins (stand_ins.h), and the
// white space that starts a text is cut to its line break where nothing around it keeps it.
//
// References to characters that cannot be are cut short in place (character_references.h).
//
// Also taken out, to the end of the page, is what costs more than linear time: tags nested deeper
// than browsers nest them (open_elements.h), more than kMostAttributes of one tag, and more <html>
// and <body> tags than anyone needs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dom/stand_ins.h"

namespace winnow {

inline constexpr std::size_t kMostAttributes = 256;

struct Reduced {
  // A stretch of the page that is not in `html`.
  struct Cut {
    std::uint32_t at = 0;       // where it was, as an offset of `html`
    std::uint32_t removed = 0;  // bytes taken out up to here, this stretch included
  };

  std::string html;
  std::vector<Cut> cuts;  // in order
  std::size_t tags = 0;   // in `html`, and those that the parser will repeat
  StandIns stand_ins;     // refer to the page
};

// `page` is at most 4 GB. Linear in its size, and cheap beside parsing.
Reduced reduce(std::string_view page);

}  // namespace winnow
