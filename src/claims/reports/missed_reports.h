// Reports that the trained model passes over and whose grammar leaves no doubt. It learned from one
// kind of news; these hold in all of them.
//
//   Mr Ettrick submitted that the conviction remained safe.     a verb of speech and "that"
//   The club deny any such agreement exists.                    who opens the sentence
//   It kills 200,000 people a year, the agency estimates.       who closes the sentence
//   The line was dead, the firm said in a statement.            the same, with a remark
//   Burnout fell, the authors report, and sick days dropped.    in the middle of it
//   The militia puts the number at six.                         a number set against another
#pragma once

#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

// Looks in the sentences that no attribution touches. `attributions` are in order of their
// contents and stay so.
void add_missed_reports(const Prose& prose, std::vector<Attribution>& attributions);

}  // namespace winnow
