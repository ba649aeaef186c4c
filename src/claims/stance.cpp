#include "claims/stance.h"

#include <algorithm>
#include <iterator>

#include "claims/words/language.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::string_view kNoes[] = {"no", "nein", "non", "not", "never"};
// With "for" or "on", ask for something: "called for calm".
constexpr std::string_view kCalling[] = {"called", "calls", "call", "calling"};
constexpr std::string_view kCalledFor[] = {"for", "on", "upon"};
// Make a denial of a word that hands on an accusation: "slammed claims", "laughed off talk".
constexpr std::string_view kHostile[] = {
    "slammed", "slams",   "blasted", "blasts",   "rubbished", "rubbishes", "scotched",
    "quashed", "brushed", "laughed", "poured",   "shot",      "ridiculed", "mocked",
    "trashed", "batted",  "waved",   "shrugged", "played",    "condemned", "decried"};
constexpr std::string_view kRumour[] = {"claims",      "claim",       "reports",     "rumours",
                                        "rumors",      "talk",        "speculation", "suggestions",
                                        "allegations", "accusations", "accusation",  "allegation"};
constexpr std::string_view kSaidBefore[] = {"claim",      "accusation", "account",   "allegation",
                                            "statement",  "story",      "assertion", "version",
                                            "suggestion", "figure",     "report",    "charge"};
// Give it a name: "described the allegation as a fairy tale", "calling the claim absurd".
constexpr std::string_view kNaming[] = {"called",    "calls",      "calling",  "described",
                                        "describes", "describing", "branded",  "labelled",
                                        "labeled",   "dubbed",     "dismissed"};
constexpr std::string_view kBeing[] = {"is", "was", "are", "were", "“", "\""};
constexpr std::size_t kRumourWithin = 4;  // tokens behind the verb
// What something is called by one who denies it: "called her testimony false".
constexpr std::string_view kUntrue[] = {
    "false",    "untrue",     "lie",     "lies",    "baseless", "groundless", "unfounded",
    "nonsense", "fabricated", "fiction", "fantasy", "rubbish",  "absurd",     "misleading"};

const words::Cue* strongest_cue(const Prose& prose, Span cue) {
  const words::Cue* best = nullptr;
  for (std::size_t token = prose.token_at(cue.begin);
       token < prose.tokens.size() && prose.tokens[token].span.begin < cue.end; ++token) {
    const words::Cue* found = prose.cue(token);
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
    if (prose.negates(token)) return true;
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

// "calling the accusation “groundless”"
bool names_untrue(const Prose& prose, const Claim& claim) {
  const std::size_t past = prose.token_at(claim.cue.back().end);
  if (past == 0 || !words::contains(kNaming, prose.lower(past - 1))) return false;
  for (const Span content : claim.content) {
    for (std::size_t token = prose.token_at(content.begin);
         token < prose.tokens.size() && prose.tokens[token].span.begin < content.end; ++token) {
      if (words::contains(kUntrue, prose.lower(token))) return true;
    }
  }
  return false;
}

// "this was “simply untrue”", "that the claims were false", "it is not true that"
bool is_untrue(const Prose& prose, const Claim& claim) {
  constexpr std::string_view kPointing[] = {"this", "that", "it", "these", "those", "they", "the"};
  constexpr std::size_t kLongest = 8;  // tokens
  const Span content = claim.content.front();
  std::size_t first = prose.token_at(content.begin);
  const std::size_t end = prose.token_at(content.end);
  // "that it was false", but "[that claim] is false"
  if (first + 2 < end && prose.lower(first) == "that" &&
      !words::contains(kSaidBefore, prose.lower(first + 1))) {
    ++first;
  }
  while (first < end && prose.is_symbol(first)) ++first;
  if (claim.content.size() != 1 || first >= end) return false;
  if (!words::contains(kPointing, prose.lower(first))) return false;
  for (std::size_t token = first + 2; token < end && token < first + kLongest; ++token) {
    if (prose.lower(token) == "true" && prose.lower(token - 1) == "not") return true;
  }
  if (end - first > kLongest || is_negated(prose, claim)) return false;
  for (std::size_t token = first + 2; token < end; ++token) {
    const bool is = words::contains(kBeing, prose.lower(token - 1)) ||
                    words::contains(kBeing, prose.lower(token - 2));
    if (is && words::contains(kUntrue, prose.lower(token))) return true;
  }
  return false;
}

bool calls_for(const Prose& prose, Span cue) {
  for (std::size_t token = prose.token_at(cue.begin);
       token + 1 < prose.tokens.size() && prose.tokens[token].span.begin < cue.end; ++token) {
    if (words::contains(kCalling, prose.lower(token)) &&
        words::contains(kCalledFor, prose.lower(token + 1))) {
      return true;
    }
  }
  return false;
}

// Whether the verb is hostile to, or names, a rumour that follows.
bool strikes_rumour(const Prose& prose, Span cue) {
  for (std::size_t token = prose.token_at(cue.begin);
       token < prose.tokens.size() && prose.tokens[token].span.begin < cue.end; ++token) {
    const std::string_view verb = prose.lower(token);
    if (!words::contains(kHostile, verb) && !words::contains(kNaming, verb)) continue;
    for (std::size_t next = token + 1;
         next < prose.tokens.size() && next <= token + kRumourWithin && !prose.is_symbol(next);
         ++next) {
      if (words::contains(kRumour, prose.lower(next))) return true;
    }
  }
  return false;
}

// "insists no ceremony took place", "said he had done nothing wrong".
bool is_denial_by_words(const Prose& prose, const Claim& claim) {
  constexpr std::string_view kInsisting[] = {"insisted", "insists", "insist", "insisting"};
  constexpr std::string_view kInnocence[] = {"nothing wrong", "no wrongdoing", "not guilty"};
  if (claim.cue.empty()) return false;
  if (names_untrue(prose, claim) || is_untrue(prose, claim)) return true;
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
    if (!prose.negates(token)) continue;
    const bool contrast = token > first && prose.lower(token - 1) == "but";  // "hurt but not dead"
    if (!contrast) return true;
  }
  return false;
}

bool is_plain_denial(const Prose& prose, const Claim& claim) {
  std::size_t token = prose.token_at(claim.content.front().begin);
  while (token < prose.tokens.size() && prose.is_symbol(token)) ++token;
  if (token >= prose.tokens.size()) return false;
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
    if (strikes_rumour(prose, span)) return Stance::denies;
    const words::Cue* found = strongest_cue(prose, span);
    if (found != nullptr) cue = found;
    negated = negated || has_negation(prose, span);
  }
  Stance stance = cue != nullptr ? cue->stance : Stance::asserts;
  if (stance == Stance::asserts && is_hearsay(prose, claim)) return Stance::alleges;
  if (stance == Stance::asserts && is_denial_by_words(prose, claim)) return Stance::denies;
  if (negated) {
    if (stance == Stance::denies) return Stance::asserts;
    if (cue != nullptr && cue->kind == words::CueKind::thought) return Stance::doubts;
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
  return claim.cue.empty() && claim.source.empty() ? Quote::none : Quote::indirect;
}

}  // namespace winnow
