// Statements that others speak of instead of repeating them, and what they say of them.
//
//   "denied the accusation"                       a word for what was said
//   "rejected the company’s criticism"            … with whose it is
//   "said the MP’s comments were “wholly untrue”" … called untrue
//   "“It didn’t happen,” he said"                 an answer that says nothing by itself
#pragma once

#include <optional>
#include <string_view>

#include "claims/claim.h"
#include "claims/prose/prose.h"

namespace winnow {

// Lives as long as its Prose.
struct Mention {
  std::string_view word;   // in lower case: "comments", "this"
  std::string_view owner;  // whose it is: "mp", "company"; "" where the text does not say
};

// The statement that a content speaks of, if that is all that it names.
std::optional<Mention> mention_in(const Prose& prose, Span content);

// The claim has a cue. "this was “simply untrue”", "the study was flawed", "calling the claim
// “groundless”", "did not recognise that description"
bool calls_untrue(const Prose& prose, const Claim& claim);

// "a claim that Shaw [called] “a fairy tale”": whether the verb, a token, gives what stands before
// it such a name.
bool names_untrue(const Prose& prose, std::size_t verb);

// "says [otherwise]", "tells [a different story]"
bool says_otherwise(const Prose& prose, Span content);

// "slammed claims": whether a cue is hostile to the rumour behind its verb.
bool rejects_rumour(const Prose& prose, Span cue);

// "[contradicted] that", "that he knew [was contradicted by] officers"
bool contradicts(const Prose& prose, Span cue);

// "It didn’t happen", "he never received them": no, with a word for what was said.
bool is_short_answer(const Prose& prose, const Claim& claim);

// What kind of statement a word stands for.
bool means_statement(std::string_view word);   // any of them
bool means_number(std::string_view word);      // "figure"
bool means_accusation(std::string_view word);  // "allegations": that somebody did wrong
bool means_evidence(std::string_view word);  // "footage": something to be seen, not somebody's word

}  // namespace winnow
