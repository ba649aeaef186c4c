#include "claims/attribution/tagger.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace winnow {

namespace {

// Where the first stage takes it for more probable than this that nobody says anything, the second
// is not asked. At half of the probability F1 on polnear-dev is .001 lower, at 0.3 it is .002.
constexpr double kNothingHere = 0.4;
// Beginnings of paths that are less probable than this are not followed. This, kPossible and
// kNothingHere take a third of the time and move no F1 of polnear-dev by more than .003.
constexpr float kFollowed = 1e-3F;
// States that the first stage takes for less probable than this are out of the question.
constexpr float kPossible = 5e-2F;
// A path with more than half of the probability is the best.
constexpr double kBest = 0.5;

TransitionWeights mean(const TransitionWeights& a, const TransitionWeights& b) {
  TransitionWeights result;
  for (std::size_t t = 0; t < a.scores.size(); ++t) {
    result.scores.push_back((a.scores[t] + b.scores[t]) / 2);
    result.factors.push_back(std::exp(result.scores.back()));
  }
  return result;
}

bool ends_report(const Word& word) {
  return word.tag == PartOfSpeech::full_stop || word.tag == PartOfSpeech::colon ||
         word.tag == PartOfSpeech::bracket || word.tag == PartOfSpeech::open_quote ||
         word.tag == PartOfSpeech::close_quote;
}

// A report of one ordinary word with the next right behind it is a slip of the path ("said rebel |
// artillery struck the town"): it goes on to the end of its sentence.
void complete_report(const Chunk& chunk, PathAttribution& one) {
  std::vector<Span>& content = one.attribution.content;
  const std::size_t last = one.last;
  if (content.size() != 1 || content[0] != chunk.tokens[last].span) return;
  const auto ordinary = [&](std::size_t i) {
    const Word& word = chunk.words[i];
    return word.shape == 0 && word.quote == QuoteState::outside &&
           (word.tag >= PartOfSpeech::first_group || word.tag == PartOfSpeech::unknown ||
            word.tag == PartOfSpeech::plural);
  };
  if (last + 1 >= chunk.words.size() || !ordinary(last) || !ordinary(last + 1)) return;
  std::size_t end = last + 1;
  while (end < chunk.words.size() && !ends_report(chunk.words[end])) ++end;
  content[0].end = chunk.tokens[end - 1].span.end;
}

}  // namespace

Tagger::Tagger(const AttributionModel& model)
    : model_(model),
      first_(transition_weights(model.first)),
      both_(mean(first_, transition_weights(model.second))) {}

Tagger::Candidates Tagger::candidates(const Chunk& chunk) const {
  const std::vector<StateSet> sentences = reporting_sentences(chunk.words, model_.filter);
  if (sentences.empty()) return {};
  const Features features = extract_features(chunk.words, chunk.place, sentences);
  std::vector<float> emission = emission_scores(features, model_.first, sentences);
  const Lattice rough({emission, features.kinds, first_, sentences}, kFollowed);
  if (rough.outside_probability() > kNothingHere) return {};
  const auto [labels, possible] = rough.posteriors(kPossible);
  const Features stacked = stacked_features(chunk.words, features, labels, possible);
  const std::vector<float> second = emission_scores(features, model_.second, possible);
  const std::vector<float> added = emission_scores(stacked, model_.second, possible);
  for (std::size_t i = 0; i < emission.size(); ++i) {
    emission[i] = (emission[i] + second[i] + added[i]) / 2;
  }
  for (std::size_t i = 0; i < features.kinds.size(); ++i) {
    emission[i * kScoredLabels + static_cast<std::size_t>(Label::cue_begin)] += model_.cue_bias;
  }
  const ChainScores scores{emission, features.kinds, both_, possible};
  const Lattice lattice(scores, kFollowed);
  Candidates result;
  if (lattice.outside_probability() > kBest) return result;
  const std::vector<std::uint8_t> path = best_path(scores);
  result.found = attributions_of(path, chunk.tokens);
  if (result.found.empty()) return result;
  const std::vector<float> posteriors = lattice.posteriors().labels;
  for (const PathAttribution& one : result.found) {
    result.evidence.push_back(evidence_of(one, path, chunk.words, lattice, posteriors));
  }
  return result;
}

std::vector<PathAttribution> Tagger::tag(const Chunk& chunk) const {
  Candidates all = candidates(chunk);
  std::vector<PathAttribution> kept;
  for (std::size_t i = 0; i < all.found.size(); ++i) {
    Attribution& attribution = all.found[i].attribution;
    attribution.confidence = confidence_of(all.evidence[i], model_.confidence);
    const bool open = attribution.cue.empty() || attribution.content.empty();
    if (open || attribution.confidence >= model_.least_confidence) {
      complete_report(chunk, all.found[i]);
      kept.push_back(std::move(all.found[i]));
    }
  }
  return kept;
}

}  // namespace winnow
