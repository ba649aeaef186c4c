// What the article states in its own voice.
#pragma once

#include <span>
#include <vector>

#include "claims/claim.h"
#include "claims/prose/prose.h"

namespace winnow {

// Adds a claim without source and cue for each sentence that nobody is quoted or reported in, in
// order of the text. `worth` is the check-worthiness of each of prose.sentences. Their confidence
// is low unless they are well worth checking, so that few of them are shown.
void add_own_statements(const Prose& prose, std::span<const float> worth,
                        std::vector<Claim>& claims);

// Whether the author says it: nobody is reported, or only the author is ("[we] believe").
bool is_authors(const Prose& prose, const Claim& claim);

}  // namespace winnow
