// Noun phrases around a verb, found without a parser: good enough for the subject of "said".
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "claims/prose/prose.h"
#include "claims/words/language.h"

namespace winnow {

// Tokens [begin, end).
struct Phrase {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Refers to `prose`, which must outlive it. Token numbers are its.
class NounPhrases {
 public:
  explicit NounPhrases(const Prose& prose) : prose_(prose) {}

  Span span(Phrase phrase) const {
    return {prose_.tokens[phrase.begin].span.begin, prose_.tokens[phrase.end - 1].span.end};
  }

  // Its words without the article that opens them and what would only open more:
  // "[US officials] who".
  std::string plain(Phrase phrase) const;

  // Where the verb's group starts: "[has also denied]". Never before `floor`.
  std::size_t verb_group_begin(std::size_t verb, std::size_t floor) const;

  // "was told": the one who spoke is not the subject.
  bool is_passive(std::size_t group, std::size_t verb) const;

  // The phrase that ends just before token `end`, with an apposition between commas
  // ("Liu Pengyu, spokesperson for the embassy, [added]").
  std::optional<Phrase> ending_at(std::size_t end, std::size_t floor) const;

  // "Claudia Hansen [(Grüne)] sagte": where what stands in brackets before token `end` begins;
  // `end` when nothing does.
  std::size_t before_aside(std::size_t end, std::size_t floor) const;
  // The same behind what begins at token `begin`: "hat Jens Wiebke [(CDU)] betont".
  std::size_t past_aside(std::size_t begin, std::size_t ceiling) const;

  // The phrase that starts at `begin`; with `apposition`, what follows a comma belongs to it.
  std::optional<Phrase> starting_at(std::size_t begin, std::size_t ceiling, bool apposition) const;

  // "on Monday", "in a statement": follows a speech verb without being content.
  bool is_time(std::size_t token) const;

 private:
  bool continues_phrase(std::size_t token) const;
  std::size_t piece_begin(std::size_t end, std::size_t floor) const;
  bool is_verb(std::size_t token) const;
  bool stands_alone(std::size_t token) const;  // a pronoun: what follows is no part of it

  const Prose& prose_;
};

}  // namespace winnow
