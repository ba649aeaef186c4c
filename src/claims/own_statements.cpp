#include "claims/own_statements.h"

#include <algorithm>
#include <utility>

#include "base/stable_order.h"
#include "claims/attribution/content_order.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

// Of an author's sentences, those with at least this check-worthiness are shown. News is full of
// facts; a reader wants the few that carry the story.
constexpr float kShownWorth = 0.85F;
constexpr float kHardlyWorth = 0.5F;  // of what states no fact

// Maps kShownWorth to kShownConfidence, linear on both sides.
float confidence_of(float worth) {
  if (worth < kShownWorth) return hidden_confidence(worth, kShownWorth);
  return kShownConfidence + (worth - kShownWorth) * (1 - kShownConfidence) / (1 - kShownWorth);
}

// Headings, rates and bylines that stand as paragraphs end without a stop.
bool ends_like_sentence(std::string_view text) {
  constexpr std::string_view kClosing[] = {"”", "’", "\"", "'", ")", "»", "“"};
  for (bool closed = true; closed;) {
    closed = false;
    for (const std::string_view mark : kClosing) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      closed = true;
    }
  }
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("…");
}

// "CLAIM: 41 hospitals were built": what somebody else says, as those put it who check it.
bool is_put_to_check(const Prose& prose, std::size_t begin) {
  return begin + 1 < prose.tokens.size() && prose.lower(begin) == "claim" &&
         prose.lower(begin + 1) == ":";
}

// "10% off.", "Try it for about $100", "you’ll pay $5,000": figures make them worthy of a check,
// but nobody states a fact.
bool states_nothing(const Prose& prose, Span sentence) {
  constexpr std::size_t kFewestWords = 5;
  constexpr std::string_view kReader[] = {"you",    "your",   "yours",  "yourself", "you’re",
                                          "you're", "you’ll", "you'll", "you’ve",   "you've"};
  constexpr std::string_view kTelling[] = {"try",   "call",  "contact", "receive", "save",
                                           "visit", "click", "buy",     "order",   "enjoy",
                                           "join",  "learn", "choose",  "tip"};
  const auto [begin, end] = prose.tokens_in(sentence);
  std::size_t count = 0;
  for (std::size_t token = begin; token < end; ++token) {
    count += prose.tokens[token].kind == TokenKind::word;
    if (words::contains(kReader, prose.lower(token))) return true;
  }
  return count < kFewestWords || words::contains(kTelling, prose.lower(begin)) ||
         is_put_to_check(prose, begin);
}

}  // namespace

void add_own_statements(const Prose& prose, std::span<const float> worth,
                        std::vector<Claim>& claims) {
  std::vector<Span> taken;
  for (const Claim& claim : claims) {
    for (const auto* part : {&claim.content, &claim.source, &claim.cue}) {
      taken.insert(taken.end(), part->begin(), part->end());
    }
  }
  stable_sort_by(taken, nesting_order);
  claims.reserve(claims.size() + prose.sentences.size());
  std::size_t next = 0;
  std::uint32_t taken_until = 0;  // furthest end of the spans that began before the sentence's end
  for (std::size_t i = 0; i < prose.sentences.size(); ++i) {
    const Span sentence = prose.sentences[i];
    while (next < taken.size() && taken[next].begin < sentence.end) {
      taken_until = std::max(taken_until, taken[next++].end);
    }
    if (taken_until > sentence.begin || !ends_like_sentence(prose.original(sentence))) continue;
    Claim claim;
    claim.sentence = sentence;
    claim.content = {sentence};
    const bool nothing = worth[i] > kHardlyWorth && states_nothing(prose, sentence);
    claim.confidence = confidence_of(nothing ? kHardlyWorth : worth[i]);
    claims.push_back(std::move(claim));
  }
  sort_by_content(claims);
}

bool is_authors(const Prose& prose, const Claim& claim) {
  constexpr std::string_view kAuthors[] = {"i", "we", "us", "you", "one"};
  if (!claim.speaker.empty() || claim.quote == Quote::direct) return false;
  if (claim.source.empty()) return claim.cue.empty();
  return std::all_of(claim.source.begin(), claim.source.end(),
                     [&](Span source) { return words::contains(kAuthors, prose.lowered(source)); });
}

}  // namespace winnow
