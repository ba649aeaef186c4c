// Contents that the model's path cuts short, where the grammar tells that the clause goes on.
//
//   Police said the victim, named as Curtis Hallam, died.
//     as found:  [the victim]        as meant:  [the victim, named as Curtis Hallam, died]
//   It took two weeks, she told the meeting.
//     as found:  [the meeting]       as meant:  [It took two weeks]
//   It took two weeks, she said in a letter.
//     as found:  [in a letter]       as meant:  [It took two weeks]
//   In Oslo alone, according to the police, forty cars were stolen.
//     as found:  [In Oslo alone]     as meant:  [In Oslo alone … forty cars were stolen]
//   He testified under oath that he knew.
//     as found:  [oath that he knew] as meant:  [that he knew]
//   Power to the line had been cut hours before, the firm said.
//     as found:  [the line had …]    as meant:  [Power to the line had been cut hours before]
#pragma once

#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

void restore_cut_contents(const Prose& prose, std::vector<Attribution>& attributions);

}  // namespace winnow
