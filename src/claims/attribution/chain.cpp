#include "claims/attribution/chain.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace winnow {

namespace {

constexpr std::size_t kMaxStates = 64;
constexpr auto kContentEnded = static_cast<std::size_t>(Label::content_ended);
constexpr auto kOutside = static_cast<std::size_t>(Label::outside);

// A node is a piece or a gap; what has been read of the attribution is in its name (s, k, t).
enum Node : std::uint8_t {
  outside,
  source,
  source_k,
  source_t,
  source_kt,
  source_tk,
  cue,
  cue_s,
  cue_t,
  cue_st,
  cue_ts,
  cue_shared,
  content,
  content_s,
  content_k,
  content_sk,
  content_more,
  content_alone,
  gap_s,
  gap_k,
  gap_t,
  gap_sk,
  gap_st,
  gap_ts,
  gap_kt,
  gap_tk,
  gap_done,
  gap_shared,
  gap_alone,
  nodes,
};

constexpr Role role_of(Node node) {
  if (node == outside) return Role::none;
  if (node < cue) return Role::source;
  if (node < content) return Role::cue;
  if (node < gap_s) return Role::content;
  return Role::gap;
}

constexpr bool completes(Node node) {
  switch (node) {
    case outside:
    case source_kt:
    case source_tk:
    case cue_t:
    case cue_st:
    case cue_ts:
    case content_k:
    case content_sk:
    case content_more:
    case content_alone: return true;
    default: return false;
  }
}

struct Edge {
  Node from, to;
};

// What may follow what inside an attribution. A gap before the next part is optional.
constexpr Edge kEdges[] = {
    {source, gap_s},
    {gap_s, cue_s},
    {source, cue_s},
    {gap_s, content_s},
    {source, content_s},
    {content_s, gap_st},
    {gap_st, cue_st},
    {content_s, cue_st},
    {cue_s, gap_sk},
    {gap_sk, content_sk},
    {cue_s, content_sk},
    {cue, gap_k},
    {gap_k, source_k},
    {cue, source_k},
    {gap_k, content_k},
    {cue, content_k},
    {source_k, gap_sk},
    {source_k, content_sk},
    {content_k, gap_kt},
    {gap_kt, source_kt},
    {content_k, source_kt},
    {gap_kt, content_k},
    {content, gap_t},
    {gap_t, content},
    {gap_t, source_t},
    {content, source_t},
    {gap_t, cue_t},
    {content, cue_t},
    {source_t, gap_ts},
    {gap_ts, cue_ts},
    {source_t, cue_ts},
    {cue_t, gap_tk},
    {gap_tk, source_tk},
    {cue_t, source_tk},
    {gap_tk, content_more},
    {cue_t, content_more},
    {cue_shared, gap_sk},
    {cue_shared, content_sk},
    {content_alone, gap_alone},
    {gap_alone, content_alone},
};

// States that follow a complete attribution and still belong to it.
constexpr Node kAfterDone[] = {content_sk, content_more, cue_ts, cue_st, source_tk, source_kt};

Label label_of(Role role, bool begins) {
  switch (role) {
    case Role::none: return Label::outside;
    case Role::gap: return Label::gap;
    case Role::source: return begins ? Label::source_begin : Label::source_inside;
    case Role::cue: return begins ? Label::cue_begin : Label::cue_inside;
    case Role::content: return begins ? Label::content_begin : Label::content_inside;
  }
  return Label::outside;
}

Automaton build() {
  Automaton result;
  std::array<std::uint8_t, nodes> first{}, inner{};  // the states of a node
  for (int n = 0; n < nodes; ++n) {
    const Node node = static_cast<Node>(n);
    const Role role = role_of(node);
    const bool piece = role != Role::none && role != Role::gap;
    const auto add = [&](bool begins) {
      State state;
      state.role = role;
      state.label = label_of(role, begins);
      state.begins = begins;
      state.starts = begins && (node == source || node == cue || node == cue_shared ||
                                node == content || node == content_alone);
      state.shares_source = node == cue_shared;
      state.alone = node == content_alone;
      state.completes = completes(node);
      state.may_end = state.completes || node == cue_s || node == gap_sk;
      result.states.push_back(state);
      return static_cast<std::uint8_t>(result.states.size() - 1);
    };
    first[n] = add(piece);
    inner[n] = piece ? add(false) : first[n];
  }
  const auto connect_states = [&](std::uint8_t from, std::uint8_t to) {
    const State& before = result.states[from];
    const State& after = result.states[to];
    const bool ends = before.role == Role::content && (after.role != Role::content || after.begins);
    result.transitions.push_back({from, to, ends});
  };
  const auto connect = [&](Node from, Node to) {
    connect_states(first[from], first[to]);
    if (inner[from] != first[from]) connect_states(inner[from], first[to]);
  };
  for (int n = 0; n < nodes; ++n) {
    const Node node = static_cast<Node>(n);
    if (role_of(node) == Role::none) continue;
    connect_states(first[n], inner[n]);
    if (inner[n] != first[n]) connect_states(inner[n], inner[n]);
  }
  for (const Edge& edge : kEdges) connect(edge.from, edge.to);
  for (int n = 0; n < nodes; ++n) {
    const Node node = static_cast<Node>(n);
    if (!completes(node)) continue;
    for (const Node next : {outside, source, cue, content, content_alone}) {
      if (next != node) connect(node, next);
    }
    if (node != outside && node != content_alone) connect(node, cue_shared);
    if (node == outside) connect(node, node);
  }
  for (const Node node : kAfterDone) {
    connect(node, gap_done);
    if (node != content_sk && node != content_more) connect(node, content_more);
    connect(node, gap_shared);
  }
  connect(content_k, gap_shared);
  connect(gap_done, content_more);
  connect(gap_shared, cue_shared);
  std::sort(result.transitions.begin(), result.transitions.end(),
            [](const Transition& a, const Transition& b) {
              return a.to != b.to ? a.to < b.to : a.from < b.from;
            });
  return result;
}

}  // namespace

const Automaton& automaton() {
  static const Automaton instance = build();
  return instance;
}

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
    const float* weights = scores.transition.data() + scores.kinds[i] * a.transitions.size();
    std::uint8_t* from = back.data() + i * states;
    const float ended = scores.emission[i * kScoredLabels + kContentEnded];
    for (std::size_t t = 0; t < a.transitions.size(); ++t) {
      const Transition& move = a.transitions[t];
      const float score = before[move.from] + weights[t] + (move.ends_content ? ended : 0);
      if (score > now[move.to]) {
        now[move.to] = score;
        from[move.to] = move.from;
      }
    }
    for (std::size_t s = 0; s < states; ++s) {
      const auto label = static_cast<std::size_t>(a.states[s].label);
      if (label < kContentEnded) now[s] += scores.emission[i * kScoredLabels + label];
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

Lattice::Lattice(const ChainScores& scores) : scores_(scores) {
  const Automaton& a = automaton();
  const std::size_t states = a.states.size();
  const std::size_t length = scores.kinds.size();
  transition_weights_.resize(scores.transition.size());
  for (std::size_t t = 0; t < transition_weights_.size(); ++t) {
    transition_weights_[t] = std::exp(scores.transition[t]);
  }
  emission_weights_.resize(length * kLabels);
  forward_.assign(length * states, 0);
  backward_.assign(length * states, 0);
  std::vector<float> start(states, 0);
  start[0] = 1;
  const float* before = start.data();
  for (std::size_t i = 0; i < length; ++i) {
    float most = 0;
    for (std::size_t l = 0; l < kContentEnded; ++l)
      most = std::max(most, scores.emission[i * kScoredLabels + l]);
    float* e = emission_weights_.data() + i * kLabels;
    for (std::size_t l = 0; l < kContentEnded; ++l)
      e[l] = std::exp(scores.emission[i * kScoredLabels + l] - most);
    e[kOutside] = std::exp(-most);
    const float ended = std::exp(scores.emission[i * kScoredLabels + kContentEnded]);
    e[kContentEnded] = ended;
    float* now = forward_.data() + i * states;
    const float* weights = transition_weights_.data() + scores.kinds[i] * a.transitions.size();
    for (std::size_t t = 0; t < a.transitions.size(); ++t) {
      const Transition& move = a.transitions[t];
      now[move.to] += before[move.from] * weights[t] * (move.ends_content ? ended : 1);
    }
    float sum = 0;
    for (std::size_t s = 0; s < states; ++s) {
      now[s] *= e[static_cast<std::size_t>(a.states[s].label)];
      sum += now[s];
    }
    for (std::size_t s = 0; s < states; ++s) now[s] /= sum;
    for (std::size_t l = 0; l < kLabels; ++l) {
      if (l != kContentEnded) e[l] /= sum;
    }
    log_partition_ += std::log(static_cast<double>(sum)) + most;
    before = now;
  }
  if (length == 0) return;
  float* last = backward_.data() + (length - 1) * states;
  float ending = 0;
  for (std::size_t s = 0; s < states; ++s) {
    if (!a.states[s].may_end) continue;
    last[s] = 1;
    ending += forward_[(length - 1) * states + s];
  }
  for (std::size_t s = 0; s < states; ++s) last[s] /= ending;
  log_partition_ += std::log(static_cast<double>(ending));
  std::vector<float> weighted(states);
  for (std::size_t i = length - 1; i > 0; --i) {
    const float* after = backward_.data() + i * states;
    const float* e = emission_weights_.data() + i * kLabels;
    float* now = backward_.data() + (i - 1) * states;
    for (std::size_t s = 0; s < states; ++s)
      weighted[s] = after[s] * e[static_cast<std::size_t>(a.states[s].label)];
    const float* weights = transition_weights_.data() + scores.kinds[i] * a.transitions.size();
    for (std::size_t t = 0; t < a.transitions.size(); ++t) {
      const Transition& move = a.transitions[t];
      now[move.from] += weighted[move.to] * weights[t] * (move.ends_content ? e[kContentEnded] : 1);
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
      result[i * kLabels + static_cast<std::size_t>(a.states[s].label)] +=
          forward_[i * states + s] * backward_[i * states + s];
    }
  }
  return result;
}

void Lattice::transition_posteriors(std::size_t i, std::span<float> into) const {
  const Automaton& a = automaton();
  const std::size_t states = a.states.size();
  const float* e = emission_weights_.data() + i * kLabels;
  const float* weights = transition_weights_.data() + scores_.kinds[i] * a.transitions.size();
  const float* after = backward_.data() + i * states;
  std::array<float, kMaxStates> arriving{};
  for (std::size_t s = 0; s < states; ++s) {
    arriving[s] = after[s] * e[static_cast<std::size_t>(a.states[s].label)];
  }
  std::array<float, kMaxStates> leaving{};
  if (i == 0) {
    leaving[0] = 1;
  } else {
    std::copy_n(forward_.data() + (i - 1) * states, states, leaving.begin());
  }
  for (std::size_t t = 0; t < a.transitions.size(); ++t) {
    const Transition& move = a.transitions[t];
    into[t] = leaving[move.from] * weights[t] * arriving[move.to] *
              (move.ends_content ? e[kContentEnded] : 1);
  }
}

float Lattice::weight(std::size_t i, std::size_t t) const {
  const Automaton& a = automaton();
  const Transition& move = a.transitions[t];
  const float* e = emission_weights_.data() + i * kLabels;
  return transition_weights_[scores_.kinds[i] * a.transitions.size() + t] *
         e[static_cast<std::size_t>(a.states[move.to].label)] *
         (move.ends_content ? e[kContentEnded] : 1);
}

double Lattice::log_probability(std::span<const std::uint8_t> path, std::size_t begin,
                                std::size_t end) const {
  const Automaton& a = automaton();
  const std::size_t states = a.states.size();
  double result = std::log(static_cast<double>(forward_[begin * states + path[begin]]) + 1e-30);
  for (std::size_t i = begin + 1; i < end; ++i) {
    const auto first = std::lower_bound(a.transitions.begin(), a.transitions.end(),
                                        Transition{path[i - 1], path[i]},
                                        [](const Transition& x, const Transition& y) {
                                          return x.to != y.to ? x.to < y.to : x.from < y.from;
                                        });
    result += std::log(
        static_cast<double>(weight(i, static_cast<std::size_t>(first - a.transitions.begin()))) +
        1e-30);
  }
  return result +
         std::log(static_cast<double>(backward_[(end - 1) * states + path[end - 1]]) + 1e-30);
}

}  // namespace winnow
