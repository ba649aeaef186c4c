#include "claims/attribution/chain.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace winnow {

namespace {

constexpr float kNegligible = 1e-9F;
constexpr std::size_t kMaxStates = 64;
constexpr auto kContentEnded = static_cast<std::size_t>(Label::content_ended);
constexpr auto kOutside = static_cast<std::size_t>(Label::outside);

}  // namespace

std::vector<std::uint8_t> best_path(const ChainScores& scores) {
  const Automaton& a = automaton();
  const std::size_t states = a.states.size();
  const std::size_t length = scores.kinds.size();
  std::vector<std::uint8_t> path(length);
  if (length == 0) return path;
  constexpr float kNever = -std::numeric_limits<float>::infinity();
  std::vector<float> before(states, kNever), now(states);
  std::vector<std::uint8_t> back(length * states);
  before[0] = 0;
  for (std::size_t i = 0; i < length; ++i) {
    std::fill(now.begin(), now.end(), kNever);
    const float* weights = scores.transition.scores.data() + scores.kinds[i] * a.transitions.size();
    const float* emission = scores.emission.data() + i * kScoredLabels;
    std::uint8_t* from = back.data() + i * states;
    for (std::size_t t = 0; t < a.transitions.size(); ++t) {
      const Transition& move = a.transitions[t];
      const float ended = move.ends_content ? emission[kContentEnded] : 0;
      const float score = before[move.from] + weights[t] + ended;
      if (score > now[move.to]) {
        now[move.to] = score;
        from[move.to] = move.from;
      }
    }
    for (std::size_t s = 0; s < states; ++s) {
      if (a.labels[s] < kContentEnded) now[s] += emission[a.labels[s]];
    }
    before.swap(now);
  }
  std::size_t best = 0;
  for (std::size_t s = 1; s < states; ++s) {
    if (a.states[s].may_end && before[s] > before[best]) best = s;
  }
  for (std::size_t i = length; i-- > 0;) {
    path[i] = static_cast<std::uint8_t>(best);
    best = back[i * states + best];
  }
  return path;
}

Lattice::Lattice(const ChainScores& scores)
    : scores_(scores),
      factors_(scores.kinds.size() * kLabels),
      forward_(scores.kinds.size() * automaton().states.size()),
      backward_(forward_.size()) {
  if (scores.kinds.empty()) return;
  go_forward();
  go_backward();
}

void Lattice::go_forward() {
  const Automaton& a = automaton();
  const std::size_t states = a.states.size();
  std::array<float, kMaxStates> start{};
  start[0] = 1;
  const float* before = start.data();
  for (std::size_t i = 0; i < scores_.kinds.size(); ++i) {
    const float* emission = scores_.emission.data() + i * kScoredLabels;
    float most = 0;
    for (std::size_t l = 0; l < kContentEnded; ++l) most = std::max(most, emission[l]);
    float* e = factors_.data() + i * kLabels;
    for (std::size_t l = 0; l < kContentEnded; ++l) e[l] = std::exp(emission[l] - most);
    e[kContentEnded] = std::exp(emission[kContentEnded]);
    e[kOutside] = std::exp(-most);
    float* now = forward_.data() + i * states;
    const float* weights =
        scores_.transition.factors.data() + scores_.kinds[i] * a.transitions.size();
    for (std::size_t s = 0; s < states; ++s) {
      if (before[s] == 0) continue;
      const float ended = before[s] * e[kContentEnded];
      for (std::size_t t = a.leaving[s]; t < a.leaving[s + 1]; ++t) {
        const Transition& move = a.transitions[t];
        now[move.to] += weights[t] * (move.ends_content ? ended : before[s]);
      }
    }
    // Outside stays possible, so that some path always ends.
    now[0] = std::max(now[0], std::numeric_limits<float>::min());
    float sum = 0;
    for (std::size_t s = 0; s < states; ++s) {
      now[s] *= e[a.labels[s]];
      sum += now[s];
    }
    sum = std::max(sum, std::numeric_limits<float>::min());
    const float least = kNegligible * sum;
    for (std::size_t s = 0; s < states; ++s) {
      now[s] = now[s] < least && s != 0 ? 0 : now[s] / sum;
    }
    now[0] = std::max(now[0], std::numeric_limits<float>::min());
    for (std::size_t l = 0; l < kLabels; ++l) {
      if (l != kContentEnded) e[l] /= sum;
    }
    log_partition_ += std::log(static_cast<double>(sum)) + most;
    before = now;
  }
}

void Lattice::go_backward() {
  const Automaton& a = automaton();
  const std::size_t states = a.states.size();
  const std::size_t length = scores_.kinds.size();
  float* last = backward_.data() + (length - 1) * states;
  const float* final_forward = forward_.data() + (length - 1) * states;
  float ending = 0;
  for (std::size_t s = 0; s < states; ++s) {
    if (a.states[s].may_end) ending += final_forward[s];
  }
  for (std::size_t s = 0; s < states; ++s) last[s] = a.states[s].may_end ? 1 / ending : 0;
  log_partition_ += std::log(static_cast<double>(ending));
  std::array<float, kMaxStates> arriving{};
  for (std::size_t i = length - 1; i > 0; --i) {
    const float* after = backward_.data() + i * states;
    const float* before = forward_.data() + (i - 1) * states;
    const float* e = factors_.data() + i * kLabels;
    float* now = backward_.data() + (i - 1) * states;
    for (std::size_t s = 0; s < states; ++s) arriving[s] = after[s] * e[a.labels[s]];
    const float* weights =
        scores_.transition.factors.data() + scores_.kinds[i] * a.transitions.size();
    for (std::size_t s = 0; s < states; ++s) {
      if (before[s] == 0) continue;
      float on = 0, ended = 0;
      for (std::size_t t = a.leaving[s]; t < a.leaving[s + 1]; ++t) {
        const Transition& move = a.transitions[t];
        (move.ends_content ? ended : on) += arriving[move.to] * weights[t];
      }
      now[s] = on + ended * e[kContentEnded];
    }
  }
}

std::vector<float> Lattice::label_posteriors() const {
  const Automaton& a = automaton();
  const std::size_t states = a.states.size();
  const std::size_t length = scores_.kinds.size();
  std::vector<float> result(length * kLabels, 0);
  for (std::size_t i = 0; i < length; ++i) {
    for (std::size_t s = 0; s < states; ++s) {
      result[i * kLabels + a.labels[s]] += forward_[i * states + s] * backward_[i * states + s];
    }
  }
  return result;
}

void Lattice::transition_posteriors(std::size_t i, std::span<float> into) const {
  const Automaton& a = automaton();
  const std::size_t states = a.states.size();
  const float* e = factors_.data() + i * kLabels;
  const float* weights =
      scores_.transition.factors.data() + scores_.kinds[i] * a.transitions.size();
  const float* after = backward_.data() + i * states;
  for (std::size_t s = 0; s < states; ++s) {
    const float before = i > 0 ? forward_[(i - 1) * states + s] : s == 0 ? 1.0F : 0.0F;
    for (std::size_t t = a.leaving[s]; t < a.leaving[s + 1]; ++t) {
      const Transition& move = a.transitions[t];
      into[t] = before * weights[t] * after[move.to] * e[a.labels[move.to]] *
                (move.ends_content ? e[kContentEnded] : 1);
    }
  }
}

double Lattice::log_probability(std::span<const std::uint8_t> path, std::size_t begin,
                                std::size_t end) const {
  const Automaton& a = automaton();
  const std::size_t states = a.states.size();
  constexpr double kTiny = 1e-30;
  double result = std::log(static_cast<double>(forward_[begin * states + path[begin]]) + kTiny);
  for (std::size_t i = begin + 1; i < end; ++i) {
    std::size_t t = a.leaving[path[i - 1]];
    while (a.transitions[t].to != path[i]) ++t;
    const float* e = factors_.data() + i * kLabels;
    const float weight = scores_.transition.factors[scores_.kinds[i] * a.transitions.size() + t] *
                         e[a.labels[path[i]]] *
                         (a.transitions[t].ends_content ? e[kContentEnded] : 1);
    result += std::log(static_cast<double>(weight) + kTiny);
  }
  return result +
         std::log(static_cast<double>(backward_[(end - 1) * states + path[end - 1]]) + kTiny);
}

}  // namespace winnow
