#include "claims/words/language.h"

#include <algorithm>

#include "claims/words/word_map.h"

namespace winnow::words {

namespace {

// A lexeme is kept as a number: its traits, and above them its cue's place in the list, counted
// from one.
constexpr unsigned kTraits = 8;  // bits

WordMap lexicon_of(const Language& language) {
  WordMap lexicon;
  for (std::size_t i = 0; i < language.cues.size(); ++i) {
    lexicon.add(language.cues[i].forms, static_cast<std::uint32_t>(i + 1) << kTraits);
  }
  const auto note = [&](std::string_view list, Trait trait) {
    for_each_word(list, [&](std::string_view word) { lexicon.insert(word, 0) |= trait; });
  };
  note(language.negations, kNegates);
  note(language.auxiliaries, kAuxiliary);
  note(language.determiners, kDeterminer);
  note(language.clause_openers, kClauseOpener);
  note(language.function_words, kFunctionWord);
  note(language.complementizers, kComplementizer);
  note(language.linkers, kLinker);
  note(language.hearsay, kHearsayNoun);
  return lexicon;
}

const WordMap& lexicon(const Language& language) {
  static const WordMap english = lexicon_of(kEnglish);
  static const WordMap german = lexicon_of(kGerman);
  static const WordMap french = lexicon_of(kFrench);
  static const WordMap spanish = lexicon_of(kSpanish);
  static const WordMap none;
  if (&language == &kEnglish) return english;
  if (&language == &kGerman) return german;
  if (&language == &kFrench) return french;
  return &language == &kSpanish ? spanish : none;
}

}  // namespace

const Language kUnknownLanguage{};

Lexeme look_up(const Language& language, std::string_view word) {
  const std::uint32_t found = lexicon(language).find(word);
  if (found == WordMap::kNone) return {};
  const std::uint32_t cue = found >> kTraits;
  return {cue == 0 ? nullptr : &language.cues[cue - 1], found & ((1U << kTraits) - 1)};
}

bool contains(const SeparableVerb& verb, std::string_view word) {
  bool found = false;
  for_each_word(verb.forms, [&](std::string_view form) { found = found || form == word; });
  return found;
}

}  // namespace winnow::words
