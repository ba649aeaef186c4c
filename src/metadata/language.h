// The language of plain text, told by its script and its commonest words.
#pragma once

#include <string_view>

#include "metadata/metadata.h"

namespace winnow {

// BCP 47, "" where the text is too short or too mixed to tell. By script: ru, uk, el, ar, fa, he,
// th, hi, ko, ja, zh; in Latin script by the words of stop_words.def: en, de, fr, es, it, pt, nl,
// pl and some neighbours. Looks at the first 16 KB of text. The view lives forever.
std::string_view detected_language(std::string_view text);

// Whether detected_language() can tell that language; `language` is BCP 47.
bool is_detectable(std::string_view language);

// The direction in which a language is written; `language` is BCP 47.
Direction direction_of(std::string_view language);

}  // namespace winnow
