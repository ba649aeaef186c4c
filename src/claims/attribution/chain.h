// Scores of a paragraph's tokens against the automaton, the best path, and how likely each part is.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/attribution/automaton.h"

namespace winnow {

// Weights of the transitions by the class of the token that they lead into: classes × the
// automaton's transitions.
struct TransitionWeights {
  std::vector<float> scores;
  std::vector<float> factors;  // exp of the scores
};

// A set of the automaton's states, a bit for each. Outside is in every set.
using StateSet = std::uint64_t;
inline constexpr StateSet kOnlyOutside = 1;
inline constexpr StateSet kAnyState = ~StateSet{0};

// Scores of one paragraph. Token i scores emission[i * kScoredLabels + label] and takes its
// transition weights from class kinds[i]. Views; `transition` is kept by reference.
struct ChainScores {
  std::span<const float> emission;
  std::span<const std::uint8_t> kinds;  // their number is the length
  const TransitionWeights& transition;
  std::span<const StateSet> allowed = {};  // by token; empty: any state
};

// The best path, a state for each token. Exact (Viterbi); at most length × transitions steps.
std::vector<std::uint8_t> best_path(const ChainScores& scores);

// Forward and backward probabilities, scaled to sum to one at each token. States whose beginnings
// of paths are together less likely than `negligible` are taken for impossible.
class Lattice {
 public:
  explicit Lattice(const ChainScores& scores, float negligible = 1e-9F);

  // Probability of the path that is outside all along. The only question that can be answered
  // without looking back from the end, which is half of the cost.
  double outside_probability() const;

  struct Posteriors {
    std::vector<float> labels;     // length × kLabels; that of content_ended is left at 0
    std::vector<StateSet> likely;  // by token: the states that are at least `least` probable
  };
  Posteriors posteriors(float least = 0) const;

  // Posterior probability of each transition into token `i`, one for each of the automaton's.
  void transition_posteriors(std::size_t i, std::span<float> into) const;

  // log probability of the path's stretch [begin, end), whatever is outside it.
  double log_probability(std::span<const std::uint8_t> path, std::size_t begin,
                         std::size_t end) const;

 private:
  void go_forward();
  const std::vector<float>& backward() const;  // made when first asked for
  // Of forward_ or backward_, that of a state at token `i`.
  float at(const std::vector<float>& probabilities, std::size_t i, std::size_t state) const;

  ChainScores scores_;
  float negligible_;
  std::vector<float> factors_;           // length × kLabels: exp of the emission, scaled
  std::vector<StateSet> alive_;          // by token: those with a forward probability
  std::vector<std::uint32_t> begins_;    // by token: where those of its living states begin in
  std::vector<float> forward_;           // … this, in the order of the states,
  mutable std::vector<float> backward_;  // and this
  float ending_ = 1;                     // forward probability of the states that may end
};

}  // namespace winnow
