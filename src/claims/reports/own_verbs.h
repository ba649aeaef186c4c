// Sources that hold a verb of their own, and so are more than a phrase.
//
//   [A] newspaper reported that it knew.                 the other way round
//   [The owner] has flatly rejected that.
//   [The ministry] summoned the ambassador and dismissed the charge.
//   [Orrin] disputes the report, saying that it is wrong.
//   The dog underwent surgery and [vets] believe that it will live.
#pragma once

#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

// Leaves the subject of the cue's verb alone as the source.
void leave_out_own_verbs(const Prose& prose, std::vector<Attribution>& attributions);

}  // namespace winnow
