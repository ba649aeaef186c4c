// Sources that have no verb.
//
//   [According to] figures published in August, 84 per cent passed.
//   In [her] [view], the quartz trickled in. By Ms Lind’s count it …
//   Three years is nowhere near enough, in the [opinion] of [Hannelore Beck].
#pragma once

#include <cstddef>
#include <optional>

#include "claims/attribution/attribution.h"
#include "claims/prose/noun_phrases.h"
#include "claims/prose/prose.h"

namespace winnow {

inline constexpr std::size_t kShortestClause = 4;  // tokens

// One that opens or closes the sentence, whose tokens come without its stop. The confidence is left
// to the caller.
std::optional<Attribution> opening_source(const Prose& prose, Phrase sentence);

// Whether the token is the noun of "in her view".
bool is_view(const Prose& prose, std::size_t token);

// Whether a clause may start here: "that [he] was", not "the deal that [expired]".
bool may_open_clause(const Prose& prose, std::size_t token);

}  // namespace winnow
