// A number or an account that somebody sets against another.
//
//   The militia puts the number at six.       The agency gives a figure of 25,500.
//   He put the true sum closer to $12m.       Relatives gave a different account.
#pragma once

#include <cstddef>
#include <optional>

#include "claims/attribution/attribution.h"
#include "claims/prose/noun_phrases.h"
#include "claims/prose/prose.h"

namespace winnow {

// What the verb, a token of the sentence, makes one; the sentence comes without its stop. The
// confidence is left to the caller.
std::optional<Attribution> figure_report(const Prose& prose, Phrase sentence, std::size_t verb);

}  // namespace winnow
