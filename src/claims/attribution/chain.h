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

#include <cstdint>
#include <span>
#include <vector>

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

// State 0 is outside. Paths begin as if after it and end in a state that may end.
struct Automaton {
  std::vector<State> states;
  std::vector<Transition> transitions;  // sorted by `to`
};
const Automaton& automaton();

// Scores of one paragraph. Token i scores emission[i * kScoredLabels + label], and taking
// transition t into it transition[kinds[i] * automaton().transitions.size() + t].
struct ChainScores {
  std::span<const float> emission;
  std::span<const std::uint8_t> kinds;  // class of each token; their number is the length
  std::span<const float> transition;
};

// The best path, a state for each token. Exact (Viterbi), length × transitions steps.
std::vector<std::uint8_t> best_path(const ChainScores& scores);

// Forward and backward probabilities, scaled to sum to one at each token.
class Lattice {
 public:
  explicit Lattice(const ChainScores& scores);

  // log of the sum over all paths.
  double log_partition() const { return log_partition_; }

  // Posterior probability of each label at each token, length × kLabels; that of content_ended is
  // left at 0.
  std::vector<float> label_posteriors() const;

  // Posterior probability of each transition into token `i`, one for each of the automaton's.
  void transition_posteriors(std::size_t i, std::span<float> into) const;

  // log probability of the path's stretch [begin, end), given everything outside it.
  double log_probability(std::span<const std::uint8_t> path, std::size_t begin,
                         std::size_t end) const;

 private:
  float weight(std::size_t i, std::size_t t) const;

  ChainScores scores_;
  std::vector<float> transition_weights_;  // exp of ChainScores::transition
  std::vector<float> emission_weights_;    // length × kLabels, exp, scaled
  std::vector<float> forward_, backward_;  // length × states
  double log_partition_ = 0;
};

}  // namespace winnow
