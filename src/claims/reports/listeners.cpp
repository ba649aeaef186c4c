#include "claims/reports/listeners.h"

#include "claims/words/people.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::size_t kLongestListener = 7;  // tokens

// The first token of the clause that `content` holds behind a listener, or its very first.
std::size_t clause_of(const Prose& prose, Span content) {
  const std::size_t first = prose.token_at(content.begin);
  const std::size_t end = prose.token_at(content.end);
  if (prose.lower(first) == "that") return first;
  // "told [police] the money was a gift"
  const bool people =
      prose.lower(first) == "police" || words::is_plural_role_noun(prose.lower(first));
  if (people && first + 1 < end &&
      (prose.has(first + 1, words::kDeterminer) || prose.is_pronoun(first + 1))) {
    return first + 1;
  }
  for (std::size_t token = first; token < end && token < first + kLongestListener; ++token) {
    if (prose.is_symbol(token) && !prose.is_possessive(token)) break;
    if (prose.is_auxiliary(token)) break;
    if (token > first && prose.lower(token) == "that") return token;
  }
  return first;
}

}  // namespace

void leave_out_listeners(const Prose& prose, std::vector<Attribution>& attributions) {
  for (Attribution& found : attributions) {
    Span& content = found.content.front();
    if (found.cue.empty() || found.cue.front().end > content.begin) continue;
    const std::size_t past_verb = prose.token_at(found.cue.front().end);
    if (!words::contains(words::kTelling, prose.lower(past_verb - 1))) continue;
    content.begin = prose.tokens[clause_of(prose, content)].span.begin;
  }
}

}  // namespace winnow
