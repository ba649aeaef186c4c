// What the model takes for a report though nobody in the text makes it.
//
//   [Please] [note] that the office is closed.         to the reader, as "you know that"
//   [That] [said], prices have risen by a third.       a turn of phrase
//   A trader who [asked] not to be named said …        the terms of the talk
//   The new model [adds] [a red button].               what is done, not what is said
//   They should use the room [they] [prefer].          what the room is like
//   He [showed] [the tribunal an email].               what is done
//   Russia has [continued] [its push].                 the same
//   “It is safe.” [Tom Fox] [agreed].                  not his words
//   [Asked] whether he would resign, he said no.       the reporter's question
#pragma once

#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

// Outside quotation marks; what somebody who is quoted says to somebody else stays.
void leave_out_asides(const Prose& prose, std::vector<Attribution>& attributions);

// Who says nothing, "declined [to comment]", "did not say [why]", and contents that say nothing,
// "[which] many oppose". Annotators count these as reports; to a reader they would be claims that
// nobody makes.
void leave_out_silence(const Prose& prose, std::vector<Attribution>& attributions);

// Who denies nobody's word, but "a motion by the defence", or dismisses a coach; headlines, and the
// turns of phrase that rules have found. The same.
void leave_out_decisions(const Prose& prose, std::vector<Attribution>& attributions);

}  // namespace winnow
