#include "claims/contested/pointed_denials.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>

#include "base/letters.h"
#include "claims/stance.h"
#include "claims/words/synonyms.h"
#include "claims/words/word_list.h"
#include "claims/words/word_map.h"

namespace winnow {

namespace {

// Give a number without digits.
constexpr std::string_view kNumberWords =
    "half third thirds quarter fifth tenth doubled tripled trebled halved dozen dozens hundreds "
    "thousands millions";
// Open a clause that goes against the one before.
constexpr std::string_view kContrast[] = {"but",    "while",   "although",
                                          "though", "whereas", "however"};
// Find out what "the findings" are.
constexpr std::string_view kFinders[] = {"study",       "paper",      "report",   "research",
                                         "researchers", "scientists", "analysis", "audit",
                                         "survey",      "inquiry",    "auditors", "inspectors"};
// How far back, in sentences, what is meant may stand: by its kind, where the text says whose it
// is, and for an answer that says nothing by itself.
constexpr std::size_t kReach = 3;
constexpr std::size_t kNamedReach = 20;
constexpr std::size_t kAnswerReach = 2;
constexpr std::size_t kMostAnswered = 8;  // claims before the last that "the allegations" mean

bool is_plural(const Mention& mention) {
  return mention.word.ends_with('s') && means_statement(mention.word);
}

bool is_finding(const Mention& mention) { return mention.word.starts_with("finding"); }

}  // namespace

void make_sure(Claim& claim) {
  if (claim.source.empty() && claim.speaker.empty()) return;
  claim.confidence = std::max(claim.confidence, kShownConfidence);
}

void PointedDenials::link(std::size_t denial, bool says_no) {
  if (!says_no) {
    if (const auto mention = mention_in(prose_, claims_[denial].content.front())) {
      // "He faulted the reports. “[It] is not true,” he said."
      if (goes_on(denial) && !means_statement(mention->word)) {
        claims_[denial].contests = claims_[denial - 1].contests;
        return;
      }
      link_mentioned(denial, *mention);
      return;
    }
  } else if (stands_against(denial)) {
    contest(denial, denial - 1);
    return;
  }
  if (const WordId such = matters_[denial].such; such != 0) {
    const bool anything = is_anything(such);
    const auto meant =
        last_before(denial, anything ? kAnswerReach : kReach,
                    [&](std::size_t other) { return anything || matters_[other].has(such); });
    if (meant) {
      contest(denial, *meant);
      return;
    }
  }
  const bool answers = opens_answer(denial) || is_short_answer(prose_, claims_[denial]);
  if (says_no && answers && !goes_on(denial)) {
    const auto meant = last_before(denial, kAnswerReach, [&](std::size_t other) {
      return !is_negated(prose_, claims_[other]);
    });
    if (meant) contest_best(denial, *meant);
  }
}

void PointedDenials::link_mentioned(std::size_t denial, const Mention& mention) {
  const auto meant = mentioned(denial, mention);
  if (!meant) return;
  make_sure(claims_[denial]);
  if (is_plural(mention)) {
    contest_all(denial, *meant, means_number(mention.word));
  } else if (means_number(mention.word)) {
    contest(denial, *meant);
  } else {
    contest_best(denial, *meant);
  }
}

// "no such [report] was received": stands for whatever was said.
bool PointedDenials::is_anything(WordId such) const {
  constexpr std::string_view kAnything[] = {"report", "incident", "claim", "event"};
  return std::any_of(std::begin(kAnything), std::end(kAnything), [&](std::string_view word) {
    return matters_.id_of_form(words::comparable(word)) == such;
  });
}

// “The county says it warned you.” – “[I never saw a warning.] I kept every letter.”
bool PointedDenials::opens_answer(std::size_t denial) const {
  const Claim& claim = claims_[denial];
  const std::uint32_t at = claim.content.front().begin;
  return claim.quote == Quote::direct && claim.cue.empty() && prose_.quotation_at(at) == nullptr &&
         prose_.paragraph_begin(at) == at;
}

// "His agent denied it. “It didn’t happen,” Luis Prado said."
bool PointedDenials::goes_on(std::size_t claim) const {
  if (claim == 0 || claims_[claim - 1].stance != Stance::denies) return false;
  const std::string_view speaker = claims_[claim - 1].speaker;
  return !are_of_two(matters_[claim], matters_[claim - 1]) ||
         (matters_.distance(claim - 1, claim) <= 1 && letters::folded(speaker) == speaker);
}

// Somebody else's word, also that something is not so; but no denial, of which others mean the
// same.
bool PointedDenials::may_mean(std::size_t denial, std::size_t other) const {
  return !matters_[other].authors && claims_[other].stance != Stance::asks &&
         claims_[other].stance != Stance::denies && are_of_two(matters_[denial], matters_[other]);
}

// The last fitting claim of somebody else, at most `reach` sentences before.
template <typename Fits>
std::optional<std::size_t> PointedDenials::last_before(std::size_t denial, std::size_t reach,
                                                       Fits fits) const {
  for (std::size_t other = denial; other-- > 0 && matters_.are_near(other, denial, reach);) {
    if (may_mean(denial, other) && fits(other)) return other;
  }
  return std::nullopt;
}

// What is spoken of: the last claim of whose it is, one with the same words before others; where
// the text does not say or know whose, the last that fits the word.
std::optional<std::size_t> PointedDenials::mentioned(std::size_t denial,
                                                     const Mention& mention) const {
  const auto whose = [&](std::size_t other) { return is_whose(claims_[other], mention); };
  const auto alike = last_before(denial, kNamedReach, [&](std::size_t other) {
    return whose(other) && shared_words(matters_[denial], matters_[other]) > 0;
  });
  if (alike) return alike;
  const std::size_t named = is_finding(mention) ? kNamedReach : kReach;
  if (const auto last = last_before(denial, named, whose)) return last;
  // "rejected claims by a former aide that …. The aide, Paul Ferris, said"
  for (std::size_t other = denial + 1;
       !mention.owner.empty() && other < claims_.size() && other <= denial + kReach; ++other) {
    if (may_mean(denial, other) && whose(other)) return other;
  }
  // "The number of users" is that of the sentence before, if of any that does not name them.
  const bool detailed = means_number(mention.word) && matters_[denial].words.size() > 2;
  const bool near = !mention.owner.empty() || means_evidence(mention.word) || detailed;
  // "The allegations" of a trial were made at its beginning.
  const bool far = is_plural(mention) && means_accusation(mention.word) && mention.owner.empty();
  const std::size_t reach = far ? kNamedReach : near ? 1 : kReach;
  const std::string speaker = letters::folded(last_word(claims_[denial].speaker));
  const WordId name = matters_.id_of_form(words::comparable(speaker));
  return last_before(denial, reach, [&](std::size_t other) {
    const Claim& claim = claims_[other];
    if (claim.stance == Stance::alleges) return !means_number(mention.word) || gives_number(other);
    // "He was told to leave it. The bank disputes this."
    if (claim.source.empty() && claim.speaker.empty()) return false;
    if (means_number(mention.word)) return gives_number(other);
    if (!means_accusation(mention.word)) return true;
    // "The accusation" is what has just been said; "the allegations" are called so before, or say
    // something of who denies them.
    return is_plural(mention) ? name != 0 && matters_[other].has(name) &&
                                    matters_.distance(other, denial) <= kReach
                              : matters_.distance(other, denial) <= 1;
  });
}

// Whether the mentioned statement is of the claim's source: "the MP’s comments", or "the study"
// when "a study in a journal" found it.
bool PointedDenials::is_whose(const Claim& claim, const Mention& mention) const {
  const std::string_view named = words::comparable(mention.word);
  for (const Span source : claim.source) {
    for (auto [token, past] = prose_.tokens_in(source); token < past; ++token) {
      const std::string_view word = prose_.lower(token);
      if (word == mention.owner || (!named.empty() && words::comparable(word) == named)) {
        return true;
      }
    }
  }
  if (is_finding(mention) &&
      words::any_word(letters::folded(claim.speaker), " ",
                      [](std::string_view word) { return words::contains(kFinders, word); })) {
    return true;
  }
  if (mention.owner.empty()) return false;
  const std::string owner = " " + std::string(mention.owner) + " ";
  return (letters::folded(" " + std::string(claim.speaker) + " " + std::string(claim.role)) + " ")
             .find(owner) != std::string::npos;
}

// "A, he said, but B": whether claim and the one before it are the two sides of a contrast.
bool PointedDenials::stands_against(std::size_t claim) const {
  if (claim == 0 || claims_[claim].source.empty() || claims_[claim - 1].source.empty() ||
      !may_mean(claim, claim - 1) || is_negated(prose_, claims_[claim - 1])) {
    return false;
  }
  const std::size_t apart = matters_.distance(claim - 1, claim);
  if (apart > 1) return false;
  const std::uint32_t from =
      apart == 0 ? claims_[claim - 1].content.front().begin : claims_[claim].sentence.begin;
  const std::uint32_t to =
      std::min(claims_[claim].source.front().begin, claims_[claim].content.front().begin);
  bool contrast = false;
  for (auto [token, past] = prose_.tokens_in({from, to}); token < past; ++token) {
    contrast = contrast || words::contains(kContrast, prose_.lower(token));
  }
  return contrast && (apart == 0 || shared_words(matters_[claim], matters_[claim - 1]) > 0);
}

// A figure, or words that stand for one: "had risen by a third".
bool PointedDenials::gives_number(std::size_t claim) const {
  static const words::WordMap numbers = words::word_set(kNumberWords);
  if (count_something(matters_[claim].figures)) return true;
  for (const Span content : claims_[claim].content) {
    for (auto [token, past] = prose_.tokens_in(content); token < past; ++token) {
      if (prose_.tokens[token].kind == TokenKind::number) return true;
      if (numbers.contains(prose_.lower(token))) return true;
    }
  }
  return false;
}

// Whether the claim is said by who says the later `last`, in its sentence or the one before.
bool PointedDenials::is_beside(std::size_t other, std::size_t last) const {
  return last - other <= kMostAnswered && !claims_[last].speaker.empty() &&
         claims_[other].speaker == claims_[last].speaker && matters_.distance(other, last) <= 1;
}

void PointedDenials::contest(std::size_t denial, std::size_t other) {
  claims_[denial].contests.push_back(static_cast<std::uint32_t>(other));
}

// "The allegations" are all that somebody says in two sentences, "both figures" all numbers there.
void PointedDenials::contest_all(std::size_t denial, std::size_t last, bool numbers) {
  contest(denial, last);
  for (std::size_t other = last; other-- > 0 && is_beside(other, last);) {
    const bool fits = !numbers || gives_number(other);
    if (fits && may_mean(denial, other)) contest(denial, other);
  }
}

bool PointedDenials::speaks_of_denier(std::size_t other, std::size_t denial) const {
  const Claim& denier = claims_[denial];
  const std::string_view words[] = {last_word(denier.speaker), last_word(denier.role)};
  return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) {
    const WordId id = matters_.id_of_form(words::comparable(letters::folded(word)));
    return id != 0 && matters_[other].has(id);
  });
}

// What "It didn’t happen" means is what is said of who denies it, what is alleged rather than
// said, and can best be checked of that.
void PointedDenials::contest_best(std::size_t denial, std::size_t last) {
  std::size_t best = last;
  const auto rank = [&](std::size_t claim) {
    return std::tuple(speaks_of_denier(claim, denial), claims_[claim].stance == Stance::alleges,
                      claims_[claim].check_worthiness);
  };
  for (std::size_t other = last; other-- > 0 && is_beside(other, last);) {
    if (rank(other) > rank(best) && may_mean(denial, other)) best = other;
  }
  contest(denial, best);
}

}  // namespace winnow
