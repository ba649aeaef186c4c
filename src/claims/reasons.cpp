#include "claims/reasons.h"

#include <algorithm>

#include "base/letters.h"
#include "claims/own_statements.h"
#include "claims/words/word_map.h"

namespace winnow {

namespace {

constexpr std::size_t kMostReasons = 4;
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
  for (const Span content : claim.content) {
    for (std::size_t token = prose.token_at(content.begin);
         token < prose.tokens.size() && prose.tokens[token].span.begin < content.end; ++token) {
      if (judgement.contains(prose.lower(token))) return true;
    }
  }
  return false;
}

bool has(const Claim& claim, ClaimKind kind) {
  return std::find(claim.kinds.begin(), claim.kinds.end(), kind) != claim.kinds.end();
}

// Somebody who can be asked: a name, not "officials".
bool names_somebody(const std::string& speaker) { return letters::folded(speaker) != speaker; }

}  // namespace

std::vector<std::string> reasons_of(const Prose& prose, const Claim& claim, bool is_denied) {
  std::vector<std::string> reasons;
  const auto add_if = [&](bool holds, const char* reason) {
    if (holds && reasons.size() < kMostReasons) reasons.emplace_back(reason);
  };
  const bool attributed = !claim.source.empty() || !claim.cue.empty() || !claim.speaker.empty();
  const bool opinion = claim.check_worthiness < kHardlyCheckable && is_judgement(prose, claim);

  add_if(claim.stance == Stance::asks, "can’t be checked: a question or a request");
  add_if(opinion && claim.stance != Stance::asks, "can’t be checked: opinion");
  add_if(is_denied, "disputed in this article");
  add_if(!claim.contests.empty(), "disputes another claim here");
  add_if(has(claim, ClaimKind::statistic), "gives a figure");
  add_if(has(claim, ClaimKind::prediction) && !opinion, "about the future");
  add_if(has(claim, ClaimKind::comparison) && !opinion, "makes a comparison");
  add_if(has(claim, ClaimKind::cause) && !opinion, "names a cause");
  add_if(has(claim, ClaimKind::legal) && !opinion, "about the law");
  add_if(has(claim, ClaimKind::event) && !opinion, "says what happened");
  add_if(attributed && names_somebody(claim.speaker), "names a source");
  add_if(attributed && !names_somebody(claim.speaker) && !is_authors(prose, claim),
         "source not named");
  return reasons;
}

}  // namespace winnow
