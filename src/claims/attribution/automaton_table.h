// The automaton itself, put together by the compiler, so that the way through each state can be
// compiled as well (chain.cpp).
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "claims/attribution/automaton.h"

namespace winnow {

namespace automaton_nodes {

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

constexpr Label label_of(Role role, bool begins) {
  switch (role) {
    case Role::none: return Label::outside;
    case Role::gap: return Label::gap;
    case Role::source: return begins ? Label::source_begin : Label::source_inside;
    case Role::cue: return begins ? Label::cue_begin : Label::cue_inside;
    case Role::content: return begins ? Label::content_begin : Label::content_inside;
  }
  return Label::outside;
}

constexpr bool is_piece(Node node) {
  return role_of(node) != Role::none && role_of(node) != Role::gap;
}

constexpr Node kFanned[kFan] = {outside, source, cue, content, content_alone, cue_shared};

constexpr bool is_fanned(int node) {
  return std::find(std::begin(kFanned), std::end(kFanned), node) != std::end(kFanned);
}

class Builder {
 public:
  constexpr Automaton run() {
    for (const Node node : kFanned) first_[node] = add(node, is_piece(node));
    for (int n = 0; n < nodes; ++n) {
      const Node node = static_cast<Node>(n);
      if (!is_fanned(n)) first_[n] = add(node, is_piece(node));
      inner_[n] = is_piece(node) ? add(node, false) : first_[n];
    }
    connect_all();
    list_transitions();
    return built_;
  }

 private:
  constexpr std::uint8_t add(Node node, bool begins) {
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
    built_.states[count_] = state;
    built_.labels[count_] = static_cast<std::uint8_t>(state.label);
    built_.within[count_] = state.role == Role::content ? 1 : 0;
    return count_++;
  }

  constexpr void connect_states(std::uint8_t from, std::uint8_t to) {
    built_.following[from] |= std::uint64_t{1} << to;
  }
  constexpr void connect(Node from, Node to) {
    connect_states(first_[from], first_[to]);
    connect_states(inner_[from], first_[to]);
  }

  constexpr void connect_all() {
    for (int n = 0; n < nodes; ++n) {
      if (n == outside) continue;
      connect_states(first_[n], inner_[n]);
      connect_states(inner_[n], inner_[n]);
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
  }

  constexpr bool ends_content(std::size_t from, std::size_t to) const {
    const State& after = built_.states[to];
    return built_.states[from].role == Role::content &&
           (after.role != Role::content || after.begins);
  }

  constexpr void list_transitions() {
    std::size_t t = 0;
    for (std::size_t from = 0; from < kStates; ++from) {
      const auto list = [&](bool within) {
        for (std::size_t to = 0; to < kStates; ++to) {
          const bool ends = ends_content(from, to);
          const bool stays = built_.within[from] != 0 && !ends;
          if ((built_.following[from] >> to & 1U) == 0 || stays != within) continue;
          built_.targets[t] = static_cast<std::uint8_t>(to);
          built_.transitions[t++] = {static_cast<std::uint8_t>(from), static_cast<std::uint8_t>(to),
                                     ends};
        }
      };
      list(true);
      list(false);
      built_.leaving[from + 1] = static_cast<std::uint16_t>(t);
      constexpr std::uint64_t kWholeFan = (1U << kFan) - 1;
      built_.fan[from] = (built_.following[from] & kWholeFan) == kWholeFan ? kFan : 0;
    }
  }

  Automaton built_;
  std::uint8_t count_ = 0;
  // The states of a node, the same for both where it has one.
  std::array<std::uint8_t, nodes> first_{}, inner_{};
};

}  // namespace automaton_nodes

inline constexpr Automaton kAutomaton = automaton_nodes::Builder().run();
static_assert(kAutomaton.leaving.back() == kTransitions);

}  // namespace winnow
