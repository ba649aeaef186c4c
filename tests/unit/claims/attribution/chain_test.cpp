#include "claims/attribution/chain.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "claims/attribution/features.h"

namespace winnow {
namespace {

struct Problem {
  std::vector<float> emission;
  TransitionWeights transition;
  std::vector<std::uint8_t> kinds;
  ChainScores scores() const { return {emission, kinds, transition}; }
};

Problem random_problem(std::size_t length, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_int_distribution<int> number(-200, 200);
  Problem problem;
  const auto draw = [&] { return static_cast<float>(number(random)) / 100; };
  for (std::size_t i = 0; i < length; ++i) {
    problem.kinds.push_back(static_cast<std::uint8_t>(random() % kKinds));
  }
  for (std::size_t i = 0; i < length * kScoredLabels; ++i) problem.emission.push_back(draw());
  for (std::size_t i = 0; i < kKinds * automaton().transitions.size(); ++i) {
    problem.transition.scores.push_back(draw());
    problem.transition.factors.push_back(std::exp(problem.transition.scores.back()));
  }
  return problem;
}

struct Path {
  std::vector<std::uint8_t> states;
  double score = 0;
};

// Every path through the automaton, with its score.
void extend(const Problem& problem, const Path& path, std::vector<Path>& all) {
  const Automaton& a = automaton();
  const std::size_t i = path.states.size();
  const std::uint8_t from = i == 0 ? 0 : path.states.back();
  if (i == problem.kinds.size()) {
    if (a.states[from].may_end) all.push_back(path);
    return;
  }
  for (std::size_t t = 0; t < a.transitions.size(); ++t) {
    const Transition& move = a.transitions[t];
    if (move.from != from) continue;
    Path longer = path;
    longer.states.push_back(move.to);
    const float* emission = problem.emission.data() + i * kScoredLabels;
    longer.score += problem.transition.scores[problem.kinds[i] * a.transitions.size() + t];
    const Label label = a.states[move.to].label;
    if (label != Label::outside) longer.score += emission[static_cast<std::size_t>(label)];
    if (move.ends_content) longer.score += emission[static_cast<std::size_t>(Label::content_ended)];
    extend(problem, longer, all);
  }
}

TEST_CASE("the best path is the best of all paths, and probabilities add up over them") {
  for (unsigned seed = 1; seed <= 8; ++seed) {
    const Problem problem = random_problem(4, seed);
    std::vector<Path> all;
    extend(problem, {}, all);
    REQUIRE(all.size() > 100);
    const auto best = std::max_element(
        all.begin(), all.end(), [](const Path& a, const Path& b) { return a.score < b.score; });
    CHECK(best_path(problem.scores()) == best->states);

    double total = 0, labelled = 0, stretch = 0, outside = 0;
    for (const Path& path : all) {
      total += std::exp(path.score);
      if (automaton().states[path.states[2]].label == Label::cue_begin)
        labelled += std::exp(path.score);
      if (path.states[1] == best->states[1] && path.states[2] == best->states[2])
        stretch += std::exp(path.score);
      if (std::count(path.states.begin(), path.states.end(), 0) == 4)
        outside += std::exp(path.score);
    }
    const Lattice lattice(problem.scores());
    const auto cue = static_cast<std::size_t>(Label::cue_begin);
    CHECK(lattice.posteriors().labels[2 * kLabels + cue] == Approx(labelled / total).margin(1e-4));
    CHECK(std::exp(lattice.log_probability(best->states, 1, 3)) ==
          Approx(stretch / total).margin(1e-4));
    CHECK(outside > 0);
    CHECK(lattice.outside_probability() == Approx(outside / total).epsilon(1e-3));
  }
}

TEST_CASE("every state can be reached and can reach the end") {
  const Automaton& a = automaton();
  std::vector<bool> reached(a.states.size()), ending(a.states.size());
  reached[0] = true;
  for (std::size_t s = 0; s < a.states.size(); ++s) ending[s] = a.states[s].may_end;
  for (std::size_t round = 0; round < a.states.size(); ++round) {
    for (const Transition& move : a.transitions) {
      if (reached[move.from]) reached[move.to] = true;
      if (ending[move.to]) ending[move.from] = true;
    }
  }
  CHECK(std::count(reached.begin(), reached.end(), false) == 0);
  CHECK(std::count(ending.begin(), ending.end(), false) == 0);
}

TEST_CASE("hashes are the same everywhere, as the tables were trained with them") {
  CHECK(word_hash("said") == 0x30CB6A45U);
  CHECK(mix(10, 1, 2) == 0xD4E2C596U);
}

}  // namespace
}  // namespace winnow
