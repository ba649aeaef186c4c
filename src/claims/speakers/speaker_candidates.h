// The names that a pronoun or a description at some place of the article may mean, the likeliest
// first found: nearness, who is the subject, who spoke last, how often somebody is mentioned.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "claims/prose/prose.h"
#include "claims/speakers/names.h"
#include "claims/words/countries.h"

namespace winnow {

inline constexpr std::uint32_t kNobody = UINT32_MAX;

// How far back, in sentences, “it”, “they” and words for anybody (“the Dutchman”) may look for whom
// they mean.
inline constexpr std::uint32_t kPronounReach = 8;
// The same for "the spokesperson", "the company".
inline constexpr std::uint32_t kDescriptionReach = 40;

// Whether a role ("Kremlin spokesperson") is that of "the `noun`", whatever its gender.
bool names_role(const std::string& role, std::string_view noun);
// The same of "the `rank` `noun`": "the chief minister" is no home minister.
bool is_of_rank(const std::string& role, std::string_view rank, std::string_view noun);
// Whether an organisation may be called "the `noun`".
bool is_called(const Name& name, std::string_view noun);

// The claim around the source of claim number `claim` where that is "I" or "we" inside a quotation,
// or nullptr: they are the one who is quoted.
const Claim* speaker_around(const Prose& prose, const std::vector<Claim>& claims, std::size_t claim,
                            Span source);

// Refers to `prose` and `names`, which must outlive it. Names are numbers into `names`.
class SpeakerCandidates {
 public:
  using Fits = std::function<bool(std::uint32_t name)>;

  SpeakerCandidates(const Prose& prose, const Names& names);

  words::Gender gender(std::uint32_t name) const { return genders_[name]; }
  // Pronouns teach the gender of whom they mean.
  void learn_gender(std::uint32_t name, words::Gender gender);
  // A name's gender is this one, as far as anybody knows.
  bool may_be(std::uint32_t name, words::Gender gender) const;

  bool is_country(std::uint32_t name) const { return is_country_[name]; }
  // Whether the article names the country itself, so that its capital may stand for it.
  bool names_country(const words::Country& country) const;
  // Of a ministry, a court, a party: nothing that is "the company".
  bool is_public_body(std::uint32_t name) const;
  // Whether a name that says nothing of its kind may be that of "the company". That of a newspaper
  // is not: it reports.
  bool may_be_business(std::uint32_t name) const;

  void note_speaker(std::uint32_t name, std::uint32_t at);
  struct Spoke {
    std::uint32_t name = kNobody;
    std::uint32_t at = 0;  // byte
  };
  Spoke last_speaker() const { return {last_speaker_, last_at_}; }
  // The company or the like that spoke last, in the sentence of byte `at` or the one before.
  std::uint32_t just_spoke(std::uint32_t at) const;
  // Whether it speaks or is the subject of a sentence: others are only mentioned.
  bool acts(std::uint32_t name) const { return acts_[name]; }

  std::vector<Mention>::const_iterator first_mention_after(std::uint32_t at) const;
  // The last mentions before byte `at`, none more than `reach` sentences before it, and not many.
  std::span<const Mention> mentions_before(std::uint32_t at, std::size_t reach) const;
  // Whether it is the subject of a sentence.
  bool heads(std::uint32_t name, Span sentence) const;

  // The best of the names mentioned at most `reach` sentences before byte `at`: the nearer, the
  // subject of its sentence, a person whom this paragraph has raised, and the one who spoke last
  // come first. kNobody when none fits.
  std::uint32_t best(std::uint32_t at, std::uint32_t reach, const Fits& fits) const;
  // Whom a word for anybody at byte `at` stands for, like a pronoun: "the Dutchman".
  std::uint32_t person_before(std::uint32_t at, words::Gender gender) const;
  // The one that the text before byte `at` is about.
  std::uint32_t most_mentioned(std::uint32_t at, const Fits& fits) const;

 private:
  // Whether the mention opens its sentence: "[The podcast’s host, Dave Mallory,] is sticking to
  // it".
  bool raised(const Mention& mention) const;

  const Prose& prose_;
  const Names& names_;
  std::vector<words::Gender> genders_;            // of names_.names; pronouns teach more
  std::vector<bool> acts_;                        // of names_.names
  std::vector<bool> is_country_;                  // of names_.names
  std::vector<const words::Country*> countries_;  // named otherwise than by their capitals
  std::uint32_t last_speaker_ = kNobody;
  std::uint32_t last_at_ = 0;  // byte: where it spoke
};

}  // namespace winnow
