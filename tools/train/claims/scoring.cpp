#include "scoring.h"

#include <algorithm>
#include <cstdio>
#include <set>
#include <tuple>

#include "claims/attribution/quotes.h"
#include "claims/attribution/tokens.h"

namespace winnow::training {

namespace {

constexpr double kMinJaccard = 0.5;

// Cues of the slice "speech": forms of verbs of saying, and "according to".
constexpr std::string_view kSpeechCues[] = {
    "said",      "say",       "says",      "saying",       "told",      "tell",     "tells",
    "telling",   "according", "asked",     "asks",         "ask",       "added",    "adds",
    "wrote",     "writes",    "tweeted",   "announced",    "announces", "stated",   "states",
    "replied",   "responded", "explained", "explains",     "noted",     "notes",    "argued",
    "argues",    "claimed",   "claims",    "warned",       "warns",     "insisted", "insists",
    "denied",    "denies",    "declared",  "acknowledged", "admitted",  "reported", "reports",
    "testified", "remarked",  "commented", "recalled",     "answered",  "spoke",    "suggested",
    "quipped"};

using Tokens = std::set<std::uint32_t>;  // numbers of the evaluation's tokens

// The evaluation's tokens: runs of word characters, and single symbols.
struct Grid {
  std::vector<std::uint32_t> token_at;  // by byte; 0: space
  std::vector<bool> word;               // by token
  explicit Grid(const std::string& text) : token_at(text.size(), 0), word(1, false) {
    bool in_word = false;
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < text.size();) {
      const auto byte = static_cast<unsigned char>(text[i]);
      std::size_t size = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
      size = std::min(size, text.size() - i);
      const bool space =
          byte <= ' ' || (byte == 0xC2 && static_cast<unsigned char>(text[i + 1]) == 0xA0);
      const bool letter =
          byte < 0x80 ? std::isalnum(byte) || byte == '_' : byte >= 0xC3 && byte != 0xE2;
      if (!space) {
        if (!(letter && in_word)) {
          ++count;
          word.push_back(letter);
        }
        for (std::size_t k = 0; k < size; ++k) token_at[i + k] = count;
      }
      in_word = letter;
      i += size;
    }
  }
  Tokens tokens(const std::vector<Span>& pieces) const {
    Tokens all, words;
    for (const Span& piece : pieces) {
      for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
        if (token_at[i] == 0) continue;
        all.insert(token_at[i]);
        if (word[token_at[i]]) words.insert(token_at[i]);
      }
    }
    return words.empty() ? all : words;
  }
};

struct Row {
  Tokens source, cue, content;
  std::string quote;
  bool speech = false;
};

std::size_t common(const Tokens& a, const Tokens& b) {
  std::size_t n = 0;
  for (const std::uint32_t t : a) n += b.count(t);
  return n;
}

Row row_of(const Document& document, const Grid& grid, const std::vector<Quotation>& quotations,
           const Attribution& a) {
  Row row{grid.tokens(a.source), grid.tokens(a.cue), grid.tokens(a.content), "", false};
  Tokens quoted;
  for (const Span& piece : a.content) {
    for (const Quotation& q : quotations) {
      if (!q.inside.overlaps(piece)) continue;
      const Tokens part =
          grid.tokens({{std::max(q.inside.begin, piece.begin), std::min(q.inside.end, piece.end)}});
      quoted.insert(part.begin(), part.end());
    }
  }
  const std::size_t in_quotes = common(quoted, row.content);
  row.quote = in_quotes == 0 ? "indirect" : in_quotes == row.content.size() ? "direct" : "mixed";
  for (const Span& piece : a.cue) {
    for (const Token& token : tokenize(document.text, piece)) {
      const std::string word =
          normalized(std::string_view(document.text).substr(token.span.begin, token.span.size()));
      row.speech = row.speech || std::find(std::begin(kSpeechCues), std::end(kSpeechCues), word) !=
                                     std::end(kSpeechCues);
    }
  }
  return row;
}

void count_overlap(Scores& scores, const std::string& role, const std::vector<Row>& gold,
                   const std::vector<Row>& predicted, Tokens Row::*part) {
  std::set<Tokens> gold_spans, predicted_spans;
  Tokens gold_tokens, predicted_tokens;
  for (const Row& row : gold) {
    if (!(row.*part).empty()) gold_spans.insert(row.*part);
    gold_tokens.insert((row.*part).begin(), (row.*part).end());
  }
  for (const Row& row : predicted) {
    if (!(row.*part).empty()) predicted_spans.insert(row.*part);
    predicted_tokens.insert((row.*part).begin(), (row.*part).end());
  }
  Count& count = scores.counts[role + " overlap"];
  for (const Tokens& span : predicted_spans) count.right_predicted += common(span, gold_tokens) > 0;
  for (const Tokens& span : gold_spans) count.right_gold += common(span, predicted_tokens) > 0;
  count.predicted += static_cast<double>(predicted_spans.size());
  count.gold += static_cast<double>(gold_spans.size());
}

}  // namespace

Scores score(const std::vector<Document>& documents,
             const std::vector<std::vector<Attribution>>& predicted) {
  Scores scores;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const Document& document = documents[d];
    const Grid grid(document.text);
    const std::vector<Quotation>& quotations = document.quotations;
    std::vector<Row> g, p;
    for (const Attribution& a : document.gold) g.push_back(row_of(document, grid, quotations, a));
    for (const Attribution& a : predicted[d]) p.push_back(row_of(document, grid, quotations, a));
    count_overlap(scores, "source", g, p, &Row::source);
    count_overlap(scores, "cue", g, p, &Row::cue);
    count_overlap(scores, "content", g, p, &Row::content);
    std::vector<std::tuple<double, std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < p.size(); ++i) {
      for (std::size_t j = 0; j < g.size(); ++j) {
        const auto both = static_cast<double>(common(p[i].content, g[j].content));
        const double jaccard =
            both / (static_cast<double>(p[i].content.size() + g[j].content.size()) - both);
        if (jaccard >= kMinJaccard) pairs.emplace_back(-jaccard, i, j);
      }
    }
    std::sort(pairs.begin(), pairs.end());
    std::vector<bool> used_p(p.size()), used_g(g.size()), right_p(p.size()), right_g(g.size());
    for (const auto& [_, i, j] : pairs) {
      if (used_p[i] || used_g[j]) continue;
      used_p[i] = used_g[j] = true;
      const bool same =
          common(p[i].source, g[j].source) > 0 || (p[i].source.empty() && g[j].source.empty());
      right_p[i] = right_g[j] = same;
    }
    const auto count = [&](const std::string& name, const Row& row, bool right, bool is_gold) {
      (void)row;
      Count& c = scores.counts[name];
      (is_gold ? c.gold : c.predicted) += 1;
      (is_gold ? c.right_gold : c.right_predicted) += right;
    };
    for (std::size_t i = 0; i < p.size(); ++i) {
      count("content", p[i], used_p[i], false);
      for (const std::string& name : {std::string("attribution"), p[i].quote,
                                      std::string(p[i].speech ? "speech cue" : "other cue")})
        count(name, p[i], right_p[i], false);
    }
    for (std::size_t j = 0; j < g.size(); ++j) {
      count("content", g[j], used_g[j], true);
      for (const std::string& name : {std::string("attribution"), g[j].quote,
                                      std::string(g[j].speech ? "speech cue" : "other cue")})
        count(name, g[j], right_g[j], true);
    }
    scores.right.push_back(right_p);
  }
  return scores;
}

void print(const Scores& scores) {
  std::printf("  %-18s %6s %6s %6s %6s\n", "", "P", "R", "F1", "gold");
  for (const auto& [name, count] : scores.counts) {
    std::printf("  %-18s %6.3f %6.3f %6.3f %6.0f\n", name.c_str(), count.precision(),
                count.recall(), count.f1(), count.gold);
  }
  std::fflush(stdout);
}

}  // namespace winnow::training
