// Which sentences attributions are about; the others are left to what the model passes over.
#pragma once

#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

// By sentence, whether any part of an attribution stands in it.
std::vector<bool> touched_sentences(const Prose& prose,
                                    const std::vector<Attribution>& attributions);

}  // namespace winnow
