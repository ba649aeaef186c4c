// Denials that stand in the sentence of what they deny, and have no content of their own.
//
//   Patients say the drug is unsafe, which the company denies.
//   The ministry disputes that figure, saying that most have left.
//   Reports that the striker is to join Valdora were dismissed by his agent.
#pragma once

#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

// What is denied becomes the content of both who says it and who denies it. `attributions` are in
// order of their contents and stay so.
void add_denials_beside(const Prose& prose, std::vector<Attribution>& attributions);

}  // namespace winnow
