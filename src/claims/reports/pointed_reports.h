// German news name who said something after it:
//
//   Zwei Häuser sind abgebrannt. Das teilte die Feuerwehr am Montag mit.
#pragma once

#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

// Gives such sentences to their sources, those that no attribution touches, and so does nothing of
// the one that points back. `attributions` are in order of their paragraphs and stay so.
void add_pointed_reports(const Prose& prose, std::vector<Attribution>& attributions);

}  // namespace winnow
