// A claim: somebody says something, or the text itself says something that deserves checking.
//
//   "The plan failed," Ms Weber said, "and everyone knows."
//    └─ content[0] ─┘  └source┘ └cue┘  └── content[1] ──┘
#pragma once

#include <cstdint>
#include <string_view>

#include "base/enum_set.h"
#include "base/short_list.h"
#include "base/span.h"

namespace winnow {

enum class Stance : std::uint8_t {
  asserts,
  denies,
  alleges,
  warns,
  predicts,
  promises,
  asks,
  doubts,
};
enum class Quote : std::uint8_t { none, direct, indirect, mixed };
enum class ClaimKind : std::uint8_t {
  statistic,
  event,
  prediction,
  comparison,
  cause,
  legal,
  plan,
};
// Why a claim deserves checking, or cannot be checked: the weightiest first.
enum class CheckReason : std::uint8_t {
  asks,
  opinion,
  disputed,
  disputes,
  gives_figure,
  about_future,
  compares,
  names_cause,
  about_law,
  says_what_happened,
  names_source,
  source_not_named,
};
// How far claims go in the article's language.
enum class ClaimsSupport : std::uint8_t { none, rules, full };

std::string_view name_of(Stance stance);
std::string_view name_of(Quote quote);
std::string_view name_of(ClaimKind kind);
// "gives a figure": for readers.
std::string_view name_of(CheckReason reason);
std::string_view name_of(ClaimsSupport support);

// What makes one claim of a report: all that it holds, as corpora of attributions annotate, or each
// statement in it that can be true or false by itself (split_statements.h), as readers want it.
enum class ClaimUnit : std::uint8_t { attribution, statement };

// All spans are bytes of Article::text. A long text holds very many, so each is small.
struct Claim {
  std::uint32_t id = 0;  // position in the list of claims
  Span sentence;
  // Never empty. As in PolNeAR, the "that" which leads to a clause is the first word of its
  // content; ClaimUnit says what becomes of a quotation that goes on behind its speaker (“A,” she
  // said. “B.”).
  ShortList<Span> content;
  ShortList<Span> source;  // empty: the author's own statement, or unnamed
  ShortList<Span> cue;
  // Live as long as the Claims that hold the claim.
  std::string_view speaker;  // the source resolved: "Dmitry Peskov" for "he"; "" when unresolved
  std::string_view role;     // what the text calls them: "Kremlin spokesperson"
  Stance stance = Stance::asserts;
  Quote quote = Quote::none;
  EnumSet<ClaimKind> kinds;
  EnumSet<CheckReason> why;
  float check_worthiness = 0;         // calibrated probability, 0 to 1
  float confidence = 1;               // that who says what is right, 0 to 1; see kShownConfidence
  ShortList<std::uint32_t> contests;  // ids of the claims that it denies or answers
};

// The default view shows claims with at least this confidence: on polnear-dev, 85 % of the
// attributions from here on are right.
inline constexpr float kShownConfidence = 0.63F;

// That of reports whose grammar leaves no doubt, from reading what such patterns find in
// polnear-dev.
inline constexpr float kPatternConfidence = 0.7F;

// A confidence below what is shown, in the order of `value`, which does not reach `least`.
inline float hidden_confidence(float value, float least) {
  return value * kShownConfidence / least * 0.99F;
}

}  // namespace winnow
