// Whom "he" or "she" means. A pronoun of a person goes to whom a text has in view: who has just
// spoken, whom the last sentence is about, whom this paragraph has introduced. How much each
// counts is learned from texts in which readers said who speaks (tools/train/antecedents).
//
//   Mr Ohlin said … Her mother, [Lorraine], cannot open the door. [She] fears …
//   Ms Moyo said … [One of them], who teaches maths, was told. [She] said …
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "claims/prose/prose.h"
#include "claims/speakers/names.h"
#include "claims/speakers/source_phrases.h"
#include "claims/speakers/speaker_candidates.h"
#include "claims/speakers/unnamed_speakers.h"

namespace winnow {

inline constexpr std::size_t kAntecedentEvidence = 12;
using AntecedentEvidence = std::array<float, kAntecedentEvidence>;

struct Antecedent {
  std::uint32_t name = kNobody;
  std::string description;  // where it has no name: "survivor"
  AntecedentEvidence evidence{};
};

// Refers to what it is made from, which must outlive it.
class AntecedentReader {
 public:
  AntecedentReader(const Prose& prose, const Names& names, const SpeakerCandidates& candidates,
                   const SourcePhrases& sources)
      : prose_(prose), names_(names), candidates_(candidates), sources_(sources) {}

  // The people with a name whom the pronoun at byte `at` may mean.
  std::vector<Antecedent> named(std::uint32_t at, words::Gender gender) const;
  // Those without: who spoke last, and whom the sentences before are about.
  void add_unnamed(std::uint32_t at, const UnnamedSpeakers& unnamed,
                   std::vector<Antecedent>& found) const;

 private:
  bool is_placed(const Mention& mention) const;
  Antecedent without_name(std::uint32_t at, std::size_t sentence, bool spoke,
                          std::string description) const;

  const Prose& prose_;
  const Names& names_;
  const SpeakerCandidates& candidates_;
  const SourcePhrases& sources_;
};

// The likeliest by `weights`, or nullptr where there are none.
const Antecedent* likeliest(std::span<const Antecedent> antecedents,
                            const AntecedentEvidence& weights);

}  // namespace winnow
