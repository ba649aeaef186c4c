#include "claims/stance.h"

#include "claims/words/language.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

// Make a denial of a word that hands on an accusation ("rejected claims", "dismissed reports").
constexpr std::string_view kPredictiveModals[] = {"will", "would", "won’t", "won't",
                                                  "’ll",  "wird",  "sera",  "será"};
constexpr std::string_view kNoes[] = {"no", "nein", "non", "not", "never"};
// Among the first words of a content, turn "said" into a promise.
constexpr std::string_view kFirstPerson[] = {"i", "we"};

const words::Cue* strongest_cue(const Prose& prose, Span cue) {
  const words::Cue* best = nullptr;
  for (std::size_t token = prose.token_at(cue.begin);
       token < prose.tokens.size() && prose.tokens[token].span.begin < cue.end; ++token) {
    const words::Cue* found = words::find_cue(prose.language, prose.lower(token));
    if (found == nullptr) continue;
    if (best == nullptr || best->stance == Stance::asserts || found->stance == Stance::denies) {
      best = found;
    }
  }
  return best;
}

bool has_negation(const Prose& prose, Span range) {
  for (std::size_t token = prose.token_at(range.begin);
       token < prose.tokens.size() && prose.tokens[token].span.begin < range.end; ++token) {
    if (words::contains(prose.language.negations, prose.lower(token))) return true;
  }
  return false;
}

std::uint32_t quoted_words(const Prose& prose, Span content, std::uint32_t& words) {
  std::uint32_t quoted = 0;
  for (std::size_t token = prose.token_at(content.begin);
       token < prose.tokens.size() && prose.tokens[token].span.begin < content.end; ++token) {
    if (prose.is_symbol(token)) continue;
    ++words;
    if (prose.quotation_at(prose.tokens[token].span.begin) != nullptr) ++quoted;
  }
  return quoted;
}

}  // namespace

bool is_hearsay(const Prose& prose, const Claim& claim) {
  if (claim.cue.empty() || (!claim.source.empty() && claim.source != claim.cue)) return false;
  const std::size_t past = prose.token_at(claim.cue.back().end);
  return past > 0 && words::contains(prose.language.hearsay, prose.lower(past - 1));
}

bool is_negated(const Prose& prose, const Claim& claim) {
  // The main clause stands first; a "not" far inside belongs to something else.
  constexpr std::size_t kMainClause = 9;
  const std::size_t first = prose.token_at(claim.content.front().begin);
  for (std::size_t token = first; token < first + kMainClause && token < prose.tokens.size() &&
                                  prose.tokens[token].span.begin < claim.content.front().end;
       ++token) {
    const bool contrast = token > first && prose.lower(token - 1) == "but";  // "hurt but not dead"
    if (!contrast && words::contains(prose.language.negations, prose.lower(token))) return true;
  }
  return false;
}

bool is_plain_denial(const Prose& prose, const Claim& claim) {
  std::size_t token = prose.token_at(claim.content.front().begin);
  while (token < prose.tokens.size() && prose.is_symbol(token)) ++token;
  if (token >= prose.tokens.size() || !words::contains(kNoes, prose.lower(token))) return false;
  const bool stands_alone = token + 1 >= prose.tokens.size() || prose.is_symbol(token + 1);
  return stands_alone && prose.quotation_at(prose.tokens[token].span.begin) != nullptr;
}

Stance stance_of(const Prose& prose, const Claim& claim) {
  if (is_plain_denial(prose, claim)) return Stance::denies;
  const words::Cue* cue = nullptr;
  bool negated = false;
  for (const Span span : claim.cue) {
    const words::Cue* found = strongest_cue(prose, span);
    if (found != nullptr) cue = found;
    negated = negated || has_negation(prose, span);
  }
  Stance stance = cue != nullptr ? cue->stance : Stance::asserts;
  if (stance == Stance::asserts && is_hearsay(prose, claim)) return Stance::alleges;
  if (negated) {
    if (stance == Stance::denies) return Stance::asserts;
    if (cue != nullptr && cue->kind == words::CueKind::thought) return Stance::doubts;
  }
  if (stance == Stance::asserts && !claim.cue.empty()) {
    // A question stays one whatever the verb: "Why now?" he said.
    const Span last = claim.content.back();
    for (std::uint32_t at = last.end; at > last.begin && at + 6 > last.end; --at) {
      if (prose.text[at - 1] == '?') return Stance::asks;
    }
  }
  return stance;
}

Quote quote_of(const Prose& prose, const Claim& claim) {
  std::uint32_t words = 0;
  std::uint32_t quoted = 0;
  for (const Span content : claim.content) quoted += quoted_words(prose, content, words);
  if (words > 0 && quoted == words) return Quote::direct;
  if (quoted > 0) return Quote::mixed;
  return claim.cue.empty() && claim.source.empty() ? Quote::none : Quote::indirect;
}

}  // namespace winnow
