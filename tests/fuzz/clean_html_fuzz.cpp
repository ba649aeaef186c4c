// Any bytes as a page through the whole engine and every renderer. Properties, not only crashes:
// see broken_rendering().
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "fuzz/property.h"
#include "pipeline.h"
#include "render/render.h"
#include "support/rendered_html.h"

namespace {

using namespace winnow;

// Claims that no finder would find: stretches that cross marks, blocks and each other.
void add_claims(Report& report, std::string_view bytes) {
  const auto size = static_cast<std::uint32_t>(report.article.text.size());
  const auto boundary = [&report, size](std::uint32_t at) {
    at %= size + 1;
    while (at > 0 && at < size &&
           (static_cast<unsigned char>(report.article.text[at]) & 0xC0U) == 0x80U) {
      --at;
    }
    return at;
  };
  report.claims.claims.clear();
  for (std::size_t i = 0; i + 1 < bytes.size() && i < 32; i += 2) {
    Claim claim;
    claim.id = static_cast<std::uint32_t>(report.claims.claims.size());
    const std::uint32_t begin = boundary(static_cast<unsigned char>(bytes[i]) * 31U);
    const std::uint32_t end = boundary(begin + static_cast<unsigned char>(bytes[i + 1]));
    if (begin >= end) continue;
    claim.sentence = {begin, end};
    claim.content.push_back(claim.sentence);
    report.claims.claims.push_back(std::move(claim));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Input input{.bytes = bytes, .kind = InputKind::html, .url = "https://example.org/a/b?c#d"};
  auto first = clean(input);
  if (!first) return 0;
  fuzz::demand_none(test::broken_rendering(*first));
  const std::size_t page = first->page.size();
  fuzz::demand(first->article.text.size() <= 8 * page + 256, "the text is not multiplied");
  fuzz::demand(render_html(*first).size() <= 256 * page + 4096, "the HTML is not multiplied");

  // The same with every removed block kept, so that all of the page meets the renderers.
  Options options;
  for (const RemovedBlock& block : first->removed)
    options.overrides.push_back({block.source, true});
  auto all = clean(input, options);
  fuzz::demand(all.ok(), "with every block kept there is a result, too");
  add_claims(*all, bytes);
  fuzz::demand_none(test::broken_rendering(*all));
  return 0;
}
