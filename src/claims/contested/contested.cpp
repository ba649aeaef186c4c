#include "claims/contested/contested.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/letters.h"
#include "claims/contested/contested_figures.h"
#include "claims/contested/matters.h"
#include "claims/contested/mentions.h"
#include "claims/contested/near_denials.h"
#include "claims/contested/opposites.h"
#include "claims/contested/pointed_denials.h"
#include "claims/contested/rebuttals.h"
#include "claims/own_statements.h"
#include "claims/stance.h"
#include "claims/words/countries.h"
#include "claims/words/phrase_words.h"
#include "claims/words/synonyms.h"
#include "claims/words/word_list.h"
#include "claims/words/word_map.h"

namespace winnow {

namespace {

// Share of a denial's words, weighted by rarity, that a denied claim must have.
constexpr float kSameMatter = 0.45F;
// The same when the denied claim does not have the denial's main verb.
constexpr float kSameMatterOtherVerb = 0.75F;

// Grant what goes against their subject: that "most of it may never be found" denies nobody then.
constexpr std::string_view kGranting =
    "acknowledge acknowledged acknowledges acknowledging admit admits admitted admitting concede "
    "conceded concedes conceding";
// Share of a denial's words that a claim must have when the denial names who made it.
constexpr float kNamedMatter = 0.2F;
// Words that who denies takes up again: "rejected that. The cables lay deep".
constexpr int kManyWords = 2;
constexpr std::size_t kShortQuestion = 4;  // words
constexpr std::size_t kFewWords = 3;       // of a denial that its verb says all of
// How far apart, in sentences, such a denial may be from what it denies, and from one it repeats.
constexpr std::size_t kReferenceReach = 3;

struct Denial {
  std::uint32_t claim = 0;
  bool says_no = false;  // it may be one, as it says that something is not so
};

bool is_granted(const Prose& prose, const Claim& claim) {
  static const words::WordMap granting = words::word_set(kGranting);
  return std::any_of(claim.cue.begin(), claim.cue.end(), [&prose](const Span& cue) {
    return granting.contains(prose.lower(prose.token_at(cue.begin)));
  });
}

// "“Why won’t he resign? He knew,” she said."
bool opens_with_question(const Prose& prose, const Claim& claim) {
  const Span content = claim.content.front();
  const std::uint32_t end = std::min(content.end, claim.sentence.end);
  if (end <= content.begin) return false;
  return prose.original(Span{content.begin, end}).find('?') != std::string_view::npos;
}

std::vector<Denial> find_denials(const Prose& prose, const std::vector<Claim>& claims) {
  std::vector<Denial> denials;
  for (const Claim& claim : claims) {
    // "I don’t remember whether" is the author's.
    const bool by_somebody =
        claim.speaker != "I" && !(claim.source.empty() && claim.speaker.empty());
    const bool says_no = by_somebody && claim.stance == Stance::asserts &&
                         !is_granted(prose, claim) && is_negated(prose, claim) &&
                         !opens_with_question(prose, claim);
    if (claim.stance == Stance::denies || says_no) denials.push_back({claim.id, says_no});
  }
  return denials;
}

class Linking {
 public:
  Linking(const Prose& prose, const FiguresByClaim& figures, std::vector<Claim>& claims)
      : prose_(prose),
        claims_(claims),
        matters_(prose, claims, figures),
        pointed_(prose, matters_, claims),
        near_(prose, matters_, pointed_, claims),
        shared_(claims.size()) {}

  void run(const std::vector<Denial>& denials, const AnswerWeights& weights,
           const Deadline& deadline) {
    link(denials, weights, deadline);
    for (Claim& claim : claims_) {
      std::sort(claim.contests.begin(), claim.contests.end());
      claim.contests.cut(std::unique(claim.contests.begin(), claim.contests.end()));
      // "Russia denies it", "after [reports] that": what somebody denies has been alleged.
      if (claim.stance != Stance::denies || claim.confidence < kShownConfidence) continue;
      for (const std::uint32_t other : claim.contests) {
        if (claims_[other].stance == Stance::alleges) make_sure(claims_[other]);
      }
    }
    // Whoever answers what was said is shown, be it but "It hasn’t."
    for (Claim& claim : claims_) {
      if (!claim.contests.empty() && claim.quote == Quote::direct) make_sure(claim);
    }
  }

 private:
  void link(const std::vector<Denial>& denials, const AnswerWeights& weights,
            const Deadline& deadline) {
    for (const auto& [claim, says_no] : denials) {
      if (deadline.passed()) return;
      link_denial(claim);
      if (claims_[claim].contests.empty()) pointed_.link(claim, says_no);
      if (claims_[claim].contests.empty()) near_.link(claim, says_no);
      if (says_no) confirm_denial(claim);
    }
    explain_denials();
    if (deadline.passed()) return;
    link_figures(prose_, matters_, claims_);
    if (deadline.passed()) return;
    link_opposites(prose_, matters_, claims_);
    if (deadline.passed()) return;
    link_rebuttals(prose_, matters_, claims_);
    if (deadline.passed()) return;
    link_likely_answers(prose_, matters_, weights, claims_);
  }

  // "No." answers the question around it, or the sentence before.
  Matter question_before(std::size_t denial) {
    const Claim& claim = claims_[denial];
    Matter matter = matters_.read({claim.sentence.begin, claim.content.front().begin});
    const std::size_t sentence = prose_.sentence_at(claim.sentence.begin);
    if (matter.words.size() < kShortQuestion && sentence > 0) {
      matter = matters_.read({prose_.sentences[sentence - 1].begin, claim.content.front().begin});
    }
    matter.side = matters_[denial].side;
    matter.verb = 0;
    return matter;
  }

  // What is said around the sentence that says no is another matter: "“I did not call him. He was
  // never in the office,” she said.", "“He carried the bag. [He didn’t play.]”"
  Matter negated_sentence_of(std::size_t denial) {
    const Claim& claim = claims_[denial];
    const Matter& whole = matters_[denial];
    const Span content = claim.content.front();
    if (content.end <= claim.sentence.end) return whole;
    auto [no, end] = prose_.tokens_in(content);
    while (no < end && !prose_.negates(no)) ++no;
    const std::uint32_t at = no < end ? prose_.tokens[no].span.begin : content.begin;
    const Span sentence = prose_.sentences[prose_.sentence_at(at)];
    Matter matter = matters_.read(
        {std::max(sentence.begin, content.begin), std::min(sentence.end, content.end)});
    matter.side = whole.side;
    return matter;
  }

  void link_denial(std::size_t denial) {
    const bool plain = is_plain_denial(prose_, claims_[denial]);
    const Matter matter = plain ? question_before(denial) : negated_sentence_of(denial);
    float all = 0;
    std::size_t common_words = 0;     // that are no names
    std::vector<std::size_t> others;  // that share a word
    for (const WordId word : matter.words) {
      const float rarity = matters_.weight(word);
      all += rarity;
      if (!matters_.is_name(word)) ++common_words;
      if (matters_.with(word).size() > kCommonWord) continue;
      for (const std::uint32_t other : matters_.with(word)) {
        if (shared_[other].words++ == 0) others.push_back(other);
        if (!matters_.is_name(word)) shared_[other].more_than_names = true;
        shared_[other].rarity += rarity;
      }
    }
    std::vector<std::uint32_t> meant;  // rather than others that speak of the same
    for (const std::size_t other : others) {
      const Shared shared = std::exchange(shared_[other], {});
      if (!shared.more_than_names || !may_deny(denial, other)) continue;
      // A claim inside the question is what "No" denies.
      const bool asked = plain && claims_[denial].sentence.contains(claims_[other].content.front());
      // A question has words of its own; the claim's words must be among them.
      const float whole = plain ? matters_.weight(matters_[other]) : all;
      const WordId verb = matters_[other].verb;
      // "She never picked up the knife" answers one who said that she lunged with it.
      const bool same_verb = matter.verb == 0 || matters_[other].has(matter.verb) ||
                             (verb != 0 && matter.has(verb)) || speaks_of(other, denial);
      if (claims_[denial].stance != Stance::denies && !same_verb) continue;
      const float needed = names_speaker(denial, other) ? kNamedMatter
                           : same_verb                  ? kSameMatter
                                                        : kSameMatterOtherVerb;
      const bool said = !claims_[other].cue.empty();
      // "Nothing personal about it" has one word to go by, and must stand beside what it denies.
      const bool beside = said && common_words == 1 && is_beside(other, denial);
      if (asked || beside || (shared.words >= 2 && shared.rarity >= needed * whole) ||
          (said && denies_verb(matter, denial, other))) {
        claims_[denial].contests.push_back(static_cast<std::uint32_t>(other));
        if (asked || matters_[other].has(matter.verb)) {
          meant.push_back(static_cast<std::uint32_t>(other));
        }
      }
    }
    // Who "denies having asked for aid" means those who say that he asked, not who speaks of aid.
    if (!meant.empty()) claims_[denial].contests = ShortList<std::uint32_t>(meant);
  }

  // "No shots had been fired", "denied offering him money": few words, and the verb says all.
  bool denies_verb(const Matter& matter, std::size_t denial, std::size_t other) const {
    const WordId verb = matters_[other].verb;
    return matter.verb != 0 && matter.words.size() <= kFewWords && verb == matter.verb &&
           !matters_.is_name(matter.verb) && apart(other, denial) <= kReferenceReach;
  }

  // Sentences between two claims, whichever comes first.
  std::size_t apart(std::size_t one, std::size_t other) const {
    return matters_.distance(std::min(one, other), std::max(one, other));
  }

  // Whether what `other` says stands beside all that is said with the denial.
  bool is_beside(std::size_t other, std::size_t denial) const {
    if (apart(other, denial) <= 1) return true;
    std::size_t first = denial;
    while (first > other && denial - first < kCommonWord &&
           !are_of_two(matters_[first - 1], matters_[denial]) &&
           matters_.distance(first - 1, first) <= 1) {
      --first;
    }
    return other < first && matters_.distance(other, first) <= 1;
  }

  // Whether a claim names, by a family name, who makes the other.
  bool speaks_of(std::size_t claim, std::size_t other) const {
    const std::string name = letters::folded(last_word(claims_[other].speaker));
    const WordId word = matters_.id_of_form(words::comparable(name));
    return word != 0 && matters_.is_name(word) && matters_[claim].has(word);
  }

  // "denied a report in the Times", "rejected the Chinese claim": whether it says whose word it is.
  bool names_speaker(std::size_t denial, std::size_t other) const {
    const std::string_view side = matters_[other].side;
    if (claims_[denial].stance != Stance::denies || side.empty()) return false;
    const std::string last = letters::folded(last_word(side));
    const words::Country* country = words::find_country(letters::folded(side));
    bool hands_on = false;
    bool named = false;
    const Span content = claims_[denial].content.front();
    const Span around{
        std::min(claims_[denial].cue.empty() ? content.begin : claims_[denial].cue.front().begin,
                 content.begin),
        content.end};
    for (auto [token, past] = prose_.tokens_in(around); token < past; ++token) {
      const std::string_view word = prose_.lower(token);
      hands_on = hands_on || means_statement(word);
      named = named || word == last || (country != nullptr && words::find_country(word) == country);
    }
    return hands_on && named;
  }

  // A claim that something is not so is a denial where it contests another, or repeats the denial
  // just before, of the same speaker ("He denied the attack. “We fired nothing,” he said.") or
  // with words of it in the same paragraph.
  void confirm_denial(std::size_t claim) {
    Claim& no = claims_[claim];
    if (no.contests.empty()) {
      // "No one will be spared" promises something.
      const bool of_future = no.kinds.contains(ClaimKind::prediction);
      if (claim == 0 || no.speaker.empty() || of_future) return;
      const Claim& before = claims_[claim - 1];
      if (before.stance != Stance::denies) return;
      const std::size_t apart = matters_.distance(claim - 1, claim);
      const bool repeats = apart == 1 && shared_words(matters_[claim], matters_[claim - 1]) > 0;
      const bool answers = is_short_answer(prose_, no) && pointed_.goes_on(claim);
      const bool same = before.speaker == no.speaker;
      if (apart > kReferenceReach || (!same && before.contests.empty())) return;
      if (!same && !repeats && !answers && !(apart == 1 && speaks_for_the_one_before(claim)))
        return;
      no.contests = before.contests;
    }
    no.stance = Stance::denies;
  }

  // "The board disputes that. [Its adviser] said", "The firm denies it. “No,” [a spokeswoman] said"
  bool speaks_for_the_one_before(std::size_t claim) const {
    const Claim& after = claims_[claim];
    if (after.source.empty()) return false;
    const std::string_view first = prose_.lower(prose_.token_at(after.sentence.begin));
    const std::string speaker = prose_.lowered(after.source.front());
    return words::contains(words::kPossessives, first) || speaker.starts_with("a spokes") ||
           speaker.starts_with("the spokes");
  }

  // "The firm disputed the count, [saying that half had voted]": goes against the same, as does
  // what takes up words of it in the next sentence, or of one that only points: "“No,” he replied.
  // [“We knew later.”]", "said that was false and [that it had warned them]".
  void explain_denials() {
    for (std::size_t i = 1; i < claims_.size(); ++i) {
      const Claim& denial = claims_[i - 1];
      Claim& claim = claims_[i];
      const bool denied_itself = std::count(denial.contests.begin(), denial.contests.end(), i) > 0;
      if (denial.stance != Stance::denies || denial.contests.empty() || denied_itself ||
          claim.stance != Stance::asserts || !claim.contests.empty() ||
          claim.speaker != denial.speaker || matters_.distance(i - 1, i) > 1) {
        continue;
      }
      const bool no = is_plain_denial(prose_, denial);
      if (claim.cue.empty() && !no) continue;
      const bool points = no || mention_in(prose_, denial.content.front()).has_value();
      const bool same_sentence = claim.sentence == denial.sentence;
      const std::size_t verb = claim.cue.empty() ? 0 : prose_.token_at(claim.cue.front().begin);
      const bool participle = same_sentence && prose_.cue(verb) != nullptr &&
                              prose_.lower(verb).ends_with("ing") && prose_.lower(verb) != "adding";
      const bool same_verb = same_sentence && points && claim.cue == denial.cue;
      // Behind a mere "No" a report of its own speaks of the next thing: "“No,” he said. He said
      // that cities were surrounded."
      const bool goes_on = points && (!no || claim.cue.empty() || same_sentence);
      const Matter& denied = matters_[denial.contests[0]];
      if (participle || same_verb ||
          shared_words(matters_[i], denied) >= (goes_on ? 1 : kManyWords)) {
        claim.contests = denial.contests;
      }
    }
  }

  bool may_deny(std::size_t denial, std::size_t other) const {
    if (denial == other || claims_[other].stance == Stance::denies ||
        claims_[other].stance == Stance::asks || is_negated(prose_, claims_[other])) {
      return false;
    }
    // An author who says that something is not so rarely speaks of what others say.
    const bool between_others = !matters_[denial].authors && !matters_[other].authors;
    return are_of_two(matters_[denial], matters_[other]) &&
           (between_others || claims_[denial].stance == Stance::denies);
  }

  // What a denial has in common with another claim.
  struct Shared {
    int words = 0;
    bool more_than_names = false;
    float rarity = 0;  // of the words together
  };

  const Prose& prose_;
  std::vector<Claim>& claims_;
  Matters matters_;
  PointedDenials pointed_;
  NearDenials near_;
  std::vector<Shared> shared_;  // by claim; all none between two denials
};

}  // namespace

void link_contested(const Prose& prose, const FiguresByClaim& figures, std::vector<Claim>& claims,
                    const Deadline& deadline, const AnswerWeights& weights) {
  if (deadline.passed()) return;
  const bool all_authors = std::all_of(claims.begin(), claims.end(), [&prose](const Claim& claim) {
    return is_authors(prose, claim);
  });
  if (all_authors) return;  // nobody denies his own words
  const std::vector<Denial> denials = find_denials(prose, claims);
  Linking(prose, figures, claims).run(denials, weights, deadline);
}

}  // namespace winnow
