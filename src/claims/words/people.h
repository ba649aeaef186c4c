// Words that say who somebody is: what turns "Kremlin spokesperson Dmitry Peskov" into a name and a
// role, and lets "the spokesperson" and "she" find their way back to a name.
#pragma once

#include <string_view>

#include "claims/words/language.h"

namespace winnow::words {

// Stand before a name and are no part of it. Lower case, without a full stop.
struct Title {
  std::string_view word;
  Gender gender;
  bool is_role;                  // says what they do: "President"
  bool belongs_to_name = false;  // "Lord Pemberley" has no shorter name
  std::string_view only = {};    // the language where it is one: "M." is an initial elsewhere
};

const Title* find_title(const Language& language, std::string_view word);

// Nouns for what a person does ("spokesperson", "mayor", "professor") or is ("widow").
bool is_role_noun(std::string_view word);
// "officers", "MPs", "deputies"
bool is_plural_role_noun(std::string_view word);
// Those among them that say a gender ("spokeswoman").
Gender gender_of_role_noun(std::string_view word);
// Nouns that tell of anybody, whatever they do ("Dutchman", "23-year-old").
bool is_anybody(std::string_view word);
// "spokesperson" for "spokesman" and "spokeswoman"; the word itself where it has no such kin.
std::string_view neutral_role(std::string_view word);

// Nouns for an organisation that "the …" may point back to ("company", "ministry").
bool is_organisation_noun(std::string_view word);
// "agencies", "unions"
bool is_plural_organisation_noun(std::string_view word);
// Whether an organisation with `name_word` (lower case) in its name may be called "the `noun`".
bool may_be_called(std::string_view name_word, std::string_view noun);

}  // namespace winnow::words
