// Which claims of an article answer each other: a denial and what it denies, figures that differ.
#pragma once

#include <span>
#include <vector>

#include "base/deadline.h"
#include "claims/claim.h"
#include "claims/contested/answer_weights.h"
#include "claims/contested/likely_answers.h"
#include "claims/prose/figures.h"
#include "claims/prose/prose.h"

namespace winnow {

// Fills `contests`, and makes a denial of a claim that says no to another ("no ballots had been
// printed") without a word for it. One that points at another ("denies this") is sure enough to be
// shown. Speakers and stances must be there; ids must be positions in `claims`; `figures` are those
// of each claim's content. Cost is linear in the text: claims meet only through content words that
// few claims share. When `deadline` passes, what was found by then stays.
void link_contested(const Prose& prose, const FiguresByClaim& figures, std::vector<Claim>& claims,
                    const Deadline& deadline, const AnswerWeights& weights = kAnswerWeights);

}  // namespace winnow
