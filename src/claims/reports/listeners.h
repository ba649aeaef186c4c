// Whom a report was told to, where the model takes them for a part of what was said.
//
//   He told [the jury] that he was alone.
#pragma once

#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

// "told [parliament] the boards were surfboards": where the clause behind a listener begins of what
// follows the verb, tokens from `first` to `end`; `first` where it cannot be told.
std::size_t behind_listener(const Prose& prose, std::size_t first, std::size_t end);

// Lets such contents begin with their "that".
void leave_out_listeners(const Prose& prose, std::vector<Attribution>& attributions);

}  // namespace winnow
