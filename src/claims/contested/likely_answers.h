// Claims that answer each other in other words, told by where they stand and what they are like:
//
//   The guards were at breakfast, the minister said.
//   “Nobody goes to breakfast in night-vision goggles,” said a spokesman of the other side.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "claims/contested/matters.h"
#include "claims/prose/prose.h"

namespace winnow {

inline constexpr std::size_t kAnswerEvidence = 34;
using AnswerEvidence = std::array<float, kAnswerEvidence>;
using AnswerWeights = std::array<float, kAnswerEvidence>;

// Whether anybody denies, doubts or accuses, as far as it is shown. Else hardly any two contradict
// each other.
bool finds_dispute(std::span<const Claim> claims);

// What tells how likely a claim answers an earlier one. The same code runs in training
// (tools/train/answers) and in use, so a change here needs new weights.
class AnswerReader {
 public:
  // Refers to all three, which must outlive it and stay as they are but for `contests`.
  AnswerReader(const Prose& prose, const Matters& matters, std::span<const Claim> claims);

  // Ids of the claims that may answer or be answered, in order: shown, and somebody’s.
  std::span<const std::uint32_t> voiced() const { return voiced_; }

  // All of these take positions in voiced(), the later claim's first.
  std::size_t first_answerable(std::size_t later) const;  // how far back it may reach
  // Nobody answers himself, nor a question; whose words say already what they contest is not asked.
  bool may_answer(std::size_t later, std::size_t earlier) const;
  AnswerEvidence evidence(std::size_t later, std::size_t earlier) const;

 private:
  // What is asked of a claim whenever it is one of two.
  struct Voice {
    std::string_view speaker;
    std::vector<std::string> names;  // comparable words that tell who speaks, a few
    std::vector<WordId> mentioned;   // those of them that some claim has
    std::uint32_t paragraph = 0;     // of the text, counted from 1
    std::uint32_t turn = 0;          // how often the speaker has changed up to here
    std::uint32_t hints = 0;
    bool last_of_turn = false;
  };

  Voice read(const Claim& claim) const;
  std::uint32_t read_hints(const Claim& claim) const;

  const Prose& prose_;
  const Matters& matters_;
  std::span<const Claim> claims_;
  std::vector<std::uint32_t> voiced_;
  std::vector<Voice> voices_;  // of voiced_
  float clashing_ = 0;         // share of voiced_ that deny, doubt or accuse
};

// 0 to 1.
float likelihood(const AnswerEvidence& evidence, const AnswerWeights& weights);

// Whether it is to be linked.
bool is_likely_answer(float likelihood);

// Links claims that are shown and contest nothing yet with the one that they answer likeliest: it
// is contested by them, or contests them where it is a denial. English only; cost is linear in the
// claims.
void link_likely_answers(const Prose& prose, const Matters& matters, const AnswerWeights& weights,
                         std::vector<Claim>& claims);

}  // namespace winnow
