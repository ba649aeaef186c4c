#include "claims/opposites.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "claims/stance.h"
#include "claims/words/synonyms.h"

namespace winnow {

namespace {

// One form each: words::comparable takes the others to the same.
constexpr std::string_view kOpposites[][2] = {
    {"rose", "fell"},       {"won", "lost"},          {"open", "closed"},
    {"private", "public"},  {"legal", "illegal"},     {"safe", "dangerous"},
    {"better", "worse"},    {"improved", "worsened"}, {"innocent", "guilty"},
    {"resigned", "sacked"}, {"voluntary", "forced"}};

constexpr std::size_t kReach = 3;     // sentences
constexpr std::size_t kFewWords = 2;  // of a claim that says nothing but the word: "they rose"

// Bits of kOpposites: of the words on either side that the claim has.
struct Sides {
  std::uint32_t left = 0, right = 0;
};

Sides sides_of(const Matters& matters, std::size_t claim) {
  Sides sides;
  for (std::size_t i = 0; i < std::size(kOpposites); ++i) {
    const auto has = [&](std::string_view word) {
      const WordId id = matters.id_of_form(words::comparable(word));
      return id != 0 && matters[claim].has(id);
    };
    if (has(kOpposites[i][0])) sides.left |= 1U << i;
    if (has(kOpposites[i][1])) sides.right |= 1U << i;
  }
  return sides;
}

}  // namespace

void link_opposites(const Prose& prose, const Matters& matters, std::vector<Claim>& claims) {
  std::vector<Sides> sides;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    sides.push_back(sides_of(matters, i));
    if ((sides[i].left | sides[i].right) == 0 || matters[i].side.empty()) continue;
    for (std::size_t other = i;
         other-- > 0 && i - other <= kCommonWord && matters.distance(other, i) <= kReach;) {
      // "rose before it fell" takes neither side.
      const std::uint32_t opposed = (sides[i].left & sides[other].right & ~sides[i].right) |
                                    (sides[i].right & sides[other].left & ~sides[i].left);
      if (opposed == 0 || matters[other].side.empty() || !are_of_two(matters[i], matters[other]) ||
          is_negated(prose, claims[i]) || is_negated(prose, claims[other])) {
        continue;
      }
      const bool bare = matters[i].words.size() <= kFewWords && matters.distance(other, i) <= 1;
      // "She disputed both figures. Visits had risen, she said."
      const Claim& before = claims[i - 1];
      const bool goes_on = before.speaker == claims[i].speaker &&
                           std::count(before.contests.begin(), before.contests.end(), other) > 0;
      if (bare || goes_on || shared_words(matters[i], matters[other]) > 0) {
        claims[i].contests.push_back(static_cast<std::uint32_t>(other));
      }
    }
  }
}

}  // namespace winnow
