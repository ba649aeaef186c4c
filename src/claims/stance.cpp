#include "claims/stance.h"

#include <algorithm>
#include <iterator>

#include "claims/contested/mentions.h"
#include "claims/words/language.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::string_view kNoes[] = {"no", "nein", "non", "not", "never"};
// With "for" or "on", ask for something: "called for calm".
constexpr std::string_view kCalling[] = {"called", "calls", "call", "calling"};
constexpr std::string_view kCalledFor[] = {"for", "on", "upon"};
const words::Cue* strongest_cue(const Prose& prose, Span cue) {
  const words::Cue* best = nullptr;
  for (auto [token, past] = prose.tokens_in(cue); token < past; ++token) {
    const words::Cue* found = prose.cue(token);
    if (found == nullptr) continue;
    if (best == nullptr || best->stance == Stance::asserts || found->stance == Stance::denies) {
      best = found;
    }
  }
  return best;
}

bool has_negation(const Prose& prose, Span range) {
  for (auto [token, past] = prose.tokens_in(range); token < past; ++token) {
    if (prose.negates(token)) return true;
  }
  return false;
}

std::uint32_t quoted_words(const Prose& prose, Span content, std::uint32_t& words) {
  std::uint32_t quoted = 0;
  for (auto [token, past] = prose.tokens_in(content); token < past; ++token) {
    if (prose.is_symbol(token)) continue;
    ++words;
    if (prose.quotation_at(prose.tokens[token].span.begin) != nullptr) ++quoted;
  }
  return quoted;
}

bool calls_for(const Prose& prose, Span cue) {
  for (auto [token, past] = prose.tokens_in(cue); token < past && token + 1 < prose.tokens.size();
       ++token) {
    if (words::contains(kCalling, prose.lower(token)) &&
        words::contains(kCalledFor, prose.lower(token + 1))) {
      // "rejected calls for"
      const words::Cue* before = token > 0 ? prose.cue(token - 1) : nullptr;
      return before == nullptr || before->stance != Stance::denies;
    }
  }
  return false;
}

// "could [not] say", "has [never] accepted", "[refused] to say": before the verb that ends before
// token `past`.
bool is_turned_down(const Prose& prose, std::size_t past) {
  constexpr std::size_t kBefore = 3;  // tokens, with the verb
  for (std::size_t back = 2; back <= std::min(past, kBefore); ++back) {
    const std::size_t token = past - back;
    if (prose.negates(token) || words::contains(words::kRefusing, prose.lower(token))) return true;
  }
  return false;
}

// "insists no ceremony took place", "said he had done nothing wrong".
bool is_denial_by_words(const Prose& prose, const Claim& claim) {
  constexpr std::string_view kInsisting[] = {"insisted", "insists", "insist", "insisting"};
  constexpr std::string_view kInnocence[] = {"nothing wrong", "no wrongdoing", "no misconduct",
                                             "not guilty"};
  if (claim.cue.empty()) return false;
  if (calls_untrue(prose, claim) || says_otherwise(prose, claim.content.front())) return true;
  const std::size_t past = prose.token_at(claim.cue.back().end);
  if (past > 0 && words::contains(kInsisting, prose.lower(past - 1))) {
    return is_negated(prose, claim);
  }
  const std::string content = prose.lowered(claim.content.front());
  return std::any_of(std::begin(kInnocence), std::end(kInnocence), [&](std::string_view phrase) {
    return content.find(phrase) != std::string::npos;
  });
}

}  // namespace

std::size_t past_flat_answer(const Prose& prose, std::size_t token, std::size_t end) {
  constexpr std::string_view kNots[] = {"so", "true"};
  if (token + 1 >= end || prose.lower(token) != "not") return token;
  if (!words::contains(kNots, prose.lower(token + 1))) return token;
  return token + (token + 2 < end && prose.lower(token + 2) == "fast" ? 3 : 2);
}

bool is_left_unsaid(const Prose& prose, std::size_t past) {
  const words::Cue* cue = past > 0 ? prose.cue(past - 1) : nullptr;
  return cue != nullptr && cue->kind == words::CueKind::speech && is_turned_down(prose, past);
}

bool is_refused(const Prose& prose, std::size_t past) {
  return past > 0 && prose.lower(past - 1).starts_with("accept") && is_turned_down(prose, past);
}

bool is_hearsay(const Prose& prose, const Claim& claim) {
  if (claim.cue.empty() || (!claim.source.empty() && claim.source != claim.cue)) return false;
  const std::size_t past = prose.token_at(claim.cue.back().end);
  return past > 0 && prose.has(past - 1, words::kHearsayNoun);
}

bool is_negated(const Prose& prose, const Claim& claim) {
  // The main clause stands first; a "not" far inside belongs to something else.
  constexpr std::size_t kMainClause = 9;
  constexpr std::string_view kAside[] = {"but", "for", "of", "by", "about", "may", "might"};
  // "not [only] …", "not [less than] 5,000" say that it is so.
  constexpr std::string_view kNotNegated[] = {"only", "just", "less", "fewer", "more", "merely"};
  constexpr std::string_view kNobody[] = {"nobody", "no-one", "nowhere"};
  const auto [first, past] = prose.tokens_in(claim.content.front());
  for (std::size_t token = first; token < std::min(past, first + kMainClause); ++token) {
    if (!prose.negates(token) && !words::contains(kNobody, prose.lower(token))) continue;
    // "hurt but not dead", "mocked him for not paying", "may not know"
    const bool aside = (token > first && words::contains(kAside, prose.lower(token - 1))) ||
                       (prose.lower(token) == "not" && token + 1 < prose.tokens.size() &&
                        words::contains(kNotNegated, prose.lower(token + 1)));
    if (!aside) return true;
  }
  return false;
}

bool is_plain_denial(const Prose& prose, const Claim& claim) {
  auto [token, end] = prose.tokens_in(claim.content.front());
  while (token < end && prose.is_symbol(token)) ++token;
  // "Absolutely not."
  if (token + 1 < prose.tokens.size() && prose.lower(token).ends_with("ly")) ++token;
  if (token >= prose.tokens.size()) return false;
  const std::size_t past_answer = past_flat_answer(prose, token, end);
  if (past_answer > token && (past_answer >= end || prose.is_symbol(past_answer))) return true;
  const bool quoted = prose.quotation_at(prose.tokens[token].span.begin) != nullptr;
  const auto ends_at = [&](std::size_t past) {
    return past >= prose.tokens.size() || prose.is_symbol(past);
  };
  if (words::contains(kNoes, prose.lower(token))) return quoted && ends_at(token + 1);
  // "I was not.", "We didn’t."
  std::size_t past = token + 1;
  while (!ends_at(past) && prose.is_auxiliary(past) && !prose.negates(past)) ++past;
  return quoted && words::contains(words::kFirstPerson, prose.lower(token)) && !ends_at(past) &&
         prose.negates(past) && ends_at(past + 1);
}

Stance stance_of(const Prose& prose, const Claim& claim) {
  if (is_plain_denial(prose, claim)) return Stance::denies;
  const words::Cue* cue = nullptr;
  bool negated = false;
  for (const Span span : claim.cue) {
    if (calls_for(prose, span)) return Stance::asks;
    if (rejects_rumour(prose, span) || contradicts(prose, span)) return Stance::denies;
    const words::Cue* found = strongest_cue(prose, span);
    if (found != nullptr) cue = found;
    negated = negated || has_negation(prose, span);
  }
  Stance stance = cue != nullptr ? cue->stance : Stance::asserts;
  // "Nach Recherchen dieser Zeitung [sollen] …"
  const std::string_view first = prose.lower(prose.token_at(claim.content.front().begin));
  const bool hands_on = first == "soll" || first == "sollen" || is_hearsay(prose, claim);
  if (stance == Stance::asserts && hands_on) return Stance::alleges;
  if (stance == Stance::asserts && is_denial_by_words(prose, claim)) return Stance::denies;
  if (negated) {
    if (stance == Stance::denies) return Stance::asserts;
    if (is_refused(prose, prose.token_at(claim.cue.back().end))) return Stance::denies;
    // "could not say that it would have helped"
    const bool unsaid =
        stance == Stance::asserts && is_left_unsaid(prose, prose.token_at(claim.cue.back().end));
    if (unsaid || (cue != nullptr && cue->kind == words::CueKind::thought)) return Stance::doubts;
  }
  if (stance == Stance::asserts && (!claim.cue.empty() || claim.quote == Quote::direct)) {
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
  if (claim.cue.empty() && claim.source.empty()) return Quote::none;
  // Who "denied that it had asked for help" said nothing like it.
  const bool denied = std::any_of(claim.cue.begin(), claim.cue.end(), [&prose](const Span& span) {
    const words::Cue* cue = strongest_cue(prose, span);
    return cue != nullptr && cue->stance == Stance::denies;
  });
  return denied ? Quote::none : Quote::indirect;
}

}  // namespace winnow
