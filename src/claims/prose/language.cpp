#include "claims/prose/language.h"

#include <algorithm>

#include "base/text.h"
#include "metadata/language.h"

namespace winnow {

namespace {

constexpr const words::Language* kLanguages[] = {&words::kEnglish, &words::kGerman, &words::kFrench,
                                                 &words::kSpanish};

bool is_mostly_ascii(std::string_view text) {
  const auto others = std::count_if(text.begin(), text.end(),
                                    [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return static_cast<std::size_t>(others) * 5 < text.size();
}

}  // namespace

const words::Language& language_of(std::string_view text, std::string_view declared) {
  const std::string_view told = declared.empty() ? detected_language(text) : declared;
  if (told.empty()) return is_mostly_ascii(text) ? words::kEnglish : words::kUnknownLanguage;
  for (const words::Language* language : kLanguages) {
    const std::size_t size = language->code.size();
    const bool whole = told.size() == size || (told.size() > size && told[size] == '-');
    if (whole && starts_with_ignoring_case(told, language->code)) return *language;
  }
  return words::kUnknownLanguage;
}

}  // namespace winnow
