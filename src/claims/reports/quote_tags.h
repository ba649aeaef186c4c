// Who speaks a quotation, when a verb that seldom tells of speech says so behind it.
//
//   “It’s a good band,” he laughed.      “Never again,” grinned Mr Weber.
#pragma once

#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

// Adds attributions of quotations that none touches, where the words behind a quotation are but a
// speaker and a verb in the past tense. `attributions` are in order of their contents and stay so.
void read_quote_tags(const Prose& prose, std::vector<Attribution>& attributions);

}  // namespace winnow
