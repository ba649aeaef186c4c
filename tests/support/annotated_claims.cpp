#include "support/annotated_claims.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "base/letters.h"
#include "claims/attribution/tokens.h"

namespace winnow::test {

namespace {

using Words = std::map<std::string, int>;

void add_words(Words& words, std::string_view text) {
  for (const Token& token : tokenize(text, {0, static_cast<std::uint32_t>(text.size())})) {
    if (token.kind == TokenKind::symbol) continue;
    ++words[letters::folded(text.substr(token.span.begin, token.span.size()))];
  }
}

int count(const Words& words) {
  int sum = 0;
  for (const auto& [word, times] : words) sum += times;
  return sum;
}

// Shared words as a part of the longer one's.
double overlap(const Words& a, const Words& b) {
  int shared = 0;
  for (const auto& [word, times] : a) {
    const auto other = b.find(word);
    if (other != b.end()) shared += std::min(times, other->second);
  }
  return shared / static_cast<double>(std::max({1, count(a), count(b)}));
}

}  // namespace

std::string content_of(const Report& report, const Claim& claim) {
  std::string text;
  for (const Span piece : claim.content) {
    text += report.article.text.substr(piece.begin, piece.size()) + " ";
  }
  return text;
}

std::vector<const Claim*> find_annotated(const Report& report, const rapidjson::Value& expected) {
  const std::vector<Claim>& claims = report.claims.claims;
  std::vector<Words> contents(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) {
    add_words(contents[i], content_of(report, claims[i]));
  }
  std::vector<const Claim*> found;
  for (const auto& want : expected.GetArray()) {
    Words words;
    for (const auto& piece : want["content"].GetArray()) add_words(words, piece.GetString());
    const Claim* best = nullptr;
    double best_overlap = 0;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      const double shared = overlap(words, contents[i]);
      if (shared > best_overlap) {
        best_overlap = shared;
        best = &claims[i];
      }
    }
    found.push_back(best_overlap >= 0.5 ? best : nullptr);
  }
  return found;
}

}  // namespace winnow::test
