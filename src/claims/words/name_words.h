// Words inside and around names: which small words join capitals into one name, which capitals are
// no name, and which make a name an organisation's rather than a person's.
#pragma once

#include <string_view>

namespace winnow::words {

// Join two capitalised words into one name.
inline constexpr std::string_view kParticles[] = {
    "of",  "de", "del", "della", "da", "dos", "di",  "van", "von", "der", "den", "bin",
    "ibn", "al", "el",  "la",    "le", "for", "and", "&",   "du",  "ter", "zu"};
// Of these, the ones that people's names have; the others make an organisation.
inline constexpr std::string_view kPersonParticles[] = {
    "de",  "del", "della", "da", "dos", "di", "van", "von", "der", "den",
    "bin", "ibn", "al",    "el", "la",  "le", "du",  "ter", "zu"};

// Follow a name and are no part of it.
inline constexpr std::string_view kHonours[] = {"kc",  "qc",  "mp", "mps", "mep", "msp", "obe",
                                                "mbe", "cbe", "jr", "sr",  "phd", "md"};

// Capitalised, and never somebody's name.
bool is_calendar_word(std::string_view word);

// Words of organisations' and places' names.
bool is_organisation_word(std::string_view word);

}  // namespace winnow::words
