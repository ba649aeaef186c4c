// Speech whose speaker the layout tells rather than a sentence:
//
//   “A bridge is a promise.” — Ada Lind, mayor        signed, in the same line or the next
//   “We won,” she said. “And we will win again.”      goes on after its speaker
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/attribution/quotes.h"

namespace winnow {

// Adds what the layout tells to `found`, which takes the place of what the model made of the same
// words, and orders them by the begin of their first content.
void read_layout(std::string_view text, std::span<const Span> paragraphs,
                 std::span<const Quotation> quotations, std::vector<Attribution>& found);

}  // namespace winnow
