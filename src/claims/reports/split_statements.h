// One report that holds several statements, each of which can be true or false by itself.
//
//   “A,” she said. “B.”          → A, B     the quotation goes on in a new sentence
//   He said A, that B and that C. → A, B, C   clauses of one verb
//
// An interrupted sentence (“A,” she said, “b.”) is one statement in two pieces and stays whole.
#pragma once

#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/claim.h"
#include "claims/prose/prose.h"

namespace winnow {

// Makes a claim of each statement, with the speaker of the whole. `claims` are in order of the
// text and stay so.
void split_statements(const Prose& prose, std::vector<Claim>& claims);

// What is told in other words ends with its sentence, where the model reads on; only quotations
// go on.
void end_with_sentences(const Prose& prose, std::vector<Attribution>& attributions);

}  // namespace winnow
