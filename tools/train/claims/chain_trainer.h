// Trains a chain: conditional log-likelihood by AdaGrad, features dropped at random, weights
// decayed and averaged. Deterministic.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/attribution/chain.h"
#include "claims/attribution/features.h"
#include "claims/attribution/model.h"

namespace winnow::training {

struct Example {
  Features features;
  std::vector<std::uint8_t> gold;  // a state for each token
};

struct ChainOptions {
  unsigned bits = 15;
  int epochs = 10;
  float rate = 0.05F;
  float dropout = 0.5F;
  float decay = 3e-5F;  // L2, per update of a weight
};

struct ChainWeights {
  unsigned bits = 0;
  std::vector<float> emission, transition;
};

ChainWeights train_chain(const std::vector<const Example*>& examples, const ChainOptions& options);

// In whole numbers; `tables` are views of the others.
struct QuantizedChain {
  std::vector<std::uint8_t> emission;
  std::vector<std::int8_t> transition;
  ChainTables tables;
};
// `examples` are those that it was trained on.
QuantizedChain quantized(const ChainWeights& weights, const std::vector<const Example*>& examples);

}  // namespace winnow::training
