// Who opens a sentence and may speak in it: whether a phrase before a verb is somebody, and which
// phrase the verb is about.
//
//   [However,] the doctor said         Ms Lee[, who runs it,] puts it at nine
#pragma once

#include <cstddef>

#include "claims/prose/noun_phrases.h"
#include "claims/prose/prose.h"

namespace winnow {

// All of them count tokens; `sentence` is without its stop.

// A pronoun, a name, or a noun with its article: "states" after "Twenty-seven" is no verb.
bool names_somebody(const Prose& prose, Phrase sentence, Phrase subject);

// Where the sentence begins behind what joins it to the one before, or says of what it is:
// "[But] the doctor", "[However,] the doctor", "[As for the dog,] the doctor".
std::size_t past_joining(const Prose& prose, Phrase sentence);

// Where what stands between commas before the verb's group begins, else `group` itself: "Her
// deputy[, however,] doubted", "Ms Lee[, a surgeon who runs it,] puts it at nine".
std::size_t before_clause(const Prose& prose, Phrase sentence, std::size_t group);

}  // namespace winnow
