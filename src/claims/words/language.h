// What the claim finder knows of a language, as data: one file a language in this folder.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "claims/claim.h"

namespace winnow::words {

enum class CueKind : std::uint8_t {
  speech,   // takes a quote or a clause: "said"
  thought,  // needs a clause to be a report: "believes that"
  noun,     // no verb: "allegation", "denial"
  weak,     // reports only beside a quote: "called", "described", "laughed"
};

// One verb or noun with every form it takes in the news, parted by spaces.
struct Cue {
  std::string_view forms;
  CueKind kind;
  Stance stance;
};

enum class Gender : std::uint8_t { unknown, female, male };

// Words that stand for somebody named elsewhere.
struct Pronoun {
  std::string_view word;
  Gender gender;
  bool plural;
};

using List = std::span<const std::string_view>;

// A verb whose first part stands alone: "wies den Vorwurf zurück".
struct SeparableVerb {
  std::string_view forms;
  std::string_view particle;
};

// Lists of single words are parted by spaces.
struct Language {
  std::string_view code;  // BCP 47
  std::span<const Cue> cues;
  List according;                    // "according to": what follows is the source, the rest of the
                                     // sentence the content; phrases, longest first
  std::string_view complementizers;  // "that": opens the content, and is no part of it
  std::string_view auxiliaries;      // may stand between a source and its cue ("has", "later")
  std::string_view negations;
  std::string_view hearsay;  // nouns that hand on what nobody signs: "reports that"
  std::span<const Pronoun> pronouns;
  std::string_view determiners;     // may open a source
  std::string_view linkers;         // join the parts of a name or description ("of", "and", "for")
  std::string_view clause_openers;  // end a source or a content at a comma ("while", "but", "as")
  std::string_view function_words;  // tell the language, and carry no content
  ClaimsSupport support = ClaimsSupport::none;
  bool verb_second = false;          // the verb follows the first phrase of a sentence (German)
  bool verb_before_subject = false;  // "sagte Weber" also without a quote (German)
  bool drops_pronouns = false;       // "“…”, lamentó": the speaker before goes on (Spanish)
  std::span<const SeparableVerb> separable_verbs = {};
  List as_reported = {};  // open a closing report: ", [wie] die Polizei mitteilte"
};

extern const Language kEnglish;
extern const Language kGerman;
extern const Language kFrench;
extern const Language kSpanish;
extern const Language kUnknownLanguage;  // no words at all: only quotation marks speak

// The lists that a word may stand in; flags.
enum Trait : std::uint32_t {
  kNegates = 1,
  kAuxiliary = 2,
  kDeterminer = 4,
  kClauseOpener = 8,
  kFunctionWord = 16,
  kComplementizer = 32,
  kLinker = 64,
  kHearsayNoun = 128,
  // Opens a clause or a phrase, or has no content.
  kGrammar = kDeterminer | kClauseOpener | kFunctionWord,
};

// What a language's lists say of one word, in lower case.
struct Lexeme {
  const Cue* cue = nullptr;  // the one that it is a form of
  std::uint32_t traits = 0;
};
Lexeme look_up(const Language& language, std::string_view word);

// Whether `word` is one of its forms.
bool contains(const SeparableVerb& verb, std::string_view word);

constexpr bool contains(List list, std::string_view word) {
  if (word.empty()) return false;
  for (const std::string_view entry : list) {
    if (entry.size() == word.size() && entry.front() == word.front() && entry == word) return true;
  }
  return false;
}

}  // namespace winnow::words
