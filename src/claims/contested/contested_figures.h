// Claims that give different figures for the same thing.
//
//   "at least 12 dead" … "20 people were killed"      the same is counted
//   "412 letters were sent" … "put the total at 287"   the number before is meant
#pragma once

#include <vector>

#include "claims/claim.h"
#include "claims/contested/matters.h"
#include "claims/prose/prose.h"

namespace winnow {

// The later claim contests the earlier. `claims` are those of `matters`.
void link_figures(const Prose& prose, const Matters& matters, std::vector<Claim>& claims);

}  // namespace winnow
