#include "claims/attribution/tagger.h"

#include <utility>

namespace winnow {

Tagger::Tagger(const AttributionModel& model)
    : model_(model),
      first_(transition_scores(model.first)),
      second_(transition_scores(model.second)) {}

Tagger::Candidates Tagger::candidates(const Chunk& chunk, Features features) const {
  const std::vector<float> rough = emission_scores(features, model_.first);
  const std::vector<float> guess = Lattice({rough, features.kinds, first_}).label_posteriors();
  add_stacked_features(chunk.words, guess, features);
  std::vector<float> emission = emission_scores(features, model_.second);
  for (std::size_t i = 0; i < features.kinds.size(); ++i) {
    emission[i * kScoredLabels + static_cast<std::size_t>(Label::cue_begin)] += model_.cue_bias;
  }
  const ChainScores scores{emission, features.kinds, second_};
  const std::vector<std::uint8_t> path = best_path(scores);
  Candidates result;
  result.found = attributions_of(path, chunk.tokens);
  if (result.found.empty()) return result;
  const Lattice lattice(scores);
  const std::vector<float> posteriors = lattice.label_posteriors();
  for (const PathAttribution& one : result.found) {
    result.evidence.push_back(evidence_of(one, path, chunk.words, lattice, posteriors));
  }
  return result;
}

std::vector<PathAttribution> Tagger::tag(const Chunk& chunk) const {
  Candidates all = candidates(chunk, extract_features(chunk.words, chunk.place));
  std::vector<PathAttribution> kept;
  for (std::size_t i = 0; i < all.found.size(); ++i) {
    Attribution& attribution = all.found[i].attribution;
    attribution.confidence = confidence_of(all.evidence[i], model_.confidence);
    const bool open = attribution.cue.empty() || attribution.content.empty();
    if (open || attribution.confidence >= model_.least_confidence) {
      kept.push_back(std::move(all.found[i]));
    }
  }
  return kept;
}

}  // namespace winnow
