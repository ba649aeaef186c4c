// Speakers that the model's path takes from the clause before, or misses behind a comma.
//
//   Teaching leaders accused the government after [ministers] said there were more of them.
//   Oakline puts it at £14,000; [police], who are investigating, say it is less.
//   [The audit, dated 3 September,] warned that the roof would fall.
#pragma once

#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

// Gives a verb the phrase between it and the word that opens its clause, where that is all there
// is, or the one that a relative clause right before it describes. One that reports and has no
// source gets its subject.
void prefer_near_speakers(const Prose& prose, std::vector<Attribution>& attributions);

}  // namespace winnow
