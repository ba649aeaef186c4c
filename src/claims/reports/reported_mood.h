// German reports what somebody said in a mood of its own, the Konjunktiv I, which needs no "sagte"
// to go on:
//
//   Timm wies das zurück. Sein Vetter besitze zwar Land, es liege aber weit weg.
//
// Duden, Die Grammatik, "Referatskonjunktiv".
#pragma once

#include <string_view>
#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

// "sei", "habe", "werde": forms that are hardly anything else.
bool is_reported_mood(std::string_view word);

// Gives the sentences in that mood which no attribution touches to the source of the one before,
// in the same paragraph. `attributions` are in order of their paragraphs and stay so.
void go_on_in_reported_mood(const Prose& prose, std::vector<Attribution>& attributions);

}  // namespace winnow
