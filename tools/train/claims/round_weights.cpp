#include "round_weights.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "claims/attribution/model.h"

namespace winnow::training {

namespace {

constexpr int kPasses = 6;
// How much a weight's own error counts beside those of the sums that it is in: for sums that the
// corpus does not have.
constexpr float kOwn = 0.5F;

using Errors = std::array<float, kScoredLabels>;

// The tokens that each row is in.
struct Index {
  std::vector<std::uint32_t> begins, tokens;
  std::size_t token_count = 0;

  Index(std::size_t rows, unsigned bits, std::span<const Features* const> texts)
      : begins(rows + 1) {
    const unsigned shift = 32U - bits;
    for (const Features* text : texts) {
      token_count += text->kinds.size();
      for (const std::uint32_t hash : text->hashes) ++begins[(hash >> shift) + 1];
    }
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    tokens.resize(begins.back());
    std::vector<std::uint32_t> next(begins.begin(), begins.end() - 1);
    std::uint32_t token = 0;
    for (const Features* text : texts) {
      for (std::size_t i = 0; i < text->kinds.size(); ++i, ++token) {
        for (std::uint32_t f = text->begins[i]; f < text->begins[i + 1]; ++f) {
          tokens[next[text->hashes[f] >> shift]++] = token;
        }
      }
    }
  }

  std::span<const std::uint32_t> of(std::size_t row) const {
    return std::span(tokens).subspan(begins[row], begins[row + 1] - begins[row]);
  }
};

}  // namespace

std::vector<std::int8_t> round_weights(std::span<const float> weights, unsigned bits,
                                       std::span<const Features* const> texts) {
  constexpr float kLargest = kLargestWeight;
  const std::size_t rows = std::size_t{1} << bits;
  const Index index(rows, bits, texts);
  std::vector<float> rounded(weights.size());
  std::vector<Errors> errors(index.token_count);  // of each token's sums
  const auto move = [&](std::size_t row, const Errors& by) {
    for (const std::uint32_t token : index.of(row)) {
      for (std::size_t l = 0; l < kScoredLabels; ++l) errors[token][l] += by[l];
    }
  };
  for (std::size_t row = 0; row < rows; ++row) {
    Errors by{};
    for (std::size_t l = 0; l < kScoredLabels; ++l) {
      const std::size_t w = row * kScoredLabels + l;
      rounded[w] = std::clamp(std::round(weights[w]), -kLargest, kLargest);
      by[l] = rounded[w] - weights[w];
    }
    move(row, by);
  }
  // Rows in many tokens first: the others can make up for them.
  std::vector<std::uint32_t> order(rows);
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return index.of(a).size() > index.of(b).size();
  });
  for (int pass = 0; pass < kPasses; ++pass) {
    for (const std::uint32_t row : order) {
      const auto count = static_cast<float>(index.of(row).size());
      Errors sum{};
      for (const std::uint32_t token : index.of(row)) {
        for (std::size_t l = 0; l < kScoredLabels; ++l) sum[l] += errors[token][l];
      }
      Errors by{};
      for (std::size_t l = 0; l < kScoredLabels; ++l) {
        const std::size_t w = row * kScoredLabels + l;
        const float own = rounded[w] - weights[w];
        // Least squares: the sum of (error + by)² over the tokens, and of the weight's own.
        const float best = -(sum[l] + kOwn * count * own) / (count * (1 + kOwn));
        const float low = std::clamp(std::floor(weights[w]), -kLargest, kLargest);
        const float high = std::clamp(std::ceil(weights[w]), -kLargest, kLargest);
        const float to = std::clamp(std::round(rounded[w] + best), low, high);
        if (count > 0) by[l] = to - rounded[w];
        rounded[w] += by[l];
      }
      if (by != Errors{}) move(row, by);
    }
  }
  return {rounded.begin(), rounded.end()};
}

}  // namespace winnow::training
