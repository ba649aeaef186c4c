#include "claims/attribution/chain.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <type_traits>
#include <utility>

#include "base/vector_exp.h"
#include "claims/attribution/automaton_table.h"

namespace winnow {

namespace {

constexpr auto kContentEnded = static_cast<std::size_t>(Label::content_ended);
constexpr auto kOutside = static_cast<std::size_t>(Label::outside);
constexpr float kNever = -std::numeric_limits<float>::infinity();

// Numbers of the fan's states in two vectors that overlap: its first four, and its last four, of
// which only those past the first four count.
class FanVector {
 public:
  static FanVector of(const float* numbers) {
    FanVector fan;
    std::memcpy(&fan.first_, numbers, sizeof(Four));
    std::memcpy(&fan.last_, numbers + kFan - 4, sizeof(Four));
    return fan;
  }
  void add(const FanVector& other, float times) {
    first_ += other.first_ * times;
    last_ += other.last_ * times;
  }
  void add_to(std::span<float> numbers) const {
    for (std::size_t n = 0; n < 4; ++n) numbers[n] += first_[n];
    for (std::size_t n = 4; n < kFan; ++n) numbers[n] += last_[n + 4 - kFan];
  }
  float dot(const FanVector& other) const {
    const Four sums = first_ * other.first_;
    float sum = (sums[0] + sums[1]) + (sums[2] + sums[3]);
    for (std::size_t n = 4; n < kFan; ++n) sum += last_[n + 4 - kFan] * other.last_[n + 4 - kFan];
    return sum;
  }

 private:
  static_assert(kFan > 4 && kFan <= 8);
  Four first_{}, last_{};
};

template <typename Visit>
void each_state(StateSet set, Visit visit) {
  for (; set != 0; set &= set - 1) visit(static_cast<std::size_t>(std::countr_zero(set)));
}

// Where a state's transitions begin: those within a content, into the whole fan, the others.
template <std::size_t kState>
struct Leaving {
  static constexpr std::size_t kWithin = kAutomaton.leaving[kState];
  static constexpr std::size_t kWholeFan = kWithin + kAutomaton.within[kState];
  static constexpr std::size_t kOthers = kWholeFan + kAutomaton.fan[kState];
  static constexpr std::size_t kEnd = kAutomaton.leaving[kState + 1];
};

// The same with each state as a constant: what the visit asks of it is compiled in.
template <typename Visit, std::size_t... kNumbers>
void each_of(StateSet set, Visit visit, std::index_sequence<kNumbers...> /*all*/) {
  (((set >> kNumbers & 1U) != 0 ? visit(std::integral_constant<std::size_t, kNumbers>()) : void()),
   ...);
}
template <typename Visit>
void each_constant_state(StateSet set, Visit visit) {
  each_of(set, visit, std::make_index_sequence<kStates>());
}

std::size_t best_end(StateSet alive, std::span<const float> scores) {
  std::size_t best = 0;
  each_state(alive, [&](std::size_t s) {
    if (kAutomaton.states[s].may_end && scores[s] > scores[best]) best = s;
  });
  return best;
}

// Whether only outside can follow outside, as in all that nobody reports; that is its first
// transition.
bool stays_outside(StateSet alive, std::span<const StateSet> allowed, std::size_t i) {
  return alive == kOnlyOutside && !allowed.empty() && allowed[i] == kOnlyOutside;
}

}  // namespace

std::vector<std::uint8_t> best_path(const ChainScores& scores) {
  const std::size_t states = kAutomaton.states.size();
  const std::size_t length = scores.kinds.size();
  std::vector<std::uint8_t> path(length);
  if (length == 0) return path;
  std::array<float, kStates> before, now;  // of the states in `alive` and of those they reach
  now.fill(kNever);
  std::vector<std::uint8_t> back(length * states);
  before[0] = 0;
  StateSet alive = kOnlyOutside;
  for (std::size_t i = 0; i < length; ++i) {
    const float* weights =
        scores.transition.scores.data() + scores.kinds[i] * kAutomaton.transitions.size();
    if (stays_outside(alive, scores.allowed, i)) {
      before[0] += weights[0];
      continue;
    }
    const float* emission = scores.emission.data() + i * kScoredLabels;
    std::uint8_t* from = back.data() + i * states;
    StateSet reached = kOnlyOutside;
    each_state(alive, [&](std::size_t s) {
      reached |= kAutomaton.following[s];
      for (std::size_t t = kAutomaton.leaving[s]; t < kAutomaton.leaving[s + 1]; ++t) {
        const Transition& move = kAutomaton.transitions[t];
        const float ended = move.ends_content ? emission[kContentEnded] : 0;
        const float score = before[s] + weights[t] + ended;
        if (score > now[move.to]) {
          now[move.to] = score;
          from[move.to] = move.from;
        }
      }
    });
    alive = scores.allowed.empty() ? reached : reached & scores.allowed[i];
    each_state(reached, [&](std::size_t s) {
      before[s] = std::exchange(now[s], kNever) +
                  (kAutomaton.labels[s] < kContentEnded ? emission[kAutomaton.labels[s]] : 0);
    });
  }
  std::size_t best = best_end(alive, before);
  for (std::size_t i = length; i-- > 0;) {
    path[i] = static_cast<std::uint8_t>(best);
    best = back[i * states + best];
  }
  return path;
}

Lattice::Lattice(const ChainScores& scores, float negligible)
    : scores_(scores), negligible_(negligible), factors_(scores.kinds.size() * kLabels) {
  constexpr std::size_t kUsuallyAlive = 16;
  alive_.reserve(scores.kinds.size());
  begins_.reserve(scores.kinds.size());
  forward_.reserve(scores.kinds.size() * kUsuallyAlive);
  if (!scores.kinds.empty()) go_forward();
}

float Lattice::at(const std::vector<float>& probabilities, std::size_t i, std::size_t state) const {
  const StateSet bit = StateSet{1} << state;
  if ((alive_[i] & bit) == 0) return 0;
  return probabilities[begins_[i] + static_cast<std::size_t>(std::popcount(alive_[i] & (bit - 1)))];
}

void Lattice::go_forward() {
  constexpr float kLeast = std::numeric_limits<float>::min();
  const float certain[] = {1};
  const float* before = certain;  // of the states in `alive`
  StateSet alive = kOnlyOutside;
  for (std::size_t i = 0; i < scores_.kinds.size(); ++i) {
    float* e = factors_.data() + i * kLabels;
    const float* weights =
        scores_.transition.factors.data() + scores_.kinds[i] * kAutomaton.transitions.size();
    if (stays_outside(alive, scores_.allowed, i)) {
      const float sum = std::max(*before * weights[0], kLeast);
      e[kOutside] = 1 / sum;
      begins_.push_back(static_cast<std::uint32_t>(forward_.size()));
      forward_.push_back(1);
      alive_.push_back(alive);
      before = &forward_.back();
      continue;
    }
    const float* emission = scores_.emission.data() + i * kScoredLabels;
    float most = 0;
    for (std::size_t l = 0; l < kContentEnded; ++l) most = std::max(most, emission[l]);
    static_assert(kScoredLabels == 8 && kContentEnded == 7);
    const Four low = {emission[0], emission[1], emission[2], emission[3]};
    const Four high = {emission[4], emission[5], emission[6], emission[kContentEnded] + most};
    const Four factors[] = {exp_of(low - most), exp_of(high - most)};
    std::memcpy(e, factors, sizeof(factors));
    e[kOutside] = std::exp(-most);
    std::array<float, kStates> sums{};
    FanVector fan;
    StateSet reached = kOnlyOutside;
    each_constant_state(alive, [&](auto state) {
      using Moves = Leaving<state>;
      float from = *before++;
      reached |= kAutomaton.following[state];
      if constexpr (Moves::kWithin < Moves::kWholeFan) {
        sums[kAutomaton.targets[Moves::kWithin]] += weights[Moves::kWithin] * from;
        from *= e[kContentEnded];
      }
      if constexpr (Moves::kWholeFan < Moves::kOthers)
        fan.add(FanVector::of(weights + Moves::kWholeFan), from);
      for (std::size_t t = Moves::kOthers; t < Moves::kEnd; ++t) {
        sums[kAutomaton.targets[t]] += weights[t] * from;
      }
    });
    fan.add_to(sums);
    if (!scores_.allowed.empty()) reached &= scores_.allowed[i];
    float sum = 0;
    each_state(reached, [&](std::size_t s) { sum += sums[s] *= e[kAutomaton.labels[s]]; });
    sum = std::max(sum, kLeast);
    const float scale = 1 / sum;
    // Outside stays possible, so that some path always ends. Which others are followed cannot be
    // foreseen: they are written without a branch.
    std::array<float, kStates> followed;
    followed[0] = std::max(sums[0], kLeast * sum) * scale;
    std::size_t count = 1;
    alive = kOnlyOutside;
    each_state(reached & ~kOnlyOutside, [&](std::size_t s) {
      const float probability = sums[s] * scale;
      const bool follow = probability >= negligible_;
      followed[count] = probability;
      count += static_cast<std::size_t>(follow);
      alive |= StateSet{follow} << s;
    });
    begins_.push_back(static_cast<std::uint32_t>(forward_.size()));
    forward_.insert(forward_.end(), followed.begin(), followed.begin() + count);
    alive_.push_back(alive);
    before = forward_.data() + begins_[i];
    for (std::size_t l = 0; l < kLabels; ++l) {
      if (l != kContentEnded) e[l] *= scale;
    }
  }
  ending_ = 0;
  each_state(alive, [&](std::size_t s) {
    if (kAutomaton.states[s].may_end) ending_ += *before;
    ++before;
  });
}

const std::vector<float>& Lattice::backward() const {
  const std::size_t length = scores_.kinds.size();
  if (!backward_.empty() || length == 0) return backward_;
  backward_.resize(forward_.size());
  float* last = backward_.data() + begins_[length - 1];
  each_state(alive_[length - 1],
             [&](std::size_t s) { *last++ = kAutomaton.states[s].may_end ? 1 / ending_ : 0; });
  for (std::size_t i = length - 1; i > 0; --i) {
    const float* next = backward_.data() + begins_[i];
    const float* e = factors_.data() + i * kLabels;
    float* now = backward_.data() + begins_[i - 1];
    const float* weights =
        scores_.transition.factors.data() + scores_.kinds[i] * kAutomaton.transitions.size();
    if ((alive_[i - 1] | alive_[i]) == kOnlyOutside) {
      *now = *next * e[kOutside] * weights[0];
      continue;
    }
    std::array<float, kStates> arriving{};
    each_state(alive_[i], [&](std::size_t s) { arriving[s] = *next++ * e[kAutomaton.labels[s]]; });
    const FanVector fan = FanVector::of(arriving.data());
    each_constant_state(alive_[i - 1], [&](auto state) {
      using Moves = Leaving<state>;
      float within = 0, sum = 0, ended = 1;
      if constexpr (Moves::kWithin < Moves::kWholeFan) {
        within = arriving[kAutomaton.targets[Moves::kWithin]] * weights[Moves::kWithin];
        ended = e[kContentEnded];
      }
      if constexpr (Moves::kWholeFan < Moves::kOthers)
        sum += fan.dot(FanVector::of(weights + Moves::kWholeFan));
      for (std::size_t t = Moves::kOthers; t < Moves::kEnd; ++t) {
        sum += arriving[kAutomaton.targets[t]] * weights[t];
      }
      *now++ = within + sum * ended;
    });
  }
  return backward_;
}

double Lattice::outside_probability() const {
  if (scores_.kinds.empty()) return 1;
  auto probability = static_cast<double>(forward_[0]);
  for (std::size_t i = 1; i < scores_.kinds.size(); ++i) {
    // Outside is the first that follows it.
    const float weight =
        scores_.transition.factors[scores_.kinds[i] * kAutomaton.transitions.size()];
    probability *= static_cast<double>(weight * factors_[i * kLabels + kOutside]);
  }
  return probability / static_cast<double>(ending_);
}

Lattice::Posteriors Lattice::posteriors(float least) const {
  const float* back = backward().data();
  const float* forward = forward_.data();
  Posteriors result;
  result.likely.assign(alive_.size(), kOnlyOutside);
  result.labels.assign(alive_.size() * kLabels, 0);
  for (std::size_t i = 0; i < alive_.size(); ++i) {
    float* labels = result.labels.data() + i * kLabels;
    each_state(alive_[i], [&](std::size_t s) {
      const float probability = *forward++ * *back++;
      labels[kAutomaton.labels[s]] += probability;
      if (probability >= least) result.likely[i] |= StateSet{1} << s;
    });
  }
  return result;
}

void Lattice::transition_posteriors(std::size_t i, std::span<float> into) const {
  const float* e = factors_.data() + i * kLabels;
  const float* weights =
      scores_.transition.factors.data() + scores_.kinds[i] * kAutomaton.transitions.size();
  std::array<float, kStates> arriving{};
  const float* back = backward().data() + begins_[i];
  each_state(alive_[i], [&](std::size_t s) { arriving[s] = *back++ * e[kAutomaton.labels[s]]; });
  for (std::size_t s = 0; s < kAutomaton.states.size(); ++s) {
    const float before = i > 0 ? at(forward_, i - 1, s) : s == 0 ? 1.0F : 0.0F;
    for (std::size_t t = kAutomaton.leaving[s]; t < kAutomaton.leaving[s + 1]; ++t) {
      const Transition& move = kAutomaton.transitions[t];
      into[t] =
          before * weights[t] * arriving[move.to] * (move.ends_content ? e[kContentEnded] : 1);
    }
  }
}

double Lattice::log_probability(std::span<const std::uint8_t> path, std::size_t begin,
                                std::size_t end) const {
  constexpr double kTiny = 1e-30;
  constexpr double kSmall = 1e-200;  // a product below is taken into the logarithm
  double result = 0;
  double product = static_cast<double>(at(forward_, begin, path[begin])) + kTiny;
  for (std::size_t i = begin + 1; i < end; ++i) {
    std::size_t t = kAutomaton.leaving[path[i - 1]];
    while (kAutomaton.targets[t] != path[i]) ++t;
    const float* e = factors_.data() + i * kLabels;
    const float weight =
        scores_.transition.factors[scores_.kinds[i] * kAutomaton.transitions.size() + t] *
        e[kAutomaton.labels[path[i]]] *
        (kAutomaton.transitions[t].ends_content ? e[kContentEnded] : 1);
    product *= static_cast<double>(weight) + kTiny;
    if (product < kSmall) {
      result += std::log(product);
      product = 1;
    }
  }
  product *= static_cast<double>(at(backward(), end - 1, path[end - 1])) + kTiny;
  return result + std::log(product);
}

}  // namespace winnow
