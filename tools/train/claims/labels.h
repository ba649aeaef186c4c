// Gold attributions as a path through the automaton.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/attribution/tokens.h"

namespace winnow::training {

// The path that agrees best with `gold`; where attributions overlap, the one that begins first
// wins. Pieces outside the tokens are left out.
std::vector<std::uint8_t> gold_path(std::span<const Token> tokens,
                                    std::span<const Attribution> gold);

}  // namespace winnow::training
