// Which of winnow's languages to read an article in.
#pragma once

#include <string_view>

#include "claims/words/language.h"

namespace winnow {

// `declared` is BCP 47; "" lets the text tell. Where that is too short to, ASCII counts as English.
// words::kUnknownLanguage for a language that winnow has no rules for.
const words::Language& language_of(std::string_view text, std::string_view declared);

}  // namespace winnow
