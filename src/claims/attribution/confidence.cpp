#include "claims/attribution/confidence.h"

#include <algorithm>
#include <cmath>

namespace winnow {

namespace {

float log_odds(float probability) {
  const float p = std::clamp(probability, 0.001F, 0.999F);
  return std::log(p / (1 - p));
}

}  // namespace

Evidence evidence_of(const PathAttribution& attribution, std::span<const std::uint8_t> path,
                     std::span<const Word> words, const Lattice& lattice,
                     std::span<const float> posteriors) {
  float source = 1, cue = 1, content = 1, content_sum = 0;
  float content_size = 0, quoted = 0, cue_level = 0;
  for (std::uint32_t i = attribution.first; i <= attribution.last; ++i) {
    const State& state = automaton().states[path[i]];
    const float* p = posteriors.data() + i * kLabels;
    const float as_source = p[1] + p[2], as_cue = p[3] + p[4], as_content = p[5] + p[6];
    if (state.role == Role::source) source = std::min(source, as_source);
    if (state.role == Role::cue) {
      cue = std::min(cue, as_cue);
      cue_level = std::max(cue_level, static_cast<float>(words[i].cue_level));
    }
    if (state.role == Role::content) {
      content = std::min(content, as_content);
      content_sum += as_content;
      content_size += 1;
      quoted += words[i].quote != QuoteState::outside ? 1.0F : 0.0F;
    }
  }
  const double stretch = lattice.log_probability(path, attribution.first, attribution.last + 1);
  const float size = std::max(content_size, 1.0F);
  return {1,
          static_cast<float>(std::max(stretch, -12.0)),
          log_odds(attribution.attribution.source.empty() ? 0.5F : source),
          log_odds(cue),
          log_odds(content),
          log_odds(content_sum / size),
          std::log(size),
          quoted / size,
          cue_level};
}

float confidence_of(const Evidence& evidence, std::span<const float> weights) {
  float sum = 0;
  for (std::size_t i = 0; i < kEvidence; ++i) sum += evidence[i] * weights[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace winnow
