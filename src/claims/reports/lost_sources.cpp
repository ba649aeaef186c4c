#include "claims/reports/lost_sources.h"

#include "claims/attribution/content_order.h"
#include "claims/prose/noun_phrases.h"

namespace winnow {

namespace {

// Whether the first of two pieces is the subject of the verb between them.
bool opens_with_subject(const Prose& prose, const Attribution& found) {
  if (found.content.size() != 2) return false;
  const Span subject = found.content.front();
  const std::size_t verb = prose.token_at(found.cue.front().begin);
  const std::size_t past_verb = prose.token_at(found.cue.front().end);
  return prose.token_at(subject.end) == verb &&
         !NounPhrases(prose).is_passive(verb, past_verb - 1) &&
         prose.sentences[prose.sentence_at(subject.begin)].begin == subject.begin &&
         prose.lower(prose.token_at(found.content.back().begin)) == "that" &&
         found.cue.front().end < found.content.back().begin;
}

}  // namespace

void find_lost_sources(const Prose& prose, std::vector<Attribution>& attributions) {
  const Attribution* before = nullptr;
  for (Attribution& found : attributions) {
    if (found.source.empty() && found.cue.size() == 1) {
      const std::size_t verb = prose.token_at(found.cue.front().begin);
      if (opens_with_subject(prose, found)) {
        found.source = {found.content.front()};
        found.content = {found.content.back()};
      } else if (before != nullptr && before->source.size() == 1 && verb > 0 &&
                 prose.lower(verb).ends_with("ing") && prose.lower(verb - 1) == "," &&
                 prose.sentence_at(before->source.front().begin) ==
                     prose.sentence_at(found.cue.front().begin) &&
                 before->source.front().end < found.cue.front().begin) {
        found.source = before->source;
      }
    }
    before = &found;
  }
  sort_by_content(attributions);
}

}  // namespace winnow
