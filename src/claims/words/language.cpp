#include "claims/words/language.h"

#include <algorithm>

#include "claims/words/word_map.h"

namespace winnow::words {

namespace {

WordMap forms_in(const Language& language) {
  WordMap forms;
  for (std::size_t i = 0; i < language.cues.size(); ++i) {
    forms.add(language.cues[i].forms, static_cast<std::uint32_t>(i));
  }
  return forms;
}

const WordMap& forms_of(const Language& language) {
  static const WordMap english = forms_in(kEnglish);
  static const WordMap german = forms_in(kGerman);
  static const WordMap french = forms_in(kFrench);
  static const WordMap spanish = forms_in(kSpanish);
  static const WordMap none;
  if (&language == &kEnglish) return english;
  if (&language == &kGerman) return german;
  if (&language == &kFrench) return french;
  return &language == &kSpanish ? spanish : none;
}

}  // namespace

const Language kUnknownLanguage{};

const Cue* find_cue(const Language& language, std::string_view word) {
  const std::uint32_t cue = forms_of(language).find(word);
  return cue == WordMap::kNone ? nullptr : &language.cues[cue];
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
