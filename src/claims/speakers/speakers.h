// Whom a claim's source means: "he", "Mr Peskov", "the spokesperson" and "Moscow" → a name and what
// the article calls its bearer.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "base/arena.h"
#include "base/deadline.h"
#include "claims/claim.h"
#include "claims/prose/prose.h"
#include "claims/speakers/antecedents.h"
#include "claims/speakers/names.h"

namespace winnow {

// Told of each claim whose source is "he" or "she", and whom that may mean: for training.
using AntecedentObserver =
    std::function<void(const Claim& claim, std::span<const Antecedent> antecedents)>;

// Fills `speaker` and `role` of every claim that has a source; `claims` are in order of the text.
// A source that names a group or an unnamed person stands for itself ("Ukrainian authorities",
// "spokesperson for the ministry"); one that points at somebody whom the text does not settle
// leaves `speaker` empty, as does every claim behind the one at which `deadline` passes. What they
// are filled with is in `texts`.
void resolve_speakers(const Prose& prose, const Names& names, std::vector<Claim>& claims,
                      Arena& texts, const Deadline& deadline,
                      const AntecedentObserver& observe = {});

}  // namespace winnow
