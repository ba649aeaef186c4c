#include "claims/contested/near_denials.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/letters.h"
#include "claims/stance.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::string_view kNone[] = {"no", "none", "nobody"};
constexpr std::string_view kSelves[] = {"i", "we"};
// Say that somebody did wrong, whatever the verb.
constexpr std::string_view kAccusers[] = {"complaint", "lawsuit", "indictment", "prosecut"};

constexpr std::size_t kReach = 2;            // sentences
constexpr std::size_t kAccusationReach = 3;  // sentences
constexpr std::size_t kMostClaims = 6;       // with a word that is to tell what is meant

}  // namespace

void NearDenials::link(std::size_t denial, bool says_no) {
  const bool of_oneself = says_no && words::contains(kSelves, prose_.lower(first_word(denial)));
  const WordId subject = says_no && !of_oneself ? denied_subject(denial) : 0;
  if (says_no ? !of_oneself && subject == 0 : judges(denial)) return;
  const std::size_t reach = of_oneself ? kAccusationReach : kReach;
  for (std::size_t other = denial; other-- > 0 && matters_.are_near(other, denial, reach);) {
    const Claim& before = claims_[other];
    const bool answerable = !matters_[other].authors && before.stance != Stance::denies &&
                            before.stance != Stance::asks && !is_negated(prose_, before) &&
                            are_of_two(matters_[denial], matters_[other]);
    if (!answerable) continue;
    const bool meant = of_oneself     ? accuses(other, denial)
                       : subject != 0 ? matters_[other].has(subject)
                                      : shares_word(denial, other);
    if (!meant) continue;
    claims_[denial].contests.push_back(static_cast<std::uint32_t>(other));
    return;
  }
}

// The first word of what is said.
std::size_t NearDenials::first_word(std::size_t claim) const {
  std::size_t first = prose_.token_at(claims_[claim].content.front().begin);
  while (first + 1 < prose_.tokens.size() &&
         (prose_.is_symbol(first) || prose_.lower(first) == "that")) {
    ++first;
  }
  return first;
}

// "no [engineer] had been sacked": what there is none of, or 0.
WordId NearDenials::denied_subject(std::size_t denial) const {
  std::size_t first = first_word(denial);
  if (prose_.lower(first) == "there" && first + 2 < prose_.tokens.size()) first += 2;
  const bool none = words::contains(kNone, prose_.lower(first)) ||
                    (prose_.lower(first) == "not" && first + 1 < prose_.tokens.size() &&
                     (prose_.lower(first + 1) == "one" || prose_.lower(first + 1) == "a"));
  const WordId subject = matters_[denial].subject;
  const bool tells =
      subject != 0 && !matters_.is_name(subject) && matters_.with(subject).size() <= kMostClaims;
  return none && tells ? subject : 0;
}

// Whether a claim holds something against who denies.
bool NearDenials::accuses(std::size_t other, std::size_t denial) const {
  if (!pointed_.speaks_of_denier(other, denial)) return false;
  const std::string speaker = letters::folded(claims_[other].speaker);
  return claims_[other].stance == Stance::alleges ||
         std::any_of(std::begin(kAccusers), std::end(kAccusers), [&](std::string_view accuser) {
           return speaker.find(accuser) != std::string::npos;
         });
}

// "dismissed [him as a populist]": goes against him, and against nothing that was said.
bool NearDenials::judges(std::size_t denial) const {
  const ShortList<Span>& cue = claims_[denial].cue;
  if (cue.empty()) return false;
  const Span whole{cue.front().begin, cue.back().end};
  for (auto [token, past] = prose_.tokens_in(whole); token < past; ++token) {
    const words::Cue* verb = prose_.cue(token);
    if (verb != nullptr && verb->stance == Stance::denies) {
      return verb->kind == words::CueKind::thought;
    }
  }
  return false;
}

bool NearDenials::shares_word(std::size_t denial, std::size_t other) const {
  const std::vector<WordId>& words = matters_[denial].words;
  return std::any_of(words.begin(), words.end(), [&](WordId word) {
    return !matters_.is_name(word) && matters_[other].has(word) &&
           matters_.with(word).size() <= kMostClaims;
  });
}

}  // namespace winnow
