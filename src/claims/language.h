// Which language to read an article in.
#pragma once

#include <string_view>

#include "claims/words/language.h"

namespace winnow {

// The language whose function words the text has; `declared` (BCP 47 or "") decides where the text
// is too short to tell. nullptr for a language that winnow has no rules for.
const words::Language* language_of(std::string_view text, std::string_view declared);

}  // namespace winnow
