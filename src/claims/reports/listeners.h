// Whom a report was told to, where the model takes them for a part of what was said.
//
//   He told [the jury] that he was alone.
#pragma once

#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

// Lets such contents begin with their "that".
void leave_out_listeners(const Prose& prose, std::vector<Attribution>& attributions);

}  // namespace winnow
