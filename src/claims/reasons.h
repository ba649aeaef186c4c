// Why a claim deserves checking, or cannot be checked: short phrases for readers.
#pragma once

#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/prose.h"

namespace winnow {

// At most four, the weightiest first. Everything else of the claim must be there; `is_denied` says
// that another claim of the article contests it.
std::vector<std::string> reasons_of(const Prose& prose, const Claim& claim, bool is_denied);

}  // namespace winnow
