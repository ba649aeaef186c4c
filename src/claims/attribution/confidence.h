// How sure the model is of one attribution, as the share of its like that are right: a logistic
// regression on what the second stage's lattice says of it, fitted on held-out articles.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "claims/attribution/chain.h"
#include "claims/attribution/paths.h"
#include "claims/attribution/words.h"

namespace winnow {

inline constexpr std::size_t kEvidence = 9;
using Evidence = std::array<float, kEvidence>;

// `posteriors` are the lattice's label posteriors.
Evidence evidence_of(const PathAttribution& attribution, std::span<const std::uint8_t> path,
                     std::span<const Word> words, const Lattice& lattice,
                     std::span<const float> posteriors);

// 0 to 1. `weights` are kEvidence numbers.
float confidence_of(const Evidence& evidence, std::span<const float> weights);

}  // namespace winnow
