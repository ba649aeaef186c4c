// Who speaks in the turns of an interview or a transcript.
#pragma once

#include <span>
#include <vector>

#include "base/arena.h"
#include "base/deadline.h"
#include "claims/attribution/attribution.h"
#include "claims/claim.h"
#include "claims/prose/prose.h"
#include "claims/speakers/names.h"
#include "claims/speakers/turns.h"

namespace winnow {

// Leaves only what a turn surely reports of others: the rest of its sentences are its speaker's.
void leave_turns_whole(const Prose& prose, std::span<const Turn> turns,
                       std::vector<Attribution>& attributions);

// As annotators count, a turn is one report, of whoever stands before it.
void add_whole_turns(std::span<const Turn> turns, std::vector<Attribution>& attributions);

// Gives to its speaker what a turn states in sentences of its own, which were the author's so far;
// nothing where nobody can tell who answers. `claims` are in order and have their stances; what
// they are filled with is in `texts`.
void give_to_speakers(const Prose& prose, const Names& names, std::span<const Turn> turns,
                      std::vector<Claim>& claims, Arena& texts, const Deadline& deadline);

}  // namespace winnow
