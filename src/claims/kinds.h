// What sort of statement a claim makes.
#pragma once

#include <span>

#include "claims/claim.h"
#include "claims/prose/figures.h"
#include "claims/prose/prose.h"

namespace winnow {

// By the words of its content; none for an opinion or anything else that has no such mark.
// `figures` are those of its content.
EnumSet<ClaimKind> kinds_of(const Prose& prose, const Claim& claim,
                            std::span<const Figure> figures);

}  // namespace winnow
