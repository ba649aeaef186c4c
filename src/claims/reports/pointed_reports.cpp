#include "claims/reports/pointed_reports.h"

#include <optional>
#include <utility>

#include "claims/attribution/content_order.h"
#include "claims/reports/rule_sentence.h"
#include "claims/reports/touched_sentences.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

// That of a clause with its verb of speech (rules.cpp).
constexpr float kConfidence = 0.75F;
constexpr std::string_view kPointing[] = {"das", "dies"};

class PointingSentence : RuleSentence {
 public:
  explicit PointingSentence(const Prose& source) : RuleSentence(source) {}

  // The report that the sentence makes of the one before.
  std::optional<Attribution> read(Span before, Span sentence) {
    open(sentence);
    const std::size_t verb = sentence_begin + 1;
    if (verb + 1 >= sentence_end || !words::contains(kPointing, prose.lower(sentence_begin))) {
      return std::nullopt;
    }
    const words::Cue* cue = prose.cue(verb);
    const bool reports =
        cue != nullptr && (cue->stance == Stance::asserts || cue->stance == Stance::promises);
    const auto source = reports ? speaker_behind(verb + 1, false) : std::nullopt;
    if (!source || !only_circumstances(source->end)) return std::nullopt;
    Attribution found;
    found.source = {phrases.span(*source)};
    found.cue = {prose.tokens[verb].span};
    found.content = {prose.without_stop(before)};
    found.confidence = kConfidence;
    return found;
  }
};

}  // namespace

void add_pointed_reports(const Prose& prose, std::vector<Attribution>& attributions) {
  if (!prose.language.verb_second) return;
  const std::vector<bool> touched = touched_sentences(prose, attributions);
  PointingSentence sentence(prose);
  std::vector<Attribution> more;
  for (std::size_t i = 1; i < prose.sentences.size(); ++i) {
    if (touched[i] || touched[i - 1]) continue;
    auto found = sentence.read(prose.sentences[i - 1], prose.sentences[i]);
    if (found) more.push_back(std::move(*found));
  }
  add_by_content(attributions, std::move(more));
}

}  // namespace winnow
