// What sort of statement a claim makes.
#pragma once

#include <vector>

#include "claims/claim.h"
#include "claims/prose.h"

namespace winnow {

// By the words of its content; none for an opinion or anything else that has no such mark.
std::vector<ClaimKind> kinds_of(const Prose& prose, const Claim& claim);

}  // namespace winnow
