#include "claims/reports/split_statements.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "claims/attribution/content_order.h"
#include "claims/reports/opening_sources.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::size_t kFewestTokens = 3;  // of a clause

// Whether a quotation goes on with this piece in a new sentence, behind the words that tell who
// speaks.
bool starts_anew(const Prose& prose, Span before, Span piece) {
  return prose.quotation_at(piece.begin) != nullptr &&
         prose.sentences[prose.sentence_at(piece.begin)].begin >= before.end;
}

// Tokens: past the last of a first clause, and the "that" of a second.
struct Joint {
  std::size_t past_first = 0;
  std::size_t second = 0;
};

// In the claim's only piece: "[A], and [that B]", "[A] but [that B]".
std::optional<Joint> second_clause(const Prose& prose, const Claim& claim) {
  if (claim.content.size() != 1) return std::nullopt;
  const std::size_t begin = prose.token_at(claim.content.front().begin);
  const std::size_t end = prose.token_at(claim.content.front().end);
  bool has_that = false;
  for (std::size_t token = begin; token + kFewestTokens < end; ++token) {
    if (prose.lower(token) != "that") continue;
    if (prose.quotation_at(prose.tokens[token].span.begin) != nullptr) continue;
    const std::string_view before = prose.lower(token - 1);
    // "that A, [that] B, and that C"
    const bool listed = before == "," && may_open_clause(prose, token + 1);
    const bool joined =
        token >= begin + kFewestTokens && (before == "and" || before == "but" || listed);
    // "and that was all": not a conjunction; "the car that she had and that he sold": of the car.
    const bool points = prose.is_auxiliary(token + 1) &&
                        !words::contains(words::kClauseAdverbs, prose.lower(token + 1));
    const bool leads = !has_that || prose.lower(begin) == "that";
    if (joined && !points && leads) {
      std::size_t past = token - 1;  // before the word that joins, or the comma
      while (past > begin && prose.is_symbol(past - 1) && prose.lower(past - 1) == ",") --past;
      if (past >= begin + kFewestTokens) return Joint{past, token};
    }
    has_that = true;
  }
  return std::nullopt;
}

void add_clauses(const Prose& prose, Claim claim, std::vector<Claim>& all) {
  while (const auto clause = second_clause(prose, claim)) {
    Claim next = claim;
    next.content.front().begin = prose.tokens[clause->second].span.begin;
    claim.content.front().end = prose.tokens[clause->past_first - 1].span.end;
    all.push_back(std::move(claim));
    claim = std::move(next);
  }
  all.push_back(std::move(claim));
}

// "She puts it at half[; Levett says] a tenth."
void end_before_next_report(const Prose& prose, Span& content) {
  constexpr std::size_t kVerbWithin = 5;  // tokens
  std::size_t semicolon = SIZE_MAX;
  for (auto [token, past] = prose.tokens_in(content); token < past; ++token) {
    if (prose.quotation_at(prose.tokens[token].span.begin) != nullptr) continue;
    if (prose.lower(token) == ";") semicolon = token;
    if (semicolon == SIZE_MAX || token > semicolon + kVerbWithin) continue;
    const words::Cue* cue = prose.cue(token);
    const bool verb = (cue != nullptr && cue->kind != words::CueKind::noun) ||
                      words::contains(words::kPutting, prose.lower(token));
    if (!verb || token < semicolon + 2) continue;
    content.end = prose.tokens[semicolon].span.begin;
    return;
  }
}

// "He said he “never threw a frame”[ as a hearing began in Leeds]."
void end_behind_quotation(const Prose& prose, Span& content) {
  constexpr std::string_view kMeanwhile[] = {"as", "after"};
  for (std::size_t token = prose.token_at(content.begin) + 1;
       token < prose.tokens.size() && prose.tokens[token].span.begin < content.end; ++token) {
    if (!words::contains(kMeanwhile, prose.lower(token))) continue;
    const Quotation* quote = prose.quotation_at(prose.tokens[token - 1].span.begin);
    if (quote == nullptr || prose.tokens[token].span.begin < quote->span.end) continue;
    const bool clause = token + 1 < prose.tokens.size() &&
                        (prose.has(token + 1, words::kDeterminer) || prose.is_pronoun(token + 1));
    if (!clause) continue;
    content.end = quote->span.end;
    return;
  }
}

}  // namespace

void split_statements(const Prose& prose, std::vector<Claim>& claims) {
  std::vector<Claim> all;
  all.reserve(claims.size());
  for (Claim& whole : claims) {
    const ShortList<Span> pieces = std::move(whole.content);
    for (std::size_t begin = 0, end = 1; begin < pieces.size(); begin = end++) {
      while (end < pieces.size() && !starts_anew(prose, pieces[end - 1], pieces[end])) ++end;
      Claim part = whole;
      part.content = ShortList<Span>({pieces.begin() + begin, pieces.begin() + end});
      if (begin > 0) {
        // As where a paragraph goes on quoting: who speaks is said with the first part.
        part.source.clear();
        part.cue.clear();
        part.sentence = prose.sentences[prose.sentence_at(part.content.front().begin)];
      }
      add_clauses(prose, std::move(part), all);
    }
  }
  sort_by_content(all);
  claims = std::move(all);
}

void end_with_sentences(const Prose& prose, std::vector<Attribution>& attributions) {
  constexpr std::string_view kNetwork = "X. ";  // "he wrote on X. [The agency] said"
  for (Attribution& found : attributions) {
    Span& last = found.content.back();
    const std::uint32_t end = prose.sentences[prose.sentence_at(last.begin)].end;
    const Quotation* closing = prose.quotation_at(last.end - 1);
    const bool quoted = prose.quotation_at(last.begin) != nullptr ||
                        (closing != nullptr && closing->span.begin < end);
    if (last.end > end && !quoted) last.end = prose.without_stop({last.begin, end}).end;
    end_before_next_report(prose, last);
    end_behind_quotation(prose, last);
    for (Span& source : found.source) {
      const std::uint32_t begin = prose.sentences[prose.sentence_at(source.end - 1)].begin;
      if (source.begin < begin && begin - source.begin <= kNetwork.size()) source.begin = begin;
    }
  }
}

}  // namespace winnow
