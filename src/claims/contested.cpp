#include "claims/contested.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/letters.h"
#include "claims/contested_figures.h"
#include "claims/matters.h"
#include "claims/own_statements.h"
#include "claims/stance.h"
#include "claims/words/countries.h"
#include "claims/words/word_list.h"
#include "claims/words/word_map.h"

namespace winnow {

namespace {

// Share of a denial's words, weighted by rarity, that a denied claim must have.
constexpr float kSameMatter = 0.5F;
// The same when the denied claim does not have the denial's main verb.
constexpr float kSameMatterOtherVerb = 0.75F;

// Stand for what has been said before: "denied this", "rejected the criticism".
constexpr std::string_view kReferring =
    "this that it these those account accusation accusations allegation allegations assertion "
    "assessment characterisation characterization charge charges claim claims conclusion "
    "conclusions "
    "criticism criticisms description estimate estimates figure figures finding findings idea "
    "interpretation notion number numbers reading report reports suggestion suggestions total "
    "verdict version view";
// Of these, the ones that mean a number.
constexpr std::string_view kReferringNumbers =
    "estimate estimates figure figures number numbers total";
// … and the ones that say that somebody did wrong.
constexpr std::string_view kAccusing =
    "accusation accusations allegation allegations charge charges";
// Grant what goes against their subject: that "most of it may never be found" denies nobody then.
constexpr std::string_view kGranting =
    "acknowledge acknowledged acknowledges acknowledging admit admits admitted admitting concede "
    "conceded concedes conceding";
// Give a number without digits.
constexpr std::string_view kNumberWords =
    "half third thirds quarter fifth tenth doubled tripled trebled halved dozen dozens hundreds "
    "thousands millions";
// May follow such a noun: "dismissed the claim [as] nonsense".
constexpr std::string_view kAfterReferring[] = {"as",       "against", "made", "by",
                                                "outright", "“",       "\""};
// Hand on what somebody said: "denied a [report] in the Times that".
constexpr std::string_view kHandingOn =
    "account accounts accusation accusations allegation allegations assertion assertions charge "
    "claim claims report reports statement suggestion suggestions version";
// Open a clause that goes against the one before.
constexpr std::string_view kContrast[] = {"but",    "while",   "although",
                                          "though", "whereas", "however"};
// Share of a denial's words that a claim must have when the denial names who made it.
constexpr float kNamedMatter = 0.2F;
constexpr std::size_t kShortQuestion = 4;  // words
// How far back, in sentences, they look for it, and a denial for the one that it repeats.
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

std::vector<Denial> find_denials(const Prose& prose, const std::vector<Claim>& claims) {
  std::vector<Denial> denials;
  for (const Claim& claim : claims) {
    const bool says_no =
        claim.stance == Stance::asserts && !is_granted(prose, claim) && is_negated(prose, claim);
    if (claim.stance == Stance::denies || says_no) denials.push_back({claim.id, says_no});
  }
  return denials;
}

class Linking {
 public:
  Linking(const Prose& prose, const FiguresByClaim& figures, std::vector<Claim>& claims)
      : prose_(prose), claims_(claims), matters_(prose, claims, figures), shared_(claims.size()) {}

  void run(const std::vector<Denial>& denials) {
    for (const auto& [claim, says_no] : denials) {
      link_denial(claim);
      if (claims_[claim].contests.empty()) link_pointed(claim, says_no);
      if (says_no) confirm_denial(claim);
    }
    link_figures(prose_, matters_, claims_);
    for (Claim& claim : claims_) {
      std::sort(claim.contests.begin(), claim.contests.end());
      claim.contests.cut(std::unique(claim.contests.begin(), claim.contests.end()));
    }
  }

 private:
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

  void link_denial(std::size_t denial) {
    const bool plain = is_plain_denial(prose_, claims_[denial]);
    const Matter matter = plain ? question_before(denial) : matters_[denial];
    float all = 0;
    std::vector<std::size_t> others;  // that share a word
    for (const WordId word : matter.words) {
      const float rarity = matters_.weight(word);
      all += rarity;
      if (matters_.with(word).size() > kCommonWord) continue;
      for (const std::uint32_t other : matters_.with(word)) {
        if (shared_[other].words++ == 0) others.push_back(other);
        shared_[other].rarity += rarity;
      }
    }
    for (const std::size_t other : others) {
      const Shared shared = std::exchange(shared_[other], {});
      if (!may_deny(denial, other)) continue;
      // A claim inside the question is what "No" denies.
      const bool asked = plain && claims_[denial].sentence.contains(claims_[other].content.front());
      // A question has words of its own; the claim's words must be among them.
      const float whole = plain ? matters_.weight(matters_[other]) : all;
      const bool same_verb = matter.verb == 0 || matters_[other].has(matter.verb);
      if (claims_[denial].stance != Stance::denies && !same_verb) continue;
      const float needed = names_speaker(denial, other) ? kNamedMatter
                           : same_verb                  ? kSameMatter
                                                        : kSameMatterOtherVerb;
      // "Nothing personal about it" has one word to go by, and must stand beside what it denies.
      const bool beside = matter.words.size() == 1 && other < denial &&
                          !claims_[other].cue.empty() && matters_.distance(other, denial) <= 1;
      if (asked || ((beside || shared.words >= 2) && shared.rarity >= needed * whole)) {
        claims_[denial].contests.push_back(static_cast<std::uint32_t>(other));
      }
    }
  }

  // "denied a report in the Times", "rejected the Chinese claim": whether it says whose word it is.
  bool names_speaker(std::size_t denial, std::size_t other) const {
    static const words::WordMap handing_on = words::word_set(kHandingOn);
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
    for (std::size_t token = prose_.token_at(around.begin);
         token < prose_.tokens.size() && prose_.tokens[token].span.begin < around.end; ++token) {
      const std::string_view word = prose_.lower(token);
      hands_on = hands_on || handing_on.contains(word);
      named = named || word == last || (country != nullptr && words::find_country(word) == country);
    }
    return hands_on && named;
  }

  // A denial that points at what it denies instead of repeating it.
  void link_pointed(std::size_t denial, bool says_no) {
    if (says_no) {
      if (stands_against(denial)) claims_[denial].contests.push_back(claims_[denial - 1].id);
      return;
    }
    const std::string_view noun = referring_noun(denial);
    static const words::WordMap numbers = words::word_set(kReferringNumbers);
    static const words::WordMap accusing = words::word_set(kAccusing);
    if (!noun.empty()) {
      const bool number = numbers.contains(noun);
      const bool accusation = accusing.contains(noun);
      link_last(denial, [&](std::size_t other) {
        return (!number || gives_number(other)) &&
               (!accusation || claims_[other].stance == Stance::alleges);
      });
    } else if (const WordId such = matters_[denial].such; such != 0) {
      link_last(denial, [&](std::size_t other) { return matters_[other].has(such); });
    }
  }

  // "A, he said, but B": whether claim and the one before it are the two sides of a contrast.
  bool stands_against(std::size_t claim) const {
    if (claim == 0 || !may_deny(claim, claim - 1) || claims_[claim - 1].source.empty())
      return false;
    const std::size_t apart = matters_.distance(claim - 1, claim);
    if (claims_[claim].source.empty() || apart > 1) return false;
    const std::uint32_t from =
        apart == 0 ? claims_[claim - 1].content.front().begin : claims_[claim].sentence.begin;
    const std::uint32_t to =
        std::min(claims_[claim].source.front().begin, claims_[claim].content.front().begin);
    bool contrast = false;
    for (std::size_t token = prose_.token_at(from);
         token < prose_.tokens.size() && prose_.tokens[token].span.begin < to; ++token) {
      contrast = contrast || words::contains(kContrast, prose_.lower(token));
    }
    return contrast && (apart == 0 || shared_words(matters_[claim], matters_[claim - 1]) > 0);
  }

  // The noun, where the content is only a word for what was said before, with what points at it.
  std::string_view referring_noun(std::size_t claim) const {
    static const words::WordMap referring = words::word_set(kReferring);
    const Span content = claims_[claim].content.front();
    std::size_t noun = prose_.token_at(content.begin);
    const std::size_t end = prose_.token_at(content.end);
    if (noun + 1 < end && words::contains(prose_.language.determiners, prose_.lower(noun))) ++noun;
    const bool ends = noun + 1 >= end || words::contains(kAfterReferring, prose_.lower(noun + 1));
    return ends && noun < end && referring.contains(prose_.lower(noun)) ? prose_.lower(noun)
                                                                        : std::string_view{};
  }

  // To the last fitting claim before that somebody else makes.
  template <typename Fits>
  void link_last(std::size_t denial, Fits fits) {
    for (std::size_t other = denial; other-- > 0;) {
      if (matters_.distance(other, denial) > kReferenceReach || denial - other > kCommonWord)
        return;
      if (matters_[other].authors || !may_deny(denial, other) || !fits(other)) continue;
      claims_[denial].contests.push_back(static_cast<std::uint32_t>(other));
      return;
    }
  }

  // A figure, or words that stand for one: "had risen by a third".
  bool gives_number(std::size_t claim) const {
    static const words::WordMap numbers = words::word_set(kNumberWords);
    if (count_something(matters_[claim].figures)) return true;
    for (const Span content : claims_[claim].content) {
      for (std::size_t token = prose_.token_at(content.begin);
           token < prose_.tokens.size() && prose_.tokens[token].span.begin < content.end; ++token) {
        if (prose_.tokens[token].kind == TokenKind::number) return true;
        if (numbers.contains(prose_.lower(token))) return true;
      }
    }
    return false;
  }

  // A claim that something is not so is a denial where it contests another, or repeats the denial
  // just before, of the same speaker ("He denied the attack. “We fired nothing,” he said.") or
  // with words of it in the same paragraph.
  void confirm_denial(std::size_t claim) {
    Claim& no = claims_[claim];
    if (no.contests.empty()) {
      if (claim == 0 || no.speaker.empty()) return;
      const Claim& before = claims_[claim - 1];
      if (before.stance != Stance::denies) return;
      const std::size_t apart = matters_.distance(claim - 1, claim);
      const bool repeats = apart == 1 && shared_words(matters_[claim], matters_[claim - 1]) > 0;
      if (apart > kReferenceReach || (before.speaker != no.speaker && !repeats)) return;
      no.contests = before.contests;
    }
    no.stance = Stance::denies;
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
    float rarity = 0;  // of the words together
  };

  const Prose& prose_;
  std::vector<Claim>& claims_;
  Matters matters_;
  std::vector<Shared> shared_;  // by claim; all none between two denials
};

}  // namespace

void link_contested(const Prose& prose, const FiguresByClaim& figures, std::vector<Claim>& claims) {
  const bool all_authors = std::all_of(claims.begin(), claims.end(), [&prose](const Claim& claim) {
    return is_authors(prose, claim);
  });
  if (all_authors) return;  // nobody denies his own words
  const std::vector<Denial> denials = find_denials(prose, claims);
  if (denials.empty() && figures.empty()) return;
  Linking(prose, figures, claims).run(denials);
}

}  // namespace winnow
