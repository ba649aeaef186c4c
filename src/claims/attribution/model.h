// The trained tables and what they say of a chunk. model_tables.cpp is written by
// tools/train/claims; docs/attribution-model.md tells from what and how well it does.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/attribution/chain.h"
#include "claims/attribution/features.h"
#include "claims/attribution/sentence_filter.h"
#include "claims/attribution/word_table.h"

namespace winnow {

// Weights of the emission are whole numbers up to this, with either sign. More than twice as many
// steps gain .003 of F1 on polnear-dev and make the compressed tables larger by 25 KB.
inline constexpr unsigned kLargestWeight = 9;

// What the tables add to a weight. Above zero it is added up as it stands; but brotli takes bytes
// below 128 for text, and needs 4 KB more for the engine, so the top bit is set as well.
inline constexpr unsigned kZeroWeight = 128 + kLargestWeight;

// Weights of one chain, whole numbers with a common scale.
struct ChainTables {
  unsigned bits = 0;  // 2^bits rows
  float emission_scale = 1;
  std::span<const std::uint8_t> emission;  // rows × kScoredLabels, each with kZeroWeight added
  float transition_scale = 1;
  std::span<const std::int8_t> transition;  // kKinds × transitions
};

struct AttributionModel {
  WordTable words;
  SentenceFilter filter;
  ChainTables first, second;
  std::span<const float> confidence;  // see confidence.h
  float cue_bias = 0;                 // added to the score of each cue's begin, for recall
  float least_confidence = 0;         // what falls below is no attribution
};
const AttributionModel& attribution_model();

// length × kScoredLabels. Tokens that can only be outside score 0; `possible` empty: no token is.
std::vector<float> emission_scores(const Features& features, const ChainTables& tables,
                                   std::span<const StateSet> possible = {});

TransitionWeights transition_weights(const ChainTables& tables);

// What the second stage sees besides `features`, those of the first: what the first stage made of
// the chunk. `posteriors` is length × kLabels. Tokens that can only be outside have none.
Features stacked_features(std::span<const Word> words, const Features& features,
                          std::span<const float> posteriors,
                          std::span<const StateSet> possible = {});

}  // namespace winnow
