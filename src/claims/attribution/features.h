// What the sequence model sees of each token: hashes of what stands at and around it. Training
// and use share this code; a change here needs new tables.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/attribution/chain.h"
#include "claims/attribution/hash_row.h"
#include "claims/attribution/words.h"

namespace winnow {

struct Features {
  std::vector<std::uint32_t> hashes;  // of all tokens, one after the other
  std::vector<std::uint32_t> begins;  // where each token's begin; one more for the end
  std::vector<std::uint8_t> kinds;    // class of each token for the transitions, below kKinds
};
inline constexpr std::size_t kKinds = 24;

struct Place {
  std::uint32_t paragraph = 0;   // number in the article
  bool resumes = false;          // begins inside or with a continued quotation
  bool after_quotation = false;  // the paragraph before ended with a quotation or its speaker
};

// Tokens that can only be outside have no hashes; `possible` empty: no token is.
Features extract_features(std::span<const Word> words, const Place& place,
                          std::span<const StateSet> possible = {});

}  // namespace winnow
