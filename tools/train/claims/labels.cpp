#include "labels.h"

#include <algorithm>

#include "claims/attribution/chain.h"
#include "claims/attribution/features.h"

namespace winnow::training {

namespace {

// Whether a part begins before token `end`, the last of the attributions before: a path reads one
// attribution after the other.
bool interleaved(std::span<const Token> tokens, const Attribution& a, std::size_t end,
                 bool shared) {
  if (end == 0) return false;
  const auto early = [&](const std::vector<Span>& pieces) {
    return !pieces.empty() && pieces.front().begin < tokens[end].span.end &&
           pieces.front().end > tokens.front().span.begin;
  };
  return early(a.cue) || early(a.content) || (!shared && early(a.source));
}

}  // namespace

std::vector<std::uint8_t> gold_path(std::span<const Token> tokens,
                                    std::span<const Attribution> gold) {
  std::vector<Label> labels(tokens.size(), Label::outside);
  const auto free = [&](Label label) { return label == Label::outside || label == Label::gap; };
  std::vector<const Attribution*> ordered;
  for (const Attribution& a : gold) ordered.push_back(&a);
  std::sort(ordered.begin(), ordered.end(), [](const Attribution* a, const Attribution* b) {
    const auto first = [](const Attribution* x) {
      std::uint32_t at = x->content.front().begin;
      if (!x->source.empty()) at = std::min(at, x->source.front().begin);
      if (!x->cue.empty()) at = std::min(at, x->cue.front().begin);
      return at;
    };
    const std::uint32_t x = first(a), y = first(b);
    return x != y ? x < y : a->content.front().begin < b->content.front().begin;
  });
  constexpr std::uint8_t kShares = 1;
  std::vector<std::uint8_t> kinds(tokens.size(), 0);
  const Attribution* before = nullptr;
  std::size_t end = 0;  // last token of those before
  for (const Attribution* a : ordered) {
    std::size_t first = tokens.size(), last = 0;
    const bool shared = !a->source.empty() && before != nullptr && before->source == a->source;
    if (interleaved(tokens, *a, end, shared)) continue;
    const auto put = [&](const std::vector<Span>& pieces, Label begins, Label inside) {
      for (const Span& piece : pieces) {
        bool begun = false;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
          if (!tokens[i].span.overlaps(piece) || !free(labels[i])) continue;
          labels[i] = begun ? inside : begins;
          begun = true;
          first = std::min(first, i);
          last = std::max(last, i);
        }
      }
    };
    put(a->source, Label::source_begin, Label::source_inside);
    put(a->cue, Label::cue_begin, Label::cue_inside);
    put(a->content, Label::content_begin, Label::content_inside);
    for (std::size_t i = first; i < last; ++i) {
      if (labels[i] == Label::outside) labels[i] = Label::gap;
    }
    before = a;
    end = std::max(end, last);
    if (!shared || first == tokens.size()) continue;
    for (std::size_t i = first; i-- > 0 && labels[i] == Label::outside;) labels[i] = Label::gap;
    for (std::size_t i = first; i <= last; ++i) {
      if (labels[i] == Label::cue_begin) kinds[i] = kShares;
    }
  }
  // Hard evidence for each label; a gap and outside are close enough to give way to each other.
  std::vector<float> emission(tokens.size() * kScoredLabels, -20);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    float* scores = emission.data() + i * kScoredLabels;
    const auto label = static_cast<std::size_t>(labels[i]);
    scores[static_cast<std::size_t>(Label::content_ended)] = 0;
    if (labels[i] == Label::outside) {
      scores[static_cast<std::size_t>(Label::gap)] = -2;
    } else if (labels[i] == Label::gap) {
      scores[label] = 2;
    } else {
      scores[label] = 20;
    }
  }
  // Labels alone do not tell a cue that shares its source from one without, nor a content that
  // stands alone from one that waits for its cue.
  const Automaton& a = automaton();
  TransitionWeights weights;
  std::vector<float>& transition = weights.scores;
  transition.assign(kKinds * a.transitions.size(), 0);
  for (std::size_t t = 0; t < a.transitions.size(); ++t) {
    const State& to = a.states[a.transitions[t].to];
    if (!to.starts) continue;
    if (to.alone) transition[t] = transition[kShares * a.transitions.size() + t] = -1;
    if (to.role == Role::cue)
      transition[(to.shares_source ? 0 : kShares) * a.transitions.size() + t] = -3;
  }
  return best_path({emission, kinds, weights});
}

}  // namespace winnow::training
