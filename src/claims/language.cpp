#include "claims/language.h"

#include <algorithm>
#include <cstdint>

#include "base/letters.h"
#include "base/text.h"
#include "claims/attribution/tokens.h"

namespace winnow {

namespace {

constexpr const words::Language* kLanguages[] = {&words::kEnglish, &words::kGerman, &words::kFrench,
                                                 &words::kSpanish};

constexpr std::size_t kSample = 4000;  // bytes: enough to tell, cheap on long pages
constexpr std::size_t kFewWords = 25;  // below, what the page declares counts more
constexpr float kSureShare = 0.18F;    // function words in running text are a third and more

}  // namespace

const words::Language* language_of(std::string_view text, std::string_view declared) {
  const std::string sample = letters::folded(text.substr(0, kSample));
  const auto tokens = tokenize(sample, {0, static_cast<std::uint32_t>(sample.size())});
  std::size_t seen = 0;
  std::size_t hits[std::size(kLanguages)] = {};
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::word) continue;
    ++seen;
    const std::string_view word =
        std::string_view(sample).substr(token.span.begin, token.span.size());
    for (std::size_t i = 0; i < std::size(kLanguages); ++i) {
      if (words::contains(kLanguages[i]->function_words, word)) ++hits[i];
    }
  }
  const auto best =
      static_cast<std::size_t>(std::max_element(std::begin(hits), std::end(hits)) - hits);
  const bool looks_like_it =
      static_cast<float>(hits[best]) >= kSureShare * static_cast<float>(seen);
  const words::Language* named = nullptr;
  for (const words::Language* language : kLanguages) {
    if (starts_with_ignoring_case(declared, language->code)) named = language;
  }
  if (seen < kFewWords && !declared.empty()) return named;
  if (seen > 0 && hits[best] > 0 && looks_like_it) return kLanguages[best];
  return seen < kFewWords && declared.empty() ? kLanguages[best] : nullptr;
}

}  // namespace winnow
