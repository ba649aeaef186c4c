#include "claims/attribution/paths.h"

#include "claims/attribution/chain.h"

namespace winnow {

std::vector<PathAttribution> attributions_of(std::span<const std::uint8_t> path,
                                             std::span<const Token> tokens) {
  std::vector<PathAttribution> found;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const State& state = automaton().states[path[i]];
    if (state.role == Role::none || state.role == Role::gap) continue;
    if (state.starts) {
      // The pieces of one content that begins an attribution are one start.
      const bool goes_on = state.role == Role::content && !found.empty() &&
                           found.back().alone == state.alone &&
                           found.back().attribution.cue.empty();
      if (!goes_on) {
        PathAttribution next;
        next.first = static_cast<std::uint32_t>(i);
        next.alone = state.alone;
        if (state.shares_source && !found.empty())
          next.attribution.source = found.back().attribution.source;
        found.push_back(std::move(next));
      }
    }
    if (found.empty()) continue;
    Attribution& attribution = found.back().attribution;
    std::vector<Span>& pieces = state.role == Role::source ? attribution.source
                                : state.role == Role::cue  ? attribution.cue
                                                           : attribution.content;
    if (state.begins || pieces.empty()) {
      pieces.push_back(tokens[i].span);
    } else {
      pieces.back().end = tokens[i].span.end;
    }
    found.back().last = static_cast<std::uint32_t>(i);
  }
  return found;
}

}  // namespace winnow
