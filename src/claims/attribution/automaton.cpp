#include "claims/attribution/automaton.h"

#include <algorithm>
#include <array>

namespace winnow {

namespace {

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

constexpr std::array<Node, kFan> kFanned = {outside, source,        cue,
                                            content, content_alone, cue_shared};

// The states of a node, the same for both where it has one.
struct NodeStates {
  std::array<std::uint8_t, nodes> first{}, inner{};
};

NodeStates add_states(Automaton& into) {
  NodeStates result;
  const auto add = [&](Node node, bool begins) {
    State state;
    state.role = role_of(node);
    state.label = label_of(state.role, begins);
    state.begins = begins;
    state.starts = begins && (node == source || node == cue || node == cue_shared ||
                              node == content || node == content_alone);
    state.shares_source = node == cue_shared;
    state.alone = node == content_alone;
    state.completes = completes(node);
    state.may_end = state.completes || node == cue_s || node == gap_sk;
    into.states.push_back(state);
    into.labels.push_back(static_cast<std::uint8_t>(state.label));
    return static_cast<std::uint8_t>(into.states.size() - 1);
  };
  const auto is_piece = [](Node node) {
    return role_of(node) != Role::none && role_of(node) != Role::gap;
  };
  for (const Node node : kFanned) result.first[node] = add(node, is_piece(node));
  for (int n = 0; n < nodes; ++n) {
    const Node node = static_cast<Node>(n);
    const bool fanned = std::find(kFanned.begin(), kFanned.end(), node) != kFanned.end();
    if (!fanned) result.first[n] = add(node, is_piece(node));
    result.inner[n] = is_piece(node) ? add(node, false) : result.first[n];
  }
  return result;
}

void sort_transitions(Automaton& automaton) {
  std::vector<Transition>& all = automaton.transitions;
  const auto within_content = [&](const Transition& t) {
    return automaton.states[t.from].role == Role::content && !t.ends_content;
  };
  std::sort(all.begin(), all.end(), [&](const Transition& a, const Transition& b) {
    if (a.from != b.from) return a.from < b.from;
    if (within_content(a) != within_content(b)) return within_content(a);
    return a.to < b.to;
  });
  automaton.leaving.assign(automaton.states.size() + 1, 0);
  automaton.following.assign(automaton.states.size(), 0);
  for (const Transition& move : all) {
    automaton.targets.push_back(move.to);
    ++automaton.leaving[move.from + std::size_t{1}];
    automaton.following[move.from] |= std::uint64_t{1} << move.to;
  }
  constexpr std::uint64_t kWholeFan = (1U << kFan) - 1;
  for (std::size_t s = 0; s < automaton.states.size(); ++s) {
    automaton.leaving[s + 1] =
        static_cast<std::uint16_t>(automaton.leaving[s + 1] + automaton.leaving[s]);
    automaton.within.push_back(automaton.states[s].role == Role::content ? 1 : 0);
    automaton.fan.push_back((automaton.following[s] & kWholeFan) == kWholeFan ? kFan : 0);
  }
}

Automaton build() {
  Automaton result;
  const NodeStates numbers = add_states(result);
  const auto& first = numbers.first;
  const auto& inner = numbers.inner;
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
  sort_transitions(result);
  return result;
}

}  // namespace

const Automaton& automaton() {
  static const Automaton instance = build();
  return instance;
}

}  // namespace winnow
