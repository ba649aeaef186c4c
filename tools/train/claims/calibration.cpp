#include "calibration.h"

#include <cmath>

namespace winnow::training {

namespace {

constexpr int kRounds = 3000;
constexpr float kRate = 0.5F;
constexpr float kDecay = 1e-4F;

}  // namespace

std::array<float, kEvidence> fit_confidence(const std::vector<Judged>& judged) {
  std::array<float, kEvidence> weights{}, squares{};
  for (int round = 0; round < kRounds; ++round) {
    std::array<float, kEvidence> gradient{};
    for (const Judged& one : judged) {
      const float error = (one.right ? 1.0F : 0.0F) - confidence_of(one.evidence, weights);
      for (std::size_t i = 0; i < kEvidence; ++i) gradient[i] += error * one.evidence[i];
    }
    for (std::size_t i = 0; i < kEvidence; ++i) {
      gradient[i] = gradient[i] / static_cast<float>(judged.size()) - kDecay * weights[i];
      squares[i] = 0.9F * squares[i] + 0.1F * gradient[i] * gradient[i];
      weights[i] += kRate / (10 + static_cast<float>(round) / 10) * gradient[i] /
                    (std::sqrt(squares[i]) + 1e-6F);
    }
  }
  return weights;
}

std::vector<std::pair<float, bool>> cross_confidences(const std::vector<Judged>& judged) {
  std::vector<std::pair<float, bool>> result;
  for (std::size_t half = 0; half < 2; ++half) {
    std::vector<Judged> rest;
    for (const Judged& one : judged) {
      if (one.document % 2 != half) rest.push_back(one);
    }
    const std::array<float, kEvidence> weights = fit_confidence(rest);
    for (const Judged& one : judged) {
      if (one.document % 2 == half)
        result.emplace_back(confidence_of(one.evidence, weights), one.right);
    }
  }
  return result;
}

}  // namespace winnow::training
