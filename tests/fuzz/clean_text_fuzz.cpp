// Any bytes as plain text through the whole engine and every renderer.
#include <cstddef>
#include <cstdint>

#include "fuzz/property.h"
#include "pipeline.h"
#include "support/rendered_html.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace winnow;
  const Input input{.bytes = {reinterpret_cast<const char*>(data), size},
                    .kind = InputKind::text,
                    .url = "https://example.org/a.txt"};
  const auto first = clean(input);
  if (!first) return 0;
  fuzz::demand_none(test::broken_rendering(*first));

  Options options;
  for (const RemovedBlock& block : first->removed)
    options.overrides.push_back({block.source, true});
  const auto all = clean(input, options);
  fuzz::demand(all.ok(), "with every block kept there is a result, too");
  fuzz::demand_none(test::broken_rendering(*all));
  return 0;
}
