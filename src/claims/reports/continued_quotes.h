// Paragraphs that go on quoting the one who spoke last, without saying so.
//
//   “We are talking,” Mr Sullivan said. Nobody, he warned, would gain.
//
//   “We will not allow it.”               ← his too
#pragma once

#include <vector>

#include "claims/claim.h"
#include "claims/prose/prose.h"

namespace winnow {

// Adds a claim without source and cue for each such paragraph, with the speaker of the claim
// before. `claims` are in order of the text, with their speakers, and stay in order.
void add_continued_quotes(const Prose& prose, std::vector<Claim>& claims);

}  // namespace winnow
