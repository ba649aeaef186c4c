#include "claims/contested/contested_figures.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

#include "claims/contested/pointed_denials.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

// Stand before the noun of a number.
constexpr std::string_view kPointing[] = {"the", "that", "this", "true", "real", "actual"};
// Open a corrected number: "it was [closer] to 45".
constexpr std::string_view kCorrecting[] = {"closer", "nearer"};
// Say that it was less, or more: "[only] 12 jobs", "[fewer] than 11,000".
constexpr std::string_view kLimiting[] = {"only", "just", "fewer", "less", "more"};
// Say how the number before was wrong, where no other is given: "much [higher]".
constexpr std::string_view kComparing[] = {"higher", "lower", "bigger", "smaller", "greater"};
// How far back, in sentences, the number before may stand.
constexpr std::size_t kReach = 3;
// Share of the shorter claim's words, weighted by rarity, that the other must have.
constexpr float kSameThing = 0.4F;
// The same where both have one verb in neighbouring sentences.
constexpr float kSameVerb = 0.25F;
constexpr std::size_t kLongestCorrection = 8;  // tokens up to the figure

bool differ(double a, double b) {
  return std::abs(a - b) > 0.001 * std::max(std::abs(a), std::abs(b));
}

bool is_measure(std::string_view unit) {
  constexpr std::string_view kMeasures[] = {"%", "$", "£", "€"};
  return words::contains(kMeasures, unit);
}

// Neighbouring sentences may hold any number of these.
bool is_of_anything(std::string_view unit) {
  constexpr std::string_view kUnits[] = {"people", "year",     "minut", "hour", "day", "week",
                                         "month",  "kilometr", "mile",  "metr", "time"};
  return is_measure(unit) || words::contains(kUnits, unit);
}

// Beside each other, two count the same ("200 nurses walked out. The trust said 64 nurses had taken
// part"), or one says what it was ("the offer was 3.5%").
bool counts_alike(const Matters& matters, std::size_t one, std::size_t other,
                  const Figure& figure) {
  constexpr std::size_t kFewWords = 4;
  const Matter& a = matters[one];
  const Matter& b = matters[other];
  if (matters.distance(other, one) > 1 || a.subject == 0 || matters.is_name(a.subject))
    return false;
  if (a.counts_first)
    return b.counts_first && b.subject == a.subject && !is_of_anything(figure.unit);
  return a.words.size() <= kFewWords && b.has(a.subject);
}

// Whether both count the same thing. Only figures of the dead and injured dispute those of somebody
// unnamed or of the author, who compares prices, shares and sizes of many things.
bool same_count(const Matters& matters, std::size_t one, std::size_t other, const Figure& figure) {
  const Matter& a = matters[one];
  const Matter& b = matters[other];
  if (!are_of_two(a, b)) return false;
  const WordId unit = matters.id_of_form(figure.unit);
  float shared = 0;
  int words = 0;
  for (const WordId word : a.words) {
    if (word == unit || !b.has(word)) continue;
    shared += matters.weight(word);
    ++words;
  }
  if (figure.is_casualty) return words > 0 || !(a.authors || b.authors);
  if (a.side.empty() || b.side.empty()) return false;
  // "He said it would cost £4m. Others said it would cost £10m."
  const bool verb = a.verb != 0 && a.verb == b.verb && matters.distance(other, one) <= 1;
  if (counts_alike(matters, one, other, figure)) return true;
  if (words < 2 && !verb) return false;
  return shared >= (verb ? kSameVerb : kSameThing) * std::min(matters.weight(a), matters.weight(b));
}

// What makes a claim put right a number spoken of before.
enum class Correction : std::uint8_t {
  none,
  pointed,  // "the true number was 45", "the toll was much higher": any number
  limited,  // "only 12 jobs", "it knows of nine": one of the same in the sentence before
};

Correction correction_of(const Prose& prose, const Claim& claim, const Figure& figure) {
  const Span content = claim.content.front();
  const auto [first, end] = prose.tokens_in(content);
  // The cue may hold the noun: "[put the number] at more than 500".
  const bool by_cue = !claim.cue.empty() && claim.cue.back().end <= content.begin;
  const bool counts = figure.value >= 0;
  bool limited = false;
  bool number = false;
  std::size_t token = by_cue ? prose.token_at(claim.cue.back().begin) : first;
  for (; token < end && token < first + kLongestCorrection; ++token) {
    if (prose.may_count(token) && token >= first) break;
    const std::string_view word = prose.lower(token);
    const bool noun = words::contains(words::kNumberNouns, word) && token > 0 &&
                      words::contains(kPointing, prose.lower(token - 1));
    number = number || noun;
    const bool than = token + 1 < end && prose.lower(token + 1) == "than";  // … last year
    const bool corrects = counts ? noun || words::contains(kCorrecting, word)
                                 : number && !than && words::contains(kComparing, word);
    if (corrects) return Correction::pointed;
    limited = limited || words::contains(kLimiting, word);
  }
  if (!counts) return Correction::none;
  if (prose.lower(first) == "it" && first + 3 >= end) return Correction::pointed;  // "it was five"
  const bool closes = figure.unit.empty() && token + 1 >= end;  // "it knows of nine"
  return limited || closes ? Correction::limited : Correction::none;
}

class Linking {
 public:
  Linking(const Prose& prose, const Matters& matters, std::vector<Claim>& claims)
      : prose_(prose), matters_(matters), claims_(claims) {}

  void run() {
    Figure none;  // of a claim that gives no figure
    none.value = -1;
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      link_same_count(i);
      const std::span<const Figure> figures = matters_[i].figures;
      const Figure& figure = figures.empty() ? none : figures.front();
      const Correction correction = correction_of(prose_, claims_[i], figure);
      if (correction == Correction::pointed) link_number_before(i, figure);
      if (correction == Correction::limited) link_limited(i, figure);
    }
  }

 private:
  void link_same_count(std::size_t claim) {
    for (const Figure& figure : matters_[claim].figures) {
      if (figure.unit.empty()) continue;
      auto& same = by_unit_[figure.unit];
      for (const auto& [other, known] : same) {
        if (other != claim && differ(figure.value, known->value) &&
            same_count(matters_, claim, other, figure)) {
          claims_[claim].contests.push_back(static_cast<std::uint32_t>(other));
        }
      }
      if (same.size() < kCommonWord) same.emplace_back(claim, &figure);
    }
  }

  void link_number_before(std::size_t claim, const Figure& figure) {
    for (std::size_t other = claim; other-- > 0 && matters_.are_near(other, claim, kReach);) {
      if (!are_of_two(matters_[claim], matters_[other])) continue;
      const std::span<const Figure> figures = matters_[other].figures;
      const auto meant = std::find_if(figures.begin(), figures.end(), [&](const Figure& known) {
        // "closer to 45" is of any share, "2 million a day" is none.
        const bool none = !figure.unit.empty() && is_measure(known.unit);
        return known.unit == figure.unit || !(is_measure(figure.unit) || none);
      });
      if (meant == figures.end()) continue;
      if (differ(meant->value, figure.value)) {
        claims_[claim].contests.push_back(static_cast<std::uint32_t>(other));
        make_sure(claims_[claim]);
      }
      return;
    }
  }

  // Only what somebody has just counted, of the same kind as far as the claim says.
  void link_limited(std::size_t claim, const Figure& figure) {
    for (std::size_t other = claim; other-- > 0 && matters_.distance(other, claim) <= 1;) {
      if (claim - other > kCommonWord) return;
      const Matter& before = matters_[other];
      if (!are_of_two(matters_[claim], before) || before.side.empty() || before.authors ||
          matters_[claim].side.empty()) {
        continue;
      }
      // "40 maintenance jobs", of which the unit is "maintenance", has the jobs of "only 12 jobs".
      const bool counted = before.has(matters_.id_of_form(figure.unit));
      for (const Figure& known : before.figures) {
        const bool same = figure.unit.empty() || figure.unit == known.unit || counted;
        // Another share, or price, is of something else.
        if (!same || known.unit.empty() || is_measure(known.unit)) continue;
        if (!differ(known.value, figure.value)) continue;
        claims_[claim].contests.push_back(static_cast<std::uint32_t>(other));
        return;
      }
    }
  }

  const Prose& prose_;
  const Matters& matters_;
  std::vector<Claim>& claims_;
  std::unordered_map<std::string, std::vector<std::pair<std::size_t, const Figure*>>> by_unit_;
};

}  // namespace

void link_figures(const Prose& prose, const Matters& matters, std::vector<Claim>& claims) {
  Linking(prose, matters, claims).run();
}

}  // namespace winnow
