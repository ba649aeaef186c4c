// Organisations that a text calls by the beginning of their names: "Halden Pharma, which makes the
// drug … [Halden] said".
#pragma once

#include "claims/prose/prose.h"
#include "claims/speakers/names.h"

namespace winnow {

// Gives the mentions of such a short name to the longer one. Where the short one may be somebody
// else's, a place or a person, each keeps its own: "York" is not York University.
void join_short_names(const Prose& prose, Names& names);

}  // namespace winnow
