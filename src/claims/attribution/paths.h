// A path through the automaton read as attributions.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/attribution/tokens.h"

namespace winnow {

struct PathAttribution {
  Attribution attribution;
  bool alone = false;                 // has neither source nor cue
  std::uint32_t first = 0, last = 0;  // its tokens, without a shared source: [first, last]
};

std::vector<PathAttribution> attributions_of(std::span<const std::uint8_t> path,
                                             std::span<const Token> tokens);

}  // namespace winnow
