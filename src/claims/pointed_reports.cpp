#include "claims/pointed_reports.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/stable_order.h"
#include "claims/rule_sentence.h"
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
    sentence_begin = prose.token_at(sentence.begin);
    sentence_end = prose.token_at(sentence.end);
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
    std::size_t past = prose.token_at(before.end);
    while (past > 1 && is_mark(past - 1) && !quoted(past - 1)) --past;
    found.content = {{before.begin, prose.tokens[past - 1].span.end}};
    found.confidence = kConfidence;
    return found;
  }
};

}  // namespace

void add_pointed_reports(const Prose& prose, std::vector<Attribution>& attributions) {
  if (!prose.language.verb_second) return;
  std::vector<bool> taken(prose.sentences.size());
  for (const Attribution& found : attributions) {
    for (const auto* part : {&found.content, &found.source, &found.cue}) {
      for (const Span span : *part) taken[prose.sentence_at(span.begin)] = true;
    }
  }
  PointingSentence sentence(prose);
  std::vector<Attribution> more;
  for (std::size_t i = 1; i < prose.sentences.size(); ++i) {
    const Span before = prose.sentences[i - 1];
    if (taken[i] || taken[i - 1]) continue;
    if (auto found = sentence.read(before, prose.sentences[i])) more.push_back(std::move(*found));
  }
  if (more.empty()) return;
  std::move(more.begin(), more.end(), std::back_inserter(attributions));
  stable_sort_by(attributions,
                 [](const Attribution& one) { return std::uint64_t{one.content.front().begin}; });
}

}  // namespace winnow
