// Claims that say the opposite of each other, without a word that says no:
//
//   Downloads fell 40 percent, Tapstat says. Lumen says they rose.
#pragma once

#include <vector>

#include "claims/claim.h"
#include "claims/contested/matters.h"
#include "claims/prose/prose.h"

namespace winnow {

// Fills `contests`. Stances must be there; `matters` are those of `claims`. Each claim meets only
// the few of the sentences before it.
void link_opposites(const Prose& prose, const Matters& matters, std::vector<Claim>& claims);

}  // namespace winnow
