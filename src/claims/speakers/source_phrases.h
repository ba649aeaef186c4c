// What the words of a source say before anybody asks whom they mean: its head, what only opens it,
// the name that it gives besides a description.
//
//   [Opening the case], Rosalind Thackeray        after_opening
//   the [author] of the report                    head
//   the lead author, [Katrin Hofer], a glaciologist    apposed
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "claims/prose/noun_phrases.h"
#include "claims/prose/prose.h"
#include "claims/speakers/names.h"

namespace winnow {

// Refers to `prose` and `names`, which must outlive it. Positions are tokens.
class SourcePhrases {
 public:
  SourcePhrases(const Prose& prose, const Names& names)
      : prose_(prose), names_(names), phrases_(prose) {}

  // Past what only says when or where they spoke.
  std::size_t after_opening(std::size_t begin, std::size_t end) const;

  // "[The company behind a plan in] the upper valley says": where the subject begins, of which the
  // phrase is only what stands right before the verb.
  std::size_t subject_begin(std::size_t begin, std::size_t end) const;

  // "[Lumenor], the company that makes the drug, said": the name that the phrase describes, or
  // nullptr.
  const Mention* described(std::size_t begin, std::size_t end) const;

  // "who", "which"
  static bool is_relative(std::string_view word);

  // "[she]’d", "[we]’ve"
  static std::string_view without_contraction(std::string_view word);

  // "Miles Fenn, [who] served as an ethics lawyer for years, called": where the source that was
  // found is but the end of such a clause, its pronoun; of "the minister, [while] confirming the
  // deal, said" its conjunction.
  std::optional<std::size_t> relative_around(std::size_t begin, std::size_t end) const;

  // The phrase that a relative pronoun stands for: "remarks by [US officials] who".
  std::optional<Phrase> antecedent(std::size_t relative) const;

  // "Analysts at Corbin & Hale", "People close to the coach"
  bool is_plural(std::size_t begin, std::size_t end) const;

  // "[The county council] disputes the figures": the organisation without a name that is the
  // subject of the sentence.
  std::optional<Phrase> organisation_heading(Span sentence) const;

  // "But [a second former employee], who spoke in private, gave": the person without a name that is
  // the subject of the sentence.
  std::optional<Phrase> somebody_heading(Span sentence) const;

  // "[Drivers] have voted to strike", "was rejected by [planning officers]": the people without a
  // name at the head of the sentence or, as those who did what it tells, at its end.
  std::optional<Phrase> people_in(Span sentence) const;

  // The last noun before what describes it further.
  std::size_t head(std::size_t begin, std::size_t end) const;

  // "[Secretary] of State Antony Blinken": whether the head is in the role that stands before it.
  bool is_role_of(const Mention& mention, std::size_t head) const;

  // The name after the first comma, or nullptr.
  const Mention* apposed(std::size_t head, std::size_t end) const;

  // The phrase's words, without a capital that only opens its sentence ("Experts say"). Nouns have
  // one of their own in German.
  std::string plain(Phrase phrase) const;

  // German: "nach Angaben des [Gesundheitsamts]" is the word of the Gesundheitsamt, "des
  // [Betreibers Nordstrom]" of the Betreiber Nordstrom. `noun` stands at the phrase.
  void take_off_genitive(Phrase phrase, std::string& noun) const;

 private:
  // The first of "[who] worked there, and who …", of which all mean the same.
  std::size_t first_relative(std::size_t relative, std::size_t floor) const;
  bool in_name(std::size_t token) const;
  bool is_article(std::size_t token) const;
  bool opens_clause(std::size_t token) const;
  bool is_people(std::size_t token) const;
  bool is_honour(std::size_t token) const;
  bool opens_participle(std::size_t token, std::size_t end) const;
  std::size_t behind_agent(std::size_t begin, std::size_t end) const;
  std::size_t before_clause(Phrase phrase) const;

  const Prose& prose_;
  const Names& names_;
  NounPhrases phrases_;
};

}  // namespace winnow
