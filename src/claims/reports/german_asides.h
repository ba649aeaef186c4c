// What the rules take for a report in German though nobody makes it.
//
//   Er [schrieb] vier Bücher.                          a thing, and not what it says
//   Die Befragung [weist] Lücken auf.                  without the "zurück" that makes it a denial
//   …, so lässt sich das messen.                       no "so Weber"
//   Das [kommt] oft vor.                               weak verbs without a quotation
//   …, was damit [erklärt] werden kann.                passive
//   Wer [sagt] das?
#pragma once

#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

// Nothing in other languages.
void leave_out_german_asides(const Prose& prose, std::vector<Attribution>& reports);

}  // namespace winnow
