#include "sentence_filter_trainer.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace winnow::training {

namespace {

constexpr int kEpochs = 8;
constexpr double kRate = 0.1;
constexpr double kBiasRate = 0.3;
// Finer weights pass the same sentences, and the table compresses half as well.
constexpr double kLargest = 15;

// A weight that AdaGrad moves.
struct Moving {
  double value = 0, squares = 1e-6;

  void move(double gradient, double rate) {
    squares += gradient * gradient;
    value -= rate * gradient / std::sqrt(squares);
  }
};

}  // namespace

void add_sentences(std::span<const Word> words, std::span<const std::uint8_t> gold,
                   std::vector<FilterExample>& into) {
  bool told = false;  // the last of `into`
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool first = i == 0 || words[i].sentence_begins;
    if (first && told) into.pop_back();
    if (first) into.emplace_back();
    told = (!first && told) || tells(words, i, first);
    const auto hashes = filter_features(words, i, first);
    into.back().hashes.insert(into.back().hashes.end(), hashes.begin(), hashes.end());
    if (gold[i] != 0) into.back().reports = true;
  }
  if (told) into.pop_back();
}

SentenceFilter open_filter() {
  static constexpr std::int8_t kNone[2] = {};
  return {1, 1, 100, kNone};
}

QuantizedFilter train_filter(const std::vector<FilterExample>& sentences, unsigned bits) {
  const unsigned shift = 32U - bits;
  std::vector<Moving> weights(std::size_t{1} << bits);
  Moving bias;
  std::mt19937 random{20151111};
  std::vector<std::size_t> order(sentences.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    std::shuffle(order.begin(), order.end(), random);
    for (const std::size_t i : order) {
      double score = bias.value;
      for (const std::uint32_t hash : sentences[i].hashes) score += weights[hash >> shift].value;
      const double gradient = 1 / (1 + std::exp(-score)) - (sentences[i].reports ? 1 : 0);
      bias.move(gradient, kBiasRate);
      for (const std::uint32_t hash : sentences[i].hashes) {
        weights[hash >> shift].move(gradient, kRate);
      }
    }
  }
  double largest = 1e-6;
  for (const Moving& weight : weights) largest = std::max(largest, std::fabs(weight.value));
  QuantizedFilter result;
  for (const Moving& weight : weights) {
    result.weights.push_back(
        static_cast<std::int8_t>(std::lround(weight.value / largest * kLargest)));
  }
  result.tables = {bits, static_cast<float>(largest / kLargest), static_cast<float>(bias.value),
                   result.weights};
  return result;
}

}  // namespace winnow::training
