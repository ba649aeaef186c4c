#include "word_classes.h"

#include <algorithm>
#include <unordered_map>

#include "claims/attribution/closed_classes.h"
#include "claims/attribution/tokens.h"
#include "clusters.h"

namespace winnow::training {

namespace {

constexpr unsigned kTableBits = 14;
constexpr std::size_t kVocabulary = 12000;  // 73 % of the slots
constexpr std::size_t kClusters = 128;

// A word that was a cue less often than this is judged by chance.
constexpr double kLeastUses = 3;

std::string normalized_word(std::string_view text, const Token& token) {
  return normalized(text.substr(token.span.begin, std::min<std::uint32_t>(48, token.span.size())));
}

struct Uses {
  double as_cue = 0, all = 0;
};

std::unordered_map<std::uint32_t, Uses> count_uses(const std::vector<Document>& documents) {
  std::unordered_map<std::uint32_t, Uses> uses;
  for (const Document& document : documents) {
    const auto each = [&](const Span& span, auto visit) {
      for (const Token& token : tokenize(document.text, span)) {
        if (token.kind == TokenKind::word)
          visit(uses[word_hash(normalized_word(document.text, token))]);
      }
    };
    for (const Span& line : document.paragraphs) each(line, [](Uses& u) { ++u.all; });
    for (const Attribution& a : document.gold) {
      for (const Span& piece : a.cue) each(piece, [](Uses& u) { ++u.as_cue; });
    }
  }
  return uses;
}

unsigned cue_level(const Uses& uses) {
  const double share = (uses.as_cue + 0.05) / (uses.all + 1);
  if (uses.as_cue < kLeastUses) return share > 0.2 ? 1 : 0;
  return share > 0.5 ? 3 : share > 0.2 ? 2 : share > 0.05 ? 1 : 0;
}

}  // namespace

OwnedWordTable build_word_table(const std::vector<Document>& annotated) {
  std::vector<std::vector<std::string>> lines;
  for (const Document& document : annotated) {
    for (const Span& line : document.paragraphs) {
      std::vector<std::string>& words = lines.emplace_back();
      for (const Token& token : tokenize(document.text, line)) {
        words.push_back(normalized_word(document.text, token));
      }
    }
  }
  const Clustering clustering = cluster_words(lines, kVocabulary, kClusters, kGroups);
  std::unordered_map<std::uint32_t, Uses> uses = count_uses(annotated);

  OwnedWordTable table;
  const std::size_t slots = std::size_t{1} << kTableBits;
  table.checks.assign(slots, 0);
  table.clusters.assign(slots, 0);
  table.cue_levels.assign(slots / 4, 0);
  table.groups = clustering.group;
  for (std::size_t w = 0; w < clustering.words.size(); ++w) {
    const std::uint32_t hash = word_hash(clustering.words[w]);
    const auto check = static_cast<std::uint8_t>((hash >> 24U) | 1U);
    std::size_t slot = hash & (slots - 1);
    while (table.checks[slot] != 0 && table.checks[slot] != check) slot = (slot + 1) & (slots - 1);
    if (table.checks[slot] == check) continue;  // a more frequent word looks the same
    table.checks[slot] = check;
    table.clusters[slot] = clustering.cluster[w];
    table.cue_levels[slot / 4] = static_cast<std::uint8_t>(table.cue_levels[slot / 4] |
                                                           cue_level(uses[hash]) << (slot % 4 * 2));
  }
  return table;
}

}  // namespace winnow::training
