#include "claims/contested/rebuttals.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "claims/stance.h"
#include "claims/words/word_list.h"
#include "claims/words/word_map.h"

namespace winnow {

namespace {

// Open a sentence that goes against the one before.
constexpr std::string_view kContrast =
    "but however yet aber doch jedoch dagegen mais pourtant cependant pero";

// Join a clause that goes against the one before.
constexpr std::string_view kTurning[] = {"but", "while", "although", "though", "yet", "whereas"};

constexpr std::size_t kReach = 2;    // sentences
constexpr float kSameMatter = 0.6F;  // share of the words of who says less, by rarity

bool says_no(const Prose& prose, const Claim& claim) {
  return claim.stance == Stance::denies || is_negated(prose, claim);
}

bool opens_with_contrast(const Prose& prose, const Claim& claim) {
  static const words::WordMap contrast = words::word_set(kContrast);
  return contrast.contains(prose.lower(prose.token_at(claim.sentence.begin)));
}

// Whether both speak of one thing, by words that are nobody's name: any behind a contrast, else
// two, or most of what one of them says.
bool are_of_one(const Matters& matters, std::size_t one, std::size_t other, bool contrast) {
  int words = 0;
  float rarity = 0;
  for (const WordId word : matters[one].words) {
    if (matters.is_name(word) || !matters[other].has(word)) continue;
    if (matters.with(word).size() > kCommonWord) continue;
    ++words;
    rarity += matters.weight(word);
  }
  const float less = std::min(matters.weight(matters[one]), matters.weight(matters[other]));
  return words >= (contrast ? 1 : 2) || (words > 0 && rarity >= kSameMatter * less);
}

class Linking {
 public:
  Linking(const Prose& prose, const Matters& matters, std::vector<Claim>& claims)
      : prose_(prose), matters_(matters), claims_(claims) {}

  void link(std::size_t claim) {
    if (!takes_side(claim)) return;
    const bool contrast = opens_with_contrast(prose_, claims_[claim]);
    for (std::size_t other = claim; other-- > 0 && is_near(claim, other, contrast);) {
      if (!goes_against(claim, other, contrast || answers(claim, other))) continue;
      claims_[claim].contests.push_back(static_cast<std::uint32_t>(other));
      return;
    }
  }

 private:
  // “It is not true,” he said. “Nobody stopped us. It was the tide.” [However], …
  bool is_near(std::size_t claim, std::size_t other, bool contrast) const {
    const bool few = contrast && claim - other <= kReach;
    return matters_.are_near(other, claim, few ? 2 * kReach : kReach);
  }

  bool takes_side(std::size_t claim) const {
    return !matters_[claim].authors && !matters_[claim].side.empty() &&
           claims_[claim].stance != Stance::asks && !says_no(prose_, claims_[claim]);
  }

  // “The board says you never complained.” – “I complained in writing.”
  bool answers(std::size_t claim, std::size_t other) const {
    return claims_[claim].quote == Quote::direct && claims_[claim].cue.empty() &&
           matters_.distance(other, claim) <= 1;
  }

  // That something is not so is no denial yet: it must be known as one, or be met by a contrast or
  // an answer.
  bool goes_against(std::size_t claim, std::size_t other, bool contrast) const {
    const Claim& before = claims_[other];
    const bool denial = contrast ? says_no(prose_, before) : before.stance == Stance::denies;
    if (!denial || matters_[other].authors || !are_of_two(matters_[claim], matters_[other])) {
      return false;
    }
    if (before.sentence == claims_[claim].sentence) return turns(claim, other);
    return are_of_one(matters_, claim, other, contrast);
  }

  // "The ministry denies any deaths, [but] a doctor said that 14 had died."
  bool turns(std::size_t claim, std::size_t other) const {
    const Claim& after = claims_[claim];
    if (after.source.empty() || claims_[other].stance != Stance::denies) return false;
    const Span between{claims_[other].content.front().end, after.source.front().begin};
    for (auto [token, past] = prose_.tokens_in(between); token < past; ++token) {
      if (words::contains(kTurning, prose_.lower(token))) return true;
    }
    return false;
  }

  const Prose& prose_;
  const Matters& matters_;
  std::vector<Claim>& claims_;
};

}  // namespace

void link_rebuttals(const Prose& prose, const Matters& matters, std::vector<Claim>& claims) {
  Linking linking(prose, matters, claims);
  for (std::size_t claim = 1; claim < claims.size(); ++claim) linking.link(claim);
}

}  // namespace winnow
