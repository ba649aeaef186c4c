// All reports of a text: what the model finds, and what the rules of this folder make of it; in
// languages other than English, what the rules find alone.
#pragma once

#include <vector>

#include "base/deadline.h"
#include "claims/attribution/attribution.h"
#include "claims/claim.h"
#include "claims/prose/prose.h"

namespace winnow {

// In the order of their first content. What is left when `deadline` passes is not looked at.
std::vector<Attribution> find_reports(const Prose& prose, ClaimUnit unit, const Deadline& deadline);

}  // namespace winnow
