// Attitudes that are themselves hearsay.
//
//   The White House was understood to be concerned that Beijing could help.
//   as found:  content [The White House] … [to be concerned that Beijing could help], no source
//   as meant:  source  [The White House]    content [Beijing could help]
#pragma once

#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

// Gives such attributions the source that their sentence has, and the inner cue.
void return_raised_subjects(const Prose& prose, std::vector<Attribution>& attributions);

}  // namespace winnow
