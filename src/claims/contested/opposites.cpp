#include "claims/contested/opposites.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "claims/stance.h"
#include "claims/words/synonyms.h"

namespace winnow {

namespace {

// One form each: words::comparable takes the others to the same.
constexpr std::string_view kOpposites[][2] = {
    {"rose", "fell"}, {"private", "public"}, {"legal", "illegal"}};

constexpr std::size_t kReach = 3;     // sentences
constexpr std::size_t kFewWords = 2;  // of a claim that says nothing but the word: "they rose"

class Linking {
 public:
  Linking(const Prose& prose, const Matters& matters, std::vector<Claim>& claims)
      : prose_(prose), matters_(matters), claims_(claims) {}

  // The claims with `word` to those before that have its opposite; who has both takes no side.
  void link(WordId word, WordId opposite) {
    for (const std::uint32_t claim : matters_.with(word)) {
      if (!takes_side(claim, opposite)) continue;
      for (std::size_t other = claim; other-- > 0 && matters_.are_near(other, claim, kReach);) {
        if (matters_[other].has(opposite) && takes_side(other, word) && are_of_one(claim, other)) {
          claims_[claim].contests.push_back(static_cast<std::uint32_t>(other));
        }
      }
    }
  }

 private:
  bool takes_side(std::size_t claim, WordId opposite) const {
    return !matters_[claim].has(opposite) && !matters_[claim].side.empty() &&
           !is_negated(prose_, claims_[claim]);
  }

  // Whether both speak of one thing: they share a word, one says no more than the opposite, or goes
  // on behind a denial of the other ("She disputed both figures. Visits had risen, she said.").
  bool are_of_one(std::size_t claim, std::size_t other) const {
    if (!are_of_two(matters_[claim], matters_[other])) return false;
    const Claim& before = claims_[claim - 1];
    const bool bare = matters_[claim].words.size() <= kFewWords && other + 1 == claim;
    return bare || shared_words(matters_[claim], matters_[other]) > 0 ||
           (before.speaker == claims_[claim].speaker &&
            std::count(before.contests.begin(), before.contests.end(), other) > 0);
  }

  const Prose& prose_;
  const Matters& matters_;
  std::vector<Claim>& claims_;
};

}  // namespace

void link_opposites(const Prose& prose, const Matters& matters, std::vector<Claim>& claims) {
  Linking linking(prose, matters, claims);
  for (const auto& pair : kOpposites) {
    const WordId one = matters.id_of_form(words::comparable(pair[0]));
    const WordId other = matters.id_of_form(words::comparable(pair[1]));
    if (one == 0 || other == 0) continue;
    linking.link(one, other);
    linking.link(other, one);
  }
}

}  // namespace winnow
