// A page after the pre-scan → Document, by gumbo: the one place that runs the parser.
#pragma once

#include "dom/document.h"
#include "dom/reduce.h"

namespace winnow {

// Every source range of the Document is one of the page that was reduced. Reduced{page} parses a
// page as it is, at the parser's own cost. The Document refers to the page that was reduced.
Document build_document(Reduced reduced);

}  // namespace winnow
