// The unit of extraction: a stretch of the page that is kept or removed as a whole. A leaf
// block-level element, a run of inline content between blocks, a part split at a double <br>, a
// medium (image, video, frame, formula, rule), or a line of plain text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/span.h"
#include "dom/document.h"
#include "extract/reasons/reason.h"

namespace winnow {

struct PageBlock {
  NodeId element = kNoNode;  // nearest block-level element around it; kNoNode in plain text
  NodeId begin = 0;          // its content: nodes [begin, end) in document order
  NodeId end = 0;
  std::string text;       // as a reader sees it: white space collapsed except below <pre>
  Span source;            // bytes of the decoded page
  float probability = 0;  // that it belongs to the article, 0 to 1
  Reason reason = Reason::low_density;
  std::uint8_t heading = 0;  // level of a line of plain text that is one without a mark; 0: none

  bool kept() const { return reason == Reason::none; }
};

// Blocks [begin, end).
struct BlockRange {
  std::size_t begin = 0, end = 0;
};

}  // namespace winnow
