// The first and cheapest look at a paragraph: which of its sentences may hold a part of a report at
// all. Two thirds of a web page's words are in none, and a look costs a thirtieth of what the
// sequence model does.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "claims/attribution/chain.h"
#include "claims/attribution/cue_context.h"
#include "claims/attribution/words.h"

namespace winnow {

// A logistic regression over the hashed words of a sentence.
struct SentenceFilter {
  unsigned bits = 0;  // 2^bits weights
  float scale = 1;    // of the weights
  float bias = 0;
  std::span<const std::int8_t> weights;
};

// Whether the sentence with word `i`, its first where `first`, goes through unasked: it quotes, may
// name the speaker of the quotation before it ("…?" Weber asked.), or mostly this word is a cue.
bool tells(std::span<const Word> words, std::size_t i, bool first);

// Hashes of what the filter sees of word `i`, which is its sentence's first where `first`.
std::array<std::uint32_t, 5> filter_features(std::span<const Word> words, std::size_t i,
                                             bool first);

// By token: only outside where the filter sees no report in its sentence, else any state. Empty
// where no sentence holds one.
std::vector<StateSet> reporting_sentences(std::span<const Word> words,
                                          const SentenceFilter& filter);

}  // namespace winnow
