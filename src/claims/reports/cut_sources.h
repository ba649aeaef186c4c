// Sources of which the model's path leaves out the beginning: the place or the day that a phrase
// ends with says nothing.
//
//   Traders at the market in Irele City have alleged that goods were destroyed.
//     as found:  [Irele City]     as meant:  [Traders at the market in Irele City]
#pragma once

#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

void restore_cut_sources(const Prose& prose, std::vector<Attribution>& attributions);

}  // namespace winnow
