// What the engine does, as one call. pipeline.cpp shows the whole way on one screen.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "extract/extract.h"
#include "render/report.h"

namespace winnow {

// Members that a caller leaves out have an `= {}` here: g++ -Wextra would warn of them otherwise.

// What a page may cost. Further ones are fixed: kMostTags of dom/parse.h (more is too_large), the
// depth of dom/open_elements.h and kMostAttributes of dom/reduce.h (what is over them is left out,
// text stays). docs/limits.md has them all.
struct Limits {
  std::size_t bytes = std::size_t{48} * 1024 * 1024;  // of input; more is too_large
  // From the call on; std::nullopt is as long as it takes. Looked at between stages, and from
  // sentence to sentence and claim to claim where claims are found: when it has passed,
  // Report::partial is set and later stages have found nothing, or the claims end early. Decoding
  // and parsing are not cut short; their cost is bounded by `bytes`.
  std::optional<std::chrono::milliseconds> time = {};
};

// The views must live while the call runs, no longer.
struct Input {
  std::string_view bytes = {};
  InputKind kind = InputKind::automatic;
  std::string_view url = {};      // where it was read, or ""
  std::string_view charset = {};  // what the server says, or ""
};

struct Options {
  bool claims = true;
  Limits limits = {};
  std::vector<BlockOverride> overrides = {};  // the reader's own word on blocks
};

// A page that holds no article is no error: its quality is near 0.
Result<Report> clean(const Input& input, const Options& options = {});

// Claims in a text as it is, nothing cleaned, one paragraph a line: article.text equals `text`,
// so offsets are the input's own. One claim is all that a report holds, as corpora annotate
// (ClaimUnit::attribution), where clean() gives each statement a claim of its own. `language` is
// BCP 47 or "", `time` as in Limits.
Result<Report> find_claims_in_text(std::string_view text, std::string_view language = {},
                                   std::optional<std::chrono::milliseconds> time = {});

}  // namespace winnow
