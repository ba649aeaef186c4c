// How a claim is put forward, from its cue, negation and mood; and how much of it is quoted.
#pragma once

#include <vector>

#include "claims/claim.h"
#include "claims/prose/prose.h"

namespace winnow {

Stance stance_of(const Prose& prose, const Claim& claim);

// direct: all of it stands in quotation marks; mixed: a part; indirect: none of it, but the speaker
// said so; none: the author's own, or what somebody denied.
Quote quote_of(const Prose& prose, const Claim& claim);

// Whether the cue is a noun that hands on what nobody signs: "reports that …".
bool is_hearsay(const Prose& prose, const Claim& claim);

// "could not [say]", "refused to [say]": whether the verb before token `past` is one of speech that
// is negated.
bool is_left_unsaid(const Prose& prose, std::size_t past);

// "never [accepted]": the same for a verb of accepting, which then denies.
bool is_refused(const Prose& prose, std::size_t past);

// Whether the content says that something is not so.
bool is_negated(const Prose& prose, const Claim& claim);

// Whether the claim answers a question with no: "asked whether it had, she said: “No.”"
bool is_plain_denial(const Prose& prose, const Claim& claim);

// Past the "not so", "not true" or "not so fast" that begins at the token; the token itself where
// none does. None goes beyond `end`.
std::size_t past_flat_answer(const Prose& prose, std::size_t token, std::size_t end);

}  // namespace winnow
