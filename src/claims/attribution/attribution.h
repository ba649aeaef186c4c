// Who says what, as the text puts it: the three parts of each attribution.
//
//   "The plan failed," Ms Weber said, "and everyone knows."
//    └─ content[0] ─┘  └source┘ └cue┘  └── content[1] ──┘
//
// Pronouns stay pronouns; whom they mean is for speakers to find out.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/deadline.h"
#include "base/span.h"

namespace winnow {

// Spans are bytes of the text that was searched, in order, without white space at their ends.
// Quotation marks around a content belong to it.
struct Attribution {
  std::vector<Span> source;   // empty where the text names none ("It is understood that …")
  std::vector<Span> cue;      // empty where a quotation goes on in a new paragraph
  std::vector<Span> content;  // never empty
  float confidence = 0;       // calibrated: the share of such attributions that are right, 0 to 1
};

// Attributions by the begin of their first content. `paragraphs` are disjoint ranges of `text` in
// order; nothing outside them is looked at. Any bytes will do; the cost is linear in the text.
// When `deadline` passes, the paragraphs that are left have none.
std::vector<Attribution> find_attributions(std::string_view text, std::span<const Span> paragraphs,
                                           const Deadline& deadline = {});

}  // namespace winnow
