// Claims of any text, in every language. The first byte chooses the language.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "fuzz/property.h"
#include "pipeline.h"
#include "support/rendered_html.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace winnow;
  constexpr std::string_view kLanguages[] = {"", "en", "de", "fr", "es", "zh"};
  if (size == 0) return 0;
  std::uint32_t replaced = 0;
  const std::string text =
      utf8::repaired({reinterpret_cast<const char*>(data) + 1, size - 1}, replaced);
  const auto report = find_claims_in_text(text, kLanguages[data[0] % std::size(kLanguages)]);
  if (!report) return 0;
  fuzz::demand(report->article.text == text, "the text is the input's own");
  fuzz::demand_none(test::broken_promise(*report));
  fuzz::demand(report->claims.claims.size() <= text.size(), "claims are not multiplied");
  return 0;
}
