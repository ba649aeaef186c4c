// Attribution by rules: cue lists, noun phrases and quotation as structure. What languages without
// a trained model have; see attribution/ for English.
#pragma once

#include <vector>

#include "base/deadline.h"
#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

// In order of their paragraphs. Confidence is a guess by pattern, on the scale of kShownConfidence.
// When `deadline` passes, the paragraphs that are left have none.
std::vector<Attribution> find_attributions_by_rules(const Prose& prose, const Deadline& deadline);

}  // namespace winnow
