// What is written down says it, be it but a noun with its figure:
//
//   [The minutes], which she let me read, [record] [four meetings].
//   [Accounts for March, seen by this paper,] [show] [revenue 8 per cent below budget].
#pragma once

#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

// Adds them where no sure report stands in the sentence, for those unsure ones that have the same
// verb. `attributions` are in order of their contents and stay so.
void add_records(const Prose& prose, std::vector<Attribution>& attributions);

}  // namespace winnow
