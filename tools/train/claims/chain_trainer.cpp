#include "chain_trainer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <random>

#include "round_weights.h"

namespace winnow::training {

namespace {

// A token this surely outside teaches nothing.
constexpr float kCertain = 0.999F;

class Trainer {
 public:
  explicit Trainer(const ChainOptions& options)
      : options_(options),
        shift_(32U - options.bits),
        emission_(std::size_t{kScoredLabels} << options.bits),
        emission_square_(emission_.size(), 0),
        transition_{std::vector<float>(kKinds * automaton().transitions.size(), 0),
                    std::vector<float>(kKinds * automaton().transitions.size(), 1)},
        transition_square_(kKinds * automaton().transitions.size(), 0),
        emission_sum_(emission_.size(), 0),
        transition_sum_(transition_square_.size(), 0) {}

  ChainWeights run(const std::vector<const Example*>& examples) {
    std::vector<std::size_t> order(examples.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    int averaged = 0;
    for (int epoch = 0; epoch < options_.epochs; ++epoch) {
      std::shuffle(order.begin(), order.end(), random_);
      for (const std::size_t i : order) update(*examples[i]);
      // The mean over the later epochs, which stands in for the mean over all updates.
      if (epoch * 2 >= options_.epochs) {
        ++averaged;
        for (std::size_t w = 0; w < emission_.size(); ++w) emission_sum_[w] += emission_[w];
        for (std::size_t w = 0; w < transition_sum_.size(); ++w) {
          transition_sum_[w] += transition_.scores[w];
        }
      }
    }
    // Half of the features were dropped in training: all of them together score too high.
    const auto kept = static_cast<float>(1 - options_.dropout);
    for (float& w : emission_sum_) w *= kept / static_cast<float>(averaged);
    for (float& w : transition_sum_) w /= static_cast<float>(averaged);
    return {options_.bits, std::move(emission_sum_), std::move(transition_sum_)};
  }

 private:
  void update(const Example& example) {
    const std::size_t length = example.gold.size();
    const Features& features = example.features;
    kept_.clear();
    kept_begins_.assign(1, 0);
    scores_.assign(length * kScoredLabels, 0);
    const auto keep_below = static_cast<std::uint32_t>(4294967295.0 * (1 - options_.dropout));
    for (std::size_t i = 0; i < length; ++i) {
      float* score = scores_.data() + i * kScoredLabels;
      for (std::uint32_t f = features.begins[i]; f < features.begins[i + 1]; ++f) {
        if (static_cast<std::uint32_t>(random_()) > keep_below) continue;
        const std::size_t row = (features.hashes[f] >> shift_) * kScoredLabels;
        kept_.push_back(static_cast<std::uint32_t>(row));
        for (std::size_t l = 0; l < kScoredLabels; ++l) score[l] += emission_[row + l];
      }
      kept_begins_.push_back(kept_.size());
    }
    const Lattice lattice({scores_, features.kinds, transition_});
    const std::vector<float> expected = lattice.posteriors().labels;
    transition_gradient_.assign(transition_sum_.size(), 0);
    std::uint8_t before = 0;
    for (std::size_t i = 0; i < length; ++i) {
      const std::uint8_t state = example.gold[i];
      const float* label_expected = expected.data() + i * kLabels;
      const bool certain = state == 0 && before == 0 &&
                           label_expected[static_cast<std::size_t>(Label::outside)] > kCertain &&
                           (i == 0 || label_expected[-1] > kCertain);
      if (!certain) learn(i, before, state, features.kinds[i], label_expected, lattice);
      before = state;
    }
    for (std::size_t t = 0; t < transition_sum_.size(); ++t) {
      if (transition_gradient_[t] == 0) continue;
      step(transition_.scores[t], transition_square_[t], transition_gradient_[t]);
      transition_.factors[t] = std::exp(transition_.scores[t]);
    }
  }

  void learn(std::size_t i, std::uint8_t before, std::uint8_t state, std::uint8_t kind,
             const float* expected, const Lattice& lattice) {
    const Automaton& a = automaton();
    lattice.transition_posteriors(i, posteriors_);
    float* transition_gradient = transition_gradient_.data() + kind * a.transitions.size();
    std::array<float, kScoredLabels> gradient{};
    for (std::size_t l = 0; l < kScoredLabels; ++l) gradient[l] = -expected[l];
    const auto gold = static_cast<std::size_t>(a.states[state].label);
    if (gold < kScoredLabels) gradient[gold] += 1;
    float& ended = gradient[static_cast<std::size_t>(Label::content_ended)];
    for (std::size_t t = 0; t < a.transitions.size(); ++t) {
      const Transition& move = a.transitions[t];
      const bool taken = move.from == before && move.to == state;
      const float difference = (taken ? 1.0F : 0.0F) - posteriors_[t];
      transition_gradient[t] += difference;
      if (move.ends_content) ended += difference;
    }
    for (std::size_t k = kept_begins_[i]; k < kept_begins_[i + 1]; ++k) {
      float* weights = emission_.data() + kept_[k];
      float* squares = emission_square_.data() + kept_[k];
      for (std::size_t l = 0; l < kScoredLabels; ++l) step(weights[l], squares[l], gradient[l]);
    }
  }

  void step(float& weight, float& square, float gradient) {
    gradient -= options_.decay * weight;
    square += gradient * gradient;
    weight += options_.rate * gradient / std::sqrt(square + 1e-4F);
  }

  ChainOptions options_;
  unsigned shift_;
  std::vector<float> emission_, emission_square_;
  TransitionWeights transition_;
  std::vector<float> transition_square_;
  std::vector<float> emission_sum_, transition_sum_;
  std::mt19937 random_{20151111};
  std::vector<std::uint32_t> kept_;
  std::vector<std::size_t> kept_begins_;
  std::vector<float> scores_, transition_gradient_;
  std::vector<float> posteriors_ = std::vector<float>(automaton().transitions.size());
};

// Whole numbers of a transition, with either sign.
constexpr float kTransitionSteps = 21;

// What one of `steps` is worth. The few largest weights may saturate: a finer step for the rest is
// worth more.
float scale_of(const std::vector<float>& weights, float steps) {
  std::vector<float> sizes;
  for (const float w : weights) sizes.push_back(std::fabs(w));
  const std::size_t rank = sizes.size() - 1 - sizes.size() / 2000;
  std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(rank), sizes.end());
  return std::max(sizes[rank], 1e-6F) / steps;
}

}  // namespace

ChainWeights train_chain(const std::vector<const Example*>& examples, const ChainOptions& options) {
  return Trainer(options).run(examples);
}

QuantizedChain quantized(const ChainWeights& weights, const std::vector<const Example*>& examples) {
  QuantizedChain result;
  ChainTables& tables = result.tables;
  tables.bits = weights.bits;
  tables.emission_scale = scale_of(weights.emission, kLargestWeight);
  std::vector<float> emission;
  for (const float w : weights.emission) emission.push_back(w / tables.emission_scale);
  std::vector<const Features*> texts;
  for (const Example* example : examples) texts.push_back(&example->features);
  for (const int weight : round_weights(emission, weights.bits, texts)) {
    result.emission.push_back(static_cast<std::uint8_t>(weight + static_cast<int>(kZeroWeight)));
  }
  tables.transition_scale = scale_of(weights.transition, kTransitionSteps);
  for (const float w : weights.transition) {
    const float steps =
        std::clamp(w / tables.transition_scale, -kTransitionSteps, kTransitionSteps);
    result.transition.push_back(static_cast<std::int8_t>(std::lround(steps)));
  }
  tables.emission = result.emission;
  tables.transition = result.transition;
  return result;
}

}  // namespace winnow::training
