// Whom a claim's source means: "he", "Mr Peskov", "the spokesperson" and "Moscow" → a name and what
// the article calls its bearer.
#pragma once

#include <vector>

#include "base/arena.h"
#include "base/deadline.h"
#include "claims/claim.h"
#include "claims/prose/prose.h"
#include "claims/speakers/names.h"

namespace winnow {

// Fills `speaker` and `role` of every claim that has a source; `claims` are in order of the text.
// A source that names a group or an unnamed person stands for itself ("Ukrainian authorities",
// "spokesperson for the ministry"); one that points at somebody whom the text does not settle
// leaves `speaker` empty, as does every claim behind the one at which `deadline` passes. What they
// are filled with is in `texts`.
void resolve_speakers(const Prose& prose, const Names& names, std::vector<Claim>& claims,
                      Arena& texts, const Deadline& deadline);

}  // namespace winnow
