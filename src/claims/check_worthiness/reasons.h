// Why a claim deserves checking, or cannot be checked.
#pragma once

#include "claims/claim.h"
#include "claims/prose/prose.h"

namespace winnow {

// The four weightiest at most. Everything else of the claim must be there; `is_denied` says
// that another claim of the article contests it.
EnumSet<CheckReason> reasons_of(const Prose& prose, const Claim& claim, bool is_denied);

}  // namespace winnow
