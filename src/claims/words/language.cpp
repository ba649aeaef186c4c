#include "claims/words/language.h"

#include <algorithm>

#include "claims/words/word_map.h"

namespace winnow::words {

namespace {

// A lexeme as a number: its facts, and above them its cue's place in the list, counted from one.
enum Fact : std::uint32_t { kNegates = 1, kAuxiliary = 2, kGrammar = 4 };
constexpr unsigned kFacts = 3;  // bits

WordMap lexicon_of(const Language& language) {
  WordMap lexicon;
  for (std::size_t i = 0; i < language.cues.size(); ++i) {
    lexicon.add(language.cues[i].forms, static_cast<std::uint32_t>(i + 1) << kFacts);
  }
  const auto note = [&](List list, Fact fact) {
    for (const std::string_view word : list) lexicon.insert(word, 0) |= fact;
  };
  note(language.negations, kNegates);
  note(language.auxiliaries, kAuxiliary);
  note(language.function_words, kGrammar);
  note(language.clause_openers, kGrammar);
  note(language.determiners, kGrammar);
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
  const std::uint32_t cue = found >> kFacts;
  return {cue == 0 ? nullptr : &language.cues[cue - 1], (found & kNegates) != 0,
          (found & kAuxiliary) != 0, (found & kGrammar) != 0};
}

bool contains(const SeparableVerb& verb, std::string_view word) {
  for (std::size_t begin = 0; begin < verb.forms.size();) {
    const std::size_t end = std::min(verb.forms.find(' ', begin), verb.forms.size());
    if (verb.forms.substr(begin, end - begin) == word) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace winnow::words
