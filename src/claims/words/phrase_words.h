// Words that say how a phrase points at somebody, and where its head ends.
#pragma once

#include <string_view>

namespace winnow::words {

inline constexpr std::string_view kDefinite[] = {"the", "der", "die",  "das", "le",
                                                 "la",  "el",  "this", "that"};
inline constexpr std::string_view kIndefinite[] = {"a",   "an",   "some", "one", "another",
                                                   "ein", "eine", "un",   "une", "una",
                                                   "des", "les",  "los",  "las"};
// End the head of a phrase: "officials [in Moscow]".
inline constexpr std::string_view kHeadEnds[] = {
    "of",    "for",  "in",    "at",   "from",  "with",     "who",      "which",   "that", "on",
    "to",    "by",   "and",   "or",   "von",   "des",      "der",      "für",     "aus",  "in",
    "im",    "vom",  "de",    "du",   "d",     "del",      "à",        "en",      "als",  "whose",
    "where", "whom", "about", "near", "under", "speaking", "familiar", "working", "close"};

// The one who is quoted, inside a quotation.
inline constexpr std::string_view kFirstPerson[] = {"i",   "we", "my",   "our", "ich",
                                                    "wir", "je", "nous", "yo",  "nosotros"};

// Organisations that need no other name: everybody knows which one, or it is the only one about.
inline constexpr std::string_view kSelfNamed[] = {"police",   "government",     "army",
                                                  "military", "administration", "court",
                                                  "council",  "campaign",       "union"};

// Open a phrase with its owner.
inline constexpr std::string_view kPossessives[] = {"his", "her", "their", "its"};

}  // namespace winnow::words
