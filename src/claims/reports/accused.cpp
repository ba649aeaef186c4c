#include "claims/reports/accused.h"

#include <optional>
#include <string_view>

#include "claims/attribution/content_order.h"
#include "claims/prose/noun_phrases.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::string_view kBeing[] = {"is", "are", "was", "were", "be", "been", "being"};
// Say what is held against somebody: "accused of", where "accused him of" names the accused behind.
constexpr std::string_view kCharging[] = {"accused", "suspected", "charged"};
constexpr std::string_view kOfWhat[] = {"of", "with"};
// Say it with an infinitive, in the passive only: "was alleged to".
constexpr std::string_view kAlleging[] = {"alleged", "claimed", "said", "reported", "rumoured"};

bool is_passive_charge(const Prose& prose, Span cue) {
  bool passive = false;
  for (std::size_t token = prose.token_at(cue.begin);
       token + 1 < prose.tokens.size() && prose.tokens[token].span.begin < cue.end; ++token) {
    const std::string_view word = prose.lower(token);
    const std::string_view next = prose.lower(token + 1);
    passive = passive || words::contains(kBeing, word);
    if (words::contains(kCharging, word) && words::contains(kOfWhat, next)) return true;
    if (passive && words::contains(kAlleging, word) && next == "to") return true;
  }
  return false;
}

// The phrase that `source` is, or stands for: "[the mayor], who".
std::optional<Span> accused_in(const Prose& prose, const NounPhrases& phrases, Span source) {
  const std::string word = prose.lowered(source);
  if (word != "who" && word != "which") {
    std::size_t past = prose.token_at(source.end);  // "Gerald Stott[,] is accused of"
    while (past > 0 && prose.tokens[past - 1].span.begin > source.begin &&
           prose.is_symbol(past - 1) && !prose.is_possessive(past - 1)) {
      --past;
    }
    return past > 0 ? Span{source.begin, prose.tokens[past - 1].span.end} : source;
  }
  std::size_t end = prose.token_at(source.begin);
  const std::size_t floor = prose.token_at(prose.sentences[prose.sentence_at(source.begin)].begin);
  if (end > floor && prose.lower(end - 1) == ",") --end;
  const auto phrase = phrases.ending_at(end, floor);
  return phrase ? std::optional(phrases.span(*phrase)) : std::nullopt;
}

}  // namespace

void return_accused(const Prose& prose, std::vector<Attribution>& attributions) {
  const NounPhrases phrases(prose);
  for (Attribution& found : attributions) {
    if (found.source.size() != 1 || found.cue.size() != 1) continue;
    const Span source = found.source.front();
    if (source.end > found.cue.front().begin ||
        found.cue.front().end > found.content.front().begin ||
        !is_passive_charge(prose, found.cue.front())) {
      continue;
    }
    const auto accused = accused_in(prose, phrases, source);
    if (!accused) continue;
    found.source.clear();
    found.content.insert(found.content.begin(), *accused);
  }
  sort_by_content(attributions);
}

}  // namespace winnow
