// Trains the filter of sentences.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/attribution/sentence_filter.h"

namespace winnow::training {

struct FilterExample {
  std::vector<std::uint32_t> hashes;  // filter_features of its words
  bool reports = false;               // a word of it is part of an attribution
};

// The sentences of a chunk that the filter is asked about. `gold` is its path, a state a word.
void add_sentences(std::span<const Word> words, std::span<const std::uint8_t> gold,
                   std::vector<FilterExample>& into);

struct QuantizedFilter {
  std::vector<std::int8_t> weights;
  SentenceFilter tables;  // a view of `weights`
};

// One that lets every sentence through.
SentenceFilter open_filter();

QuantizedFilter train_filter(const std::vector<FilterExample>& sentences, unsigned bits);

}  // namespace winnow::training
