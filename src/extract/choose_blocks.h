// Probabilities → which blocks to keep.
#pragma once

#include <cstddef>
#include <span>

namespace winnow {

// The probability from which on blocks are kept. Kept from the most probable down, the blocks'
// expected F1 by words, 2 Σ pw / (Σ w + Σ of all pw), rises and falls; the cut is at its peak, but
// within [0.2, 0.5]. Found to beat any fixed cut. `words` are the blocks' lengths.
float best_cut(std::span<const float> probabilities, std::span<const float> words);

}  // namespace winnow
