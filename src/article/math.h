// Formulas: MathML, and what MathJax, KaTeX and MediaWiki leave of their TeX.
#pragma once

#include <optional>
#include <string>

#include "dom/document.h"

namespace winnow {

struct Formula {
  std::string text;      // TeX where the page has it, else the text of the MathML
  bool tex = false;      // whether `text` is TeX
  std::string mathml;    // <math …>…</math>, see below, or ""
  bool display = false;  // stands in a line of its own
  NodeId end = 0;        // the first node after all that shows the formula
};

// The formula that begins at that element, if one does. `mathml` holds the presentation elements
// and attributes of MathML Core by an allow-list, all of them without scripts, styles, links or
// embedded HTML; its alttext is `text`, and text in it is escaped: it is safe to put into HTML.
std::optional<Formula> formula_at(const Document& document, NodeId id);

}  // namespace winnow
