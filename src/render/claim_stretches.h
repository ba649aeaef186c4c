// Where claims stand in each block: what renderers mark.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "render/report.h"

namespace winnow {

enum class ClaimPart : std::uint8_t { content, source, cue };
std::string_view name_of(ClaimPart part);

struct ClaimStretch {
  Span text;  // inside one block or cell, never empty
  std::uint32_t claim = 0;
  ClaimPart part = ClaimPart::content;
};

// All stretches of all claims, cut where blocks and cells of tables end; by begin, then longest
// first.
class ClaimStretches {
 public:
  explicit ClaimStretches(const Report& report);

  // Those that begin in `range`.
  std::span<const ClaimStretch> in(const Span& range) const;

 private:
  std::vector<ClaimStretch> stretches_;
};

}  // namespace winnow
