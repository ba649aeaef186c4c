// Claims that go against what somebody has just denied:
//
//   Tests had found no asbestos, the council said. But a letter speaks of “confirmed asbestos”.
#pragma once

#include <vector>

#include "claims/claim.h"
#include "claims/contested/matters.h"
#include "claims/prose/prose.h"

namespace winnow {

// Fills `contests`. Stances must be there; `matters` are those of `claims`. Each claim meets only
// the few of the sentences before it.
void link_rebuttals(const Prose& prose, const Matters& matters, std::vector<Claim>& claims);

}  // namespace winnow
