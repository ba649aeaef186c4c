#include "claims/check_worthiness/reasons.h"

#include <algorithm>

#include "base/letters.h"
#include "claims/own_statements.h"
#include "claims/words/word_map.h"

namespace winnow {

namespace {

constexpr int kMostReasons = 4;
// Below, a statement with a word of judgement is called an opinion.
constexpr float kHardlyCheckable = 0.3F;

// Words of judgement and feeling: nobody can look up whether such a sentence is true.
constexpr std::string_view kJudgement =
    "think believe feel hope wish should must ought great terrible good bad beautiful awful "
    "wonderful disgrace disgraceful shameful unfair fair important proud sorry glad sad love "
    "hate wrong right better disappointed disappointing unacceptable outrageous best worst "
    "brave";

bool is_judgement(const Prose& prose, const Claim& claim) {
  static const words::WordMap judgement = words::word_set(kJudgement);
  return prose.has_any({claim.content.begin(), claim.content.end()}, judgement);
}

// Somebody who can be asked: a name, not "officials".
bool names_somebody(std::string_view speaker) { return letters::folded(speaker) != speaker; }

}  // namespace

EnumSet<CheckReason> reasons_of(const Prose& prose, const Claim& claim, bool is_denied) {
  EnumSet<CheckReason> reasons;
  const auto add_if = [&](bool holds, CheckReason reason) {
    if (holds && reasons.size() < kMostReasons) reasons.insert(reason);
  };
  const bool attributed = !claim.source.empty() || !claim.cue.empty() || !claim.speaker.empty();
  const bool opinion = claim.check_worthiness < kHardlyCheckable && is_judgement(prose, claim);

  add_if(claim.stance == Stance::asks, CheckReason::asks);
  add_if(opinion && claim.stance != Stance::asks, CheckReason::opinion);
  add_if(is_denied, CheckReason::disputed);
  add_if(!claim.contests.empty(), CheckReason::disputes);
  add_if(claim.kinds.contains(ClaimKind::statistic), CheckReason::gives_figure);
  add_if(claim.kinds.contains(ClaimKind::prediction) && !opinion, CheckReason::about_future);
  add_if(claim.kinds.contains(ClaimKind::comparison) && !opinion, CheckReason::compares);
  add_if(claim.kinds.contains(ClaimKind::cause) && !opinion, CheckReason::names_cause);
  add_if(claim.kinds.contains(ClaimKind::legal) && !opinion, CheckReason::about_law);
  add_if(claim.kinds.contains(ClaimKind::event) && !opinion, CheckReason::says_what_happened);
  add_if(attributed && names_somebody(claim.speaker), CheckReason::names_source);
  add_if(attributed && !names_somebody(claim.speaker) && !is_authors(prose, claim),
         CheckReason::source_not_named);
  return reasons;
}

}  // namespace winnow
