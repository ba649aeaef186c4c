// What a page itself hides from its readers.
#pragma once

#include "dom/document.h"

namespace winnow {

// Whether this element, of itself, is not shown: `hidden`, an inline style, a closed dialog, or a
// class that style sheets agree to show to screen readers only. Ancestors are not asked.
bool is_hidden(const Document& document, NodeId id);

// Whether it is a script that holds the source of a formula, as MathJax 2 reads it.
bool is_tex(const Document& document, NodeId id);

// Whether the element's subtree is machinery or a control rather than content: script, style, svg,
// form fields, fallbacks, the bullet that Word writes before a list's item.
bool is_machinery(const Document& document, NodeId id);

}  // namespace winnow
