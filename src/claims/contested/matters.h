// What each claim of an article is about, so that claims can be compared: its words in comparable
// forms (words/synonyms.h), its main verb, whose claim it is, its figures.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "claims/claim.h"
#include "claims/prose/figures.h"
#include "claims/prose/prose.h"
#include "claims/words/word_map.h"

namespace winnow {

// Forms are numbered as they come; 0 for words without content.
using WordId = std::uint32_t;

struct Matter {
  std::vector<WordId> words;  // sorted, each once
  WordId verb = 0;            // the main verb, 0 when not found
  WordId subject = 0;         // the first word: "the [offer] was 3.5%"
  bool counts_first = false;  // a number stands before it: "64 [nurses]"
  WordId such = 0;            // "any such [deal]": what was spoken of before
  std::string_view side;      // whose claim: a country or the speaker
  bool authors = false;       // the author's own: nobody is quoted, and no other named
  std::span<const Figure> figures;

  bool has(WordId word) const;
};

int shared_words(const Matter& one, const Matter& other);

// Whether somebody contradicts somebody else. Two statements of the author's do not: another price
// is another product's.
bool are_of_two(const Matter& one, const Matter& other);

// Words in more claims than this do not bring claims together.
inline constexpr std::size_t kCommonWord = 40;

// Refers to `prose`, `claims` and the figures of each, which must outlive it and keep their order.
class Matters {
 public:
  Matters(const Prose& prose, std::span<const Claim> claims, const FiguresByClaim& figures);

  const Matter& operator[](std::size_t claim) const { return matters_[claim]; }
  // Of the words in `range`, said by nobody.
  Matter read(Span range);

  // Whether the claims write it with a capital alone: "Trump".
  bool is_name(WordId word) const { return word >= common_.size() || !common_[word]; }

  // The number of a comparable form that a claim has; 0 when none does.
  WordId id_of_form(std::string_view form) const;
  // The claims with this word.
  std::span<const std::uint32_t> with(WordId word) const;
  // The rarer a word is among the claims, the more it weighs.
  float weight(WordId word) const;
  float weight(const Matter& matter) const;

  // Sentences from the end of one claim to a later one.
  std::size_t distance(std::size_t earlier, std::size_t later) const;
  // Whether that is at most `reach`, with few claims between: who walks back from one ends there.
  bool are_near(std::size_t earlier, std::size_t later, std::size_t reach) const;

 private:
  WordId id_of(std::string_view word);
  WordId id_of(std::size_t token);
  // Adds what the range says; its words go to met_ first.
  void read(Span range, std::string_view speaker, Matter& matter);
  void read_denied_verb(const Claim& claim, Matter& matter);
  std::vector<WordId> take_words();  // of met_: sorted, each once, in no more room than they need
  void index_words();

  const Prose& prose_;
  std::span<const Claim> claims_;
  std::vector<Matter> matters_;
  std::vector<std::uint8_t> traits_;  // by Prose's number of a word
  std::vector<WordId> known_;         // by the same, of the words that were met
  std::vector<WordId> met_;           // in the claim that is being read
  std::vector<bool> common_;          // by WordId: without a capital somewhere
  words::WordMap forms_;
  WordId last_form_ = 0;
  std::unordered_set<std::string> names_;   // keeps what forms_ refers to
  std::vector<std::uint32_t> claims_with_;  // by WordId, one after the other
  std::vector<std::uint32_t> with_begins_;  // by WordId: where its claims begin; one more
};

// "Peskov" of "Dmitry Peskov".
std::string_view last_word(std::string_view name);

}  // namespace winnow
