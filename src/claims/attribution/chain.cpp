#include "claims/attribution/chain.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

namespace winnow {

namespace {

constexpr std::size_t kMaxStates = 64;
constexpr auto kContentEnded = static_cast<std::size_t>(Label::content_ended);
constexpr auto kOutside = static_cast<std::size_t>(Label::outside);
constexpr float kNever = -std::numeric_limits<float>::infinity();

template <typename Visit>
void each_state(StateSet set, Visit visit) {
  for (; set != 0; set &= set - 1) visit(static_cast<std::size_t>(std::countr_zero(set)));
}

// What one step leads to from a set of states.
StateSet after(StateSet before, const ChainScores& scores, std::size_t i) {
  const Automaton& a = automaton();
  StateSet reached = kOnlyOutside;
  each_state(before, [&](std::size_t s) { reached |= a.following[s]; });
  return scores.allowed.empty() ? reached : reached & scores.allowed[i];
}

std::size_t best_end(std::span<const float> scores) {
  std::size_t best = 0;
  for (std::size_t s = 1; s < scores.size(); ++s) {
    if (automaton().states[s].may_end && scores[s] > scores[best]) best = s;
  }
  return best;
}

}  // namespace

std::vector<std::uint8_t> best_path(const ChainScores& scores) {
  const Automaton& a = automaton();
  const std::size_t states = a.states.size();
  const std::size_t length = scores.kinds.size();
  std::vector<std::uint8_t> path(length);
  if (length == 0) return path;
  std::vector<float> before(states, kNever), now(states, kNever);
  std::vector<std::uint8_t> back(length * states);
  before[0] = 0;
  StateSet alive = kOnlyOutside;
  for (std::size_t i = 0; i < length; ++i) {
    const float* weights = scores.transition.scores.data() + scores.kinds[i] * a.transitions.size();
    const float* emission = scores.emission.data() + i * kScoredLabels;
    std::uint8_t* from = back.data() + i * states;
    each_state(alive, [&](std::size_t s) {
      for (std::size_t t = a.leaving[s]; t < a.leaving[s + 1]; ++t) {
        const Transition& move = a.transitions[t];
        const float ended = move.ends_content ? emission[kContentEnded] : 0;
        const float score = before[s] + weights[t] + ended;
        if (score > now[move.to]) {
          now[move.to] = score;
          from[move.to] = move.from;
        }
      }
    });
    alive = after(alive, scores, i);
    std::fill(before.begin(), before.end(), kNever);
    each_state(alive, [&](std::size_t s) {
      before[s] = now[s] + (a.labels[s] < kContentEnded ? emission[a.labels[s]] : 0);
    });
    std::fill(now.begin(), now.end(), kNever);
  }
  std::size_t best = best_end(before);
  for (std::size_t i = length; i-- > 0;) {
    path[i] = static_cast<std::uint8_t>(best);
    best = back[i * states + best];
  }
  return path;
}

Lattice::Lattice(const ChainScores& scores, float negligible)
    : scores_(scores),
      negligible_(negligible),
      factors_(scores.kinds.size() * kLabels),
      forward_(scores.kinds.size() * automaton().states.size()),
      alive_(scores.kinds.size()) {
  if (!scores.kinds.empty()) go_forward();
}

void Lattice::go_forward() {
  const Automaton& a = automaton();
  const std::size_t states = a.states.size();
  std::array<float, kMaxStates> start{};
  start[0] = 1;
  const float* before = start.data();
  StateSet alive = kOnlyOutside;
  for (std::size_t i = 0; i < scores_.kinds.size(); ++i) {
    const float* emission = scores_.emission.data() + i * kScoredLabels;
    float most = 0;
    for (std::size_t l = 0; l < kContentEnded; ++l) most = std::max(most, emission[l]);
    float* e = factors_.data() + i * kLabels;
    for (std::size_t l = 0; l < kContentEnded; ++l) e[l] = std::exp(emission[l] - most);
    e[kContentEnded] = std::exp(emission[kContentEnded]);
    e[kOutside] = std::exp(-most);
    std::array<float, kMaxStates> sums{};
    const float* weights =
        scores_.transition.factors.data() + scores_.kinds[i] * a.transitions.size();
    each_state(alive, [&](std::size_t s) {
      float from = before[s];
      std::size_t t = a.leaving[s];
      if (a.states[s].role == Role::content) {
        sums[a.transitions[t].to] += weights[t] * from;
        from *= e[kContentEnded];
        ++t;
      }
      if (a.fans_out[s]) {
        for (std::size_t to = 0; to < kFan; ++to) sums[to] += weights[t + to] * from;
        t += kFan;
      }
      for (; t < a.leaving[s + 1]; ++t) sums[a.transitions[t].to] += weights[t] * from;
    });
    alive = after(alive, scores_, i);
    float sum = 0;
    each_state(alive, [&](std::size_t s) { sum += sums[s] *= e[a.labels[s]]; });
    sum = std::max(sum, std::numeric_limits<float>::min());
    const float scale = 1 / sum;
    float* now = forward_.data() + i * states;
    StateSet followed = kOnlyOutside;  // outside stays possible, so that some path always ends
    each_state(alive, [&](std::size_t s) {
      const float probability = sums[s] * scale;
      const bool follow = probability >= negligible_;
      now[s] = follow ? probability : 0;
      followed |= StateSet{follow} << s;
    });
    alive = followed;
    now[0] = std::max(now[0], std::numeric_limits<float>::min());
    for (std::size_t l = 0; l < kLabels; ++l) {
      if (l != kContentEnded) e[l] *= scale;
    }
    log_partition_ += std::log(static_cast<double>(sum)) + most;
    alive_[i] = alive;
    before = now;
  }
  ending_ = 0;
  for (std::size_t s = 0; s < states; ++s) {
    if (a.states[s].may_end) ending_ += before[s];
  }
  log_partition_ += std::log(static_cast<double>(ending_));
}

const std::vector<float>& Lattice::backward() const {
  const std::size_t length = scores_.kinds.size();
  if (!backward_.empty() || length == 0) return backward_;
  const Automaton& a = automaton();
  const std::size_t states = a.states.size();
  backward_.resize(length * states);
  float* last = backward_.data() + (length - 1) * states;
  for (std::size_t s = 0; s < states; ++s) last[s] = a.states[s].may_end ? 1 / ending_ : 0;
  for (std::size_t i = length - 1; i > 0; --i) {
    const float* next = backward_.data() + i * states;
    const float* e = factors_.data() + i * kLabels;
    float* now = backward_.data() + (i - 1) * states;
    std::array<float, kMaxStates> arriving{};
    each_state(alive_[i], [&](std::size_t s) { arriving[s] = next[s] * e[a.labels[s]]; });
    const float* weights =
        scores_.transition.factors.data() + scores_.kinds[i] * a.transitions.size();
    each_state(alive_[i - 1], [&](std::size_t s) {
      float within = 0, sum = 0;
      std::size_t t = a.leaving[s];
      const bool is_content = a.states[s].role == Role::content;
      if (is_content) {
        within = arriving[a.transitions[t].to] * weights[t];
        ++t;
      }
      if (a.fans_out[s]) {
        for (std::size_t to = 0; to < kFan; ++to) sum += arriving[to] * weights[t + to];
        t += kFan;
      }
      for (; t < a.leaving[s + 1]; ++t) sum += arriving[a.transitions[t].to] * weights[t];
      now[s] = is_content ? within + sum * e[kContentEnded] : sum;
    });
  }
  return backward_;
}

double Lattice::outside_probability() const {
  const Automaton& a = automaton();
  if (scores_.kinds.empty()) return 1;
  auto probability = static_cast<double>(forward_[0]);
  for (std::size_t i = 1; i < scores_.kinds.size(); ++i) {
    // Outside is the first that follows it.
    const float weight = scores_.transition.factors[scores_.kinds[i] * a.transitions.size()];
    probability *= static_cast<double>(weight * factors_[i * kLabels + kOutside]);
  }
  return probability / static_cast<double>(ending_);
}

std::vector<StateSet> Lattice::likely_states(float least) const {
  const std::size_t states = automaton().states.size();
  const std::vector<float>& back = backward();
  std::vector<StateSet> likely(alive_.size(), kOnlyOutside);
  for (std::size_t i = 0; i < likely.size(); ++i) {
    each_state(alive_[i], [&](std::size_t s) {
      const float probability = forward_[i * states + s] * back[i * states + s];
      if (probability >= least) likely[i] |= StateSet{1} << s;
    });
  }
  return likely;
}

std::vector<float> Lattice::label_posteriors() const {
  const Automaton& a = automaton();
  const std::size_t states = a.states.size();
  const std::size_t length = scores_.kinds.size();
  const std::vector<float>& back = backward();
  std::vector<float> result(length * kLabels, 0);
  for (std::size_t i = 0; i < length; ++i) {
    each_state(alive_[i], [&](std::size_t s) {
      result[i * kLabels + a.labels[s]] += forward_[i * states + s] * back[i * states + s];
    });
  }
  return result;
}

void Lattice::transition_posteriors(std::size_t i, std::span<float> into) const {
  const Automaton& a = automaton();
  const std::size_t states = a.states.size();
  const float* e = factors_.data() + i * kLabels;
  const float* weights =
      scores_.transition.factors.data() + scores_.kinds[i] * a.transitions.size();
  const float* after = backward().data() + i * states;
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
  constexpr double kSmall = 1e-200;  // a product below is taken into the logarithm
  double result = 0;
  double product = static_cast<double>(forward_[begin * states + path[begin]]) + kTiny;
  for (std::size_t i = begin + 1; i < end; ++i) {
    std::size_t t = a.leaving[path[i - 1]];
    while (a.transitions[t].to != path[i]) ++t;
    const float* e = factors_.data() + i * kLabels;
    const float weight = scores_.transition.factors[scores_.kinds[i] * a.transitions.size() + t] *
                         e[a.labels[path[i]]] *
                         (a.transitions[t].ends_content ? e[kContentEnded] : 1);
    product *= static_cast<double>(weight) + kTiny;
    if (product < kSmall) {
      result += std::log(product);
      product = 1;
    }
  }
  product *= static_cast<double>(backward()[(end - 1) * states + path[end - 1]]) + kTiny;
  return result + std::log(product);
}

}  // namespace winnow
