#include "claims/reports/raised_subjects.h"

namespace winnow {

namespace {

// Tokens between "to be" and "that": "deeply concerned".
constexpr std::size_t kAttitudeWithin = 6;

bool stands_before(const Prose& prose, Span first, Span second) {
  return prose.token_at(first.end) == prose.token_at(second.begin);
}

}  // namespace

void return_raised_subjects(const Prose& prose, std::vector<Attribution>& attributions) {
  for (Attribution& found : attributions) {
    if (!found.source.empty() || found.cue.size() != 1 || found.content.size() != 2) continue;
    const Span subject = found.content[0];
    const Span rest = found.content[1];
    if (!stands_before(prose, subject, found.cue[0]) || !stands_before(prose, found.cue[0], rest)) {
      continue;
    }
    const words::Cue* attitude = nullptr;
    const std::size_t first = prose.token_at(rest.begin);
    for (std::size_t token = first;
         token + 1 < prose.tokens.size() && token < first + kAttitudeWithin &&
         prose.tokens[token + 1].span.begin < rest.end;
         ++token) {
      if (attitude != nullptr && prose.has(token, words::kComplementizer)) {
        found.source = {subject};
        found.cue = {{found.cue[0].begin, prose.tokens[token - 1].span.end}};
        found.content = {{prose.tokens[token + 1].span.begin, rest.end}};
        break;
      }
      attitude = prose.cue(token);
    }
  }
}

}  // namespace winnow
