#include "claims/reports/touched_sentences.h"

namespace winnow {

std::vector<bool> touched_sentences(const Prose& prose,
                                    const std::vector<Attribution>& attributions) {
  std::vector<bool> touched(prose.sentences.size());
  for (const Attribution& found : attributions) {
    for (const auto* part : {&found.content, &found.source, &found.cue}) {
      for (const Span span : *part) {
        for (std::size_t i = prose.sentence_at(span.begin);
             i < touched.size() && prose.sentences[i].begin < span.end; ++i) {
          touched[i] = true;
        }
      }
    }
  }
  return touched;
}

}  // namespace winnow
