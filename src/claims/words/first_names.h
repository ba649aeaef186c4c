// Frequent first names of the world's news, by the gender that they mostly have. Sentences such as
// "she said" need to know whom they can mean; nothing else is read from them.
#pragma once

#include <string_view>

#include "claims/words/language.h"

namespace winnow::words {

// The gender that a first name hints at; unknown for names that go both ways or are not listed.
Gender gender_of_first_name(std::string_view name);
bool is_first_name(std::string_view name);

}  // namespace winnow::words
