#include "claims/reports/cut_sources.h"

#include <string_view>

#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::size_t kLongest = 14;  // tokens that are left out
// Tie a place, a day or an owner to what stands before.
constexpr std::string_view kTies[] = {"of",    "for", "in",   "at",    "from",
                                      "with",  "on",  "near", "about", "by",
                                      "under", "’",   "'",    "&",     "around"};

// Whether the tokens from the sentence's first up to `source` are one phrase that goes on there.
bool leads_to(const Prose& prose, std::size_t first, std::size_t source) {
  if (source <= first || source - first > kLongest ||
      !words::contains(kTies, prose.lower(source - 1))) {
    return false;
  }
  const bool opens =
      prose.has(first, words::kDeterminer) || prose.may_count(first) || !prose.is_grammar(first);
  if (!opens || prose.is_pronoun(first) || prose.lower(first).ends_with("ing")) return false;
  for (std::size_t token = first; token < source; ++token) {
    const bool mark = prose.is_symbol(token) && !prose.is_possessive(token) &&
                      !words::contains(kTies, prose.lower(token));
    const bool small = !prose.capitalised(token);
    const bool verb = (prose.is_auxiliary(token) && prose.lower(token) != "to") ||
                      (small && prose.lower(token).ends_with("ed")) ||
                      (small && prose.cue(token) != nullptr);
    if (mark || verb || prose.has(token, words::kComplementizer) ||
        (prose.has(token, words::kClauseOpener) && prose.lower(token) != "and")) {
      return false;
    }
  }
  return true;
}

}  // namespace

void restore_cut_sources(const Prose& prose, std::vector<Attribution>& attributions) {
  for (Attribution& found : attributions) {
    if (found.source.size() != 1 || found.cue.size() != 1) continue;
    Span& span = found.source.front();
    const std::size_t source = prose.token_at(span.begin);
    if (prose.token_at(span.end) != prose.token_at(found.cue.front().begin) ||
        prose.cue(prose.token_at(found.cue.front().end) - 1) == nullptr ||
        found.content.front().begin < found.cue.front().end || prose.is_pronoun(source)) {
      continue;
    }
    std::size_t first = prose.token_at(prose.sentences[prose.sentence_at(span.begin)].begin);
    if (words::contains(words::kJoining, prose.lower(first))) ++first;
    if (leads_to(prose, first, source)) span.begin = prose.tokens[first].span.begin;
  }
}

}  // namespace winnow
