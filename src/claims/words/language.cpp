#include "claims/words/language.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace winnow::words {

namespace {

using Forms = std::vector<std::pair<std::string_view, const Cue*>>;

Forms sorted_forms(const Language& language) {
  Forms forms;
  for (const Cue& cue : language.cues) {
    for (std::size_t begin = 0; begin < cue.forms.size();) {
      std::size_t end = cue.forms.find(' ', begin);
      if (end == std::string_view::npos) end = cue.forms.size();
      forms.emplace_back(cue.forms.substr(begin, end - begin), &cue);
      begin = end + 1;
    }
  }
  std::stable_sort(forms.begin(), forms.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  return forms;
}

const Forms& forms_of(const Language& language) {
  static const Forms english = sorted_forms(kEnglish);
  static const Forms german = sorted_forms(kGerman);
  static const Forms french = sorted_forms(kFrench);
  static const Forms spanish = sorted_forms(kSpanish);
  if (&language == &kGerman) return german;
  if (&language == &kFrench) return french;
  if (&language == &kSpanish) return spanish;
  return english;
}

}  // namespace

const Cue* find_cue(const Language& language, std::string_view word) {
  const Forms& forms = forms_of(language);
  const auto found =
      std::lower_bound(forms.begin(), forms.end(), word,
                       [](const auto& entry, std::string_view key) { return entry.first < key; });
  return found != forms.end() && found->first == word ? found->second : nullptr;
}

}  // namespace winnow::words
