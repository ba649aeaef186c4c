#include "claims/reports/opening_sources.h"

#include <algorithm>
#include <string_view>

#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::size_t kLongestView = 6;  // tokens of "In the minister’s view"

Attribution report_of(const Prose& prose, Phrase source, Phrase cue, Phrase content) {
  const NounPhrases phrases(prose);
  Attribution found;
  found.source = {phrases.span(source)};
  found.cue = {phrases.span(cue)};
  found.content = {phrases.span(content)};
  return found;
}

std::optional<Attribution> according(const Prose& prose, Phrase sentence) {
  const std::string_view first = prose.lower(sentence.begin);
  const std::string_view second = prose.lower(sentence.begin + 1);
  if (!(first == "according" && second == "to") && !(first == "as" && second == "per")) {
    return std::nullopt;
  }
  const std::size_t source = sentence.begin + 2;
  std::size_t comma = source;
  while (comma < sentence.end && prose.lower(comma) != ",") ++comma;
  if (comma == source || comma + kShortestClause >= sentence.end) return std::nullopt;
  return report_of(prose, {source, comma}, {sentence.begin, source}, {comma + 1, sentence.end});
}

std::optional<Attribution> viewed(const Prose& prose, Phrase sentence) {
  constexpr std::string_view kOpening[] = {"in", "by", "on", "to"};
  if (!words::contains(kOpening, prose.lower(sentence.begin))) return std::nullopt;
  const std::size_t source = sentence.begin + 1;
  const std::size_t last = std::min(sentence.end, sentence.begin + kLongestView);
  std::size_t view = source + 1;
  while (view < last && !is_view(prose, view)) ++view;
  if (view >= last || view + 1 + kShortestClause >= sentence.end) return std::nullopt;
  std::size_t owner = prose.lower(view - 1) == "own" ? view - 1 : view;
  if (prose.is_possessive(owner - 1)) --owner;
  const std::size_t clause = view + (prose.lower(view + 1) == "," ? 2 : 1);
  if (owner == source || !may_open_clause(prose, clause)) return std::nullopt;
  return report_of(prose, {source, owner}, {view, view + 1}, {clause, sentence.end});
}

// "…, in the [opinion] of Hannelore Beck, professor of biostatistics"
std::optional<Attribution> closing_view(const Prose& prose, Phrase sentence) {
  constexpr std::size_t kLongestSource = 16;  // tokens
  constexpr std::size_t kBefore = 3;          // ", in the"
  for (std::size_t view = sentence.begin + kShortestClause + kBefore; view + 2 < sentence.end;
       ++view) {
    if (prose.lower(view + 1) != "of" || !words::contains(words::kViews, prose.lower(view)) ||
        prose.lower(view - 1) != "the" || prose.lower(view - 2) != "in" ||
        prose.lower(view - kBefore) != ",") {
      continue;
    }
    if (sentence.end - view > kLongestSource) return std::nullopt;
    return report_of(prose, {view + 2, sentence.end}, {view, view + 1},
                     {sentence.begin, view - kBefore});
  }
  return std::nullopt;
}

}  // namespace

bool is_view(const Prose& prose, std::size_t token) {
  if (token < 2 || !words::contains(words::kViews, prose.lower(token))) return false;
  const std::size_t owner = prose.lower(token - 1) == "own" ? token - 2 : token - 1;
  return prose.is_possessive(owner) || words::contains(words::kPossessives, prose.lower(owner));
}

bool may_open_clause(const Prose& prose, std::size_t token) {
  return prose.capitalised(token) || prose.is_pronoun(token) || prose.lower(token) == "there" ||
         words::contains(words::kPlainSources, prose.lower(token)) ||
         prose.tokens[token].kind == TokenKind::number || prose.has(token, words::kDeterminer);
}

std::optional<Attribution> opening_source(const Prose& prose, Phrase sentence) {
  if (sentence.begin + 2 >= sentence.end) return std::nullopt;
  if (auto found = according(prose, sentence)) return found;
  if (auto found = viewed(prose, sentence)) return found;
  return closing_view(prose, sentence);
}

}  // namespace winnow
