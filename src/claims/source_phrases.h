// What the words of a source say before anybody asks whom they mean: its head, what only opens it,
// the name that it gives besides a description.
//
//   [Opening the case], Rosalind Thackeray        after_opening
//   the [author] of the report                    head
//   the lead author, [Katrin Hofer], a glaciologist    apposed
#pragma once

#include <cstddef>
#include <string>

#include "claims/names.h"
#include "claims/noun_phrases.h"
#include "claims/prose.h"

namespace winnow {

// Refers to `prose` and `names`, which must outlive it. Positions are tokens.
class SourcePhrases {
 public:
  SourcePhrases(const Prose& prose, const Names& names)
      : prose_(prose), names_(names), phrases_(prose) {}

  // Past what only says when or where they spoke.
  std::size_t after_opening(std::size_t begin, std::size_t end) const;

  // The last noun before what describes it further.
  std::size_t head(std::size_t begin, std::size_t end) const;

  // "[Secretary] of State Antony Blinken": whether the head is in the role that stands before it.
  bool is_role_of(const Mention& mention, std::size_t head) const;

  // The name after the first comma, or nullptr.
  const Mention* apposed(std::size_t head, std::size_t end) const;

  // The phrase's words, without a capital that only opens its sentence ("Experts say"). Nouns have
  // one of their own in German.
  std::string plain(Phrase phrase) const;

  // German: "nach Angaben des [Gesundheitsamts]" is the word of the Gesundheitsamt. `noun` stands
  // at the phrase.
  void take_off_genitive(Phrase phrase, std::string& noun) const;

 private:
  bool in_name(std::size_t token) const;
  std::size_t before_participle(Phrase phrase) const;

  const Prose& prose_;
  const Names& names_;
  NounPhrases phrases_;
};

}  // namespace winnow
