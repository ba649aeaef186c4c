// Quotations that go on what was said just before without a verb of their own.
//
//   „A“, sagte sie. „B.“          ← hers too
#pragma once

#include <cstddef>
#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

// Gives the quotations in `sentence` that nobody has claimed to the last of `found`, where it
// quotes somebody right before them. The paragraph's attributions are those from `first` on.
void adopt_quotations(const Prose& prose, Span sentence, std::size_t first,
                      std::vector<Attribution>& found);

}  // namespace winnow
