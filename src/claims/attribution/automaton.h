// The sequence model's states: a small automaton that reads a paragraph as attributions one after
// the other, so that every path through it is a set of complete attributions whose parts belong
// together, and linking needs no step of its own.
//
//   Ms Weber  said  on Monday  that the plan failed  and  warned  that …
//   S S       K     gap gap    T T T T T             gap  K'      T T     K': shares the source
//
// In PolNeAR 98 % of the attributions fit: 63 % are source, cue, content; 9 % content, source,
// cue; 9 % content, source, cue, content; 6 % content, cue, source; 4 % cue, content.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace winnow {

// What features speak about. Outside has no weights of its own: the others are relative to it.
// `content_ended` speaks of a step rather than a token: out of a piece of content into the token.
enum class Label : std::uint8_t {
  gap,  // between the parts of one attribution
  source_begin,
  source_inside,
  cue_begin,
  cue_inside,
  content_begin,
  content_inside,
  content_ended,
  outside,
};
inline constexpr std::size_t kScoredLabels = 8;
inline constexpr std::size_t kLabels = 9;

enum class Role : std::uint8_t { none, gap, source, cue, content };

struct State {
  Role role = Role::none;
  Label label = Label::outside;
  bool begins = false;         // first token of a piece
  bool starts = false;         // of the first piece of an attribution
  bool shares_source = false;  // a cue that starts an attribution by the source before
  bool alone = false;          // a content without source and cue: speech that goes on
  bool completes = false;      // nothing more is needed after this
  bool may_end = false;        // of the paragraph: completes, or its content is the next paragraph
};

struct Transition {
  std::uint8_t from = 0;
  std::uint8_t to = 0;
  bool ends_content = false;
};

// What may come after any complete attribution: outside, and the first tokens of the next. These
// are states 0 to kFan - 1. Where all of them can follow, which is half of the transitions, they
// stand in one row, so that a step is six multiplications and no look-up.
inline constexpr std::size_t kFan = 6;

inline constexpr std::size_t kStates = 46;
inline constexpr std::size_t kTransitions = 255;

// State 0 is outside. Paths begin as if after it and end in a state that may end.
//
// Transitions are sorted by `from`; of one state's, those within a content come first, then the
// fan, then the others.
struct Automaton {
  std::array<State, kStates> states{};
  std::array<Transition, kTransitions> transitions{};
  std::array<std::uint8_t, kTransitions> targets{};  // by transition: where it leads to
  // By state.
  std::array<std::uint8_t, kStates> labels{};        // its Label
  std::array<std::uint16_t, kStates + 1> leaving{};  // its first transition; one more for the end
  std::array<std::uint8_t, kStates> within{};        // its transitions within a content, 0 or 1
  std::array<std::uint8_t, kStates> fan{};           // its transitions into the whole fan, or 0
  std::array<std::uint64_t, kStates> following{};    // the states one step on, a bit for each
};
const Automaton& automaton();

}  // namespace winnow
