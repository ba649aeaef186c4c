// What a text says it is, by its words alone.
#pragma once

#include "extract/features/measure.h"
#include "extract/features/phrases.h"
#include "extract/reasons/reason.h"

namespace winnow {

inline constexpr float kLongestByline = 14;  // words

// Reason::none where the words do not say. The longer the text, the more of it must say so.
Reason spoken_reason(const Measure& text, const PhraseHits& hits);

}  // namespace winnow
