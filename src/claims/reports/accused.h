// Whom somebody accuses, where the model takes them for the one who speaks.
//
//   [Mr Boyce] is accused of [ignoring two warnings].      both are what is said, nobody says by
//   whom [Ann Lee] was alleged to [have lied].
#pragma once

#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

// Makes the accused part of the content, which is then nobody's in particular. `attributions` are
// in order of their contents and stay so.
void return_accused(const Prose& prose, std::vector<Attribution>& attributions);

}  // namespace winnow
