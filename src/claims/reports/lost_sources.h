// Sources that the model did not tell from the content, or did not repeat.
//
//   [Residents of the village] [have alleged] that a spill …    what stands before the verb
//   He said the law was dead, [telling] supporters that …       who spoke in the main clause
#pragma once

#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

// `attributions` are in order of their contents and stay so.
void find_lost_sources(const Prose& prose, std::vector<Attribution>& attributions);

}  // namespace winnow
