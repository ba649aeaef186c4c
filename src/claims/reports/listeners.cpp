#include "claims/reports/listeners.h"

#include "claims/words/name_words.h"
#include "claims/words/people.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::size_t kLongestListener = 7;  // tokens
constexpr std::size_t kLongestMeeting = 14;  // … with its place and time, before a clear clause
constexpr std::size_t kMostNouns = 2;        // of one that no "that" follows: "the inquiry panel"

bool opens_clause(const Prose& prose, std::size_t token) {
  return prose.is_pronoun(token) || prose.has(token, words::kDeterminer);
}

}  // namespace

std::size_t behind_listener(const Prose& prose, std::size_t first, std::size_t end) {
  constexpr std::string_view kListeners[] = {"me",        "us",         "him",        "them",
                                             "reporters", "supporters", "parliament", "mps",
                                             "jurors",    "councillors"};
  const bool one = words::contains(kListeners, prose.lower(first));
  if (!one && !prose.has(first, words::kDeterminer)) return first;
  std::size_t clause = first + 1;
  while (!one && clause < end && clause <= first + kMostNouns && !prose.is_symbol(clause) &&
         !prose.is_grammar(clause) && !prose.capitalised(clause) &&
         !prose.lower(clause).ends_with("ed")) {
    ++clause;
  }
  const bool noun = one || (clause > first + 1 && clause < end);
  const bool opens = clause + 1 < end && opens_clause(prose, clause);
  return noun && opens ? clause : first;
}

namespace {

// "told reporters [in Harsk] the guards had left": the clause behind the place, or `first`.
std::size_t behind_place(const Prose& prose, std::size_t first, std::size_t end) {
  if (prose.lower(first) != "in" && prose.lower(first) != "at") return first;
  if (words::is_calendar_word(prose.lower(first + 1)))
    return first;  // "in March the firm lost £4m"
  std::size_t clause = first + 1;
  while (clause < end && prose.capitalised(clause) && !prose.is_symbol(clause)) ++clause;
  return clause > first + 1 && clause + 1 < end && opens_clause(prose, clause) ? clause : first;
}

// The first token of the clause that `content` holds behind a listener, or its very first.
std::size_t clause_of(const Prose& prose, Span content) {
  const std::size_t first = prose.token_at(content.begin);
  const std::size_t end = prose.token_at(content.end);
  if (prose.lower(first) == "that") return first;
  // "told [police] the money was a gift"
  const bool people =
      prose.lower(first) == "police" || words::is_plural_role_noun(prose.lower(first));
  if (people && first + 1 < end && opens_clause(prose, first + 1)) {
    return first + 1;
  }
  if (const std::size_t clause = behind_listener(prose, first, end); clause != first) return clause;
  if (const std::size_t clause = behind_place(prose, first, end); clause != first) return clause;
  for (std::size_t token = first; token + 1 < end && token < first + kLongestMeeting; ++token) {
    // "members’"
    const bool owns = prose.is_possessive(token) || (prose.lower(token) == "’" && token > first &&
                                                     prose.lower(token - 1).ends_with('s'));
    if (prose.is_symbol(token) && !owns) break;
    if (prose.is_auxiliary(token)) break;
    if (token == first || prose.lower(token) != "that") continue;
    if (token < first + kLongestListener || opens_clause(prose, token + 1)) return token;
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
