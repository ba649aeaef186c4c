#include "claims/find_claims.h"

#include <algorithm>
#include <string>
#include <utility>

#include "claims/check_worthiness/check_worthiness.h"
#include "claims/check_worthiness/reasons.h"
#include "claims/contested/contested.h"
#include "claims/kinds.h"
#include "claims/own_statements.h"
#include "claims/prose/datelines.h"
#include "claims/prose/figures.h"
#include "claims/prose/language.h"
#include "claims/prose/prose.h"
#include "claims/reports/continued_quotes.h"
#include "claims/reports/find_reports.h"
#include "claims/reports/likely_reports.h"
#include "claims/reports/split_statements.h"
#include "claims/speakers/names.h"
#include "claims/speakers/speakers.h"
#include "claims/speakers/turn_speakers.h"
#include "claims/speakers/turns.h"
#include "claims/stance.h"

namespace winnow {

namespace {

// Labels of turns are paragraphs of their own.
std::vector<Span> paragraphs_of(const Article& article, std::span<const Turn> turns) {
  std::vector<Span> paragraphs;
  std::size_t next = 0;  // of turns
  for (const Block& block : article.blocks) {
    const bool prose = is_prose(block.kind);
    while (next < turns.size() &&
           (turns[next].label.empty() || turns[next].label.begin < block.text.begin)) {
      ++next;
    }
    if (next < turns.size() && turns[next].label.begin < block.text.end) {
      const Turn& turn = turns[next];
      if (turn.voice == Turn::Voice::named) paragraphs.push_back(turn.label);
      if (prose && turn.speech.begin < block.text.end) {
        paragraphs.push_back({turn.speech.begin, block.text.end});
      }
      continue;
    }
    if (!prose || block.text.empty()) continue;
    const std::string_view text =
        std::string_view(article.text).substr(block.text.begin, block.text.size());
    paragraphs.push_back(
        {block.text.begin + static_cast<std::uint32_t>(dateline_length(text)), block.text.end});
  }
  return paragraphs;
}

// The text with a space for every byte of a footnote's number: "SQLite.¹ It" is two sentences, and
// no claim ends with a number that nobody said. It is the article's own where there are none, else
// in `changed`.
std::string_view without_references(const Article& article, std::string& changed) {
  for (const Block& block : article.blocks) {
    for (const Mark& mark : block.marks) {
      if (mark.kind != MarkKind::footnote_reference) continue;
      if (changed.empty()) changed = article.text;
      std::fill(changed.begin() + mark.text.begin, changed.begin() + mark.text.end, ' ');
    }
  }
  return changed.empty() ? std::string_view(article.text) : changed;
}

Claim claim_of(const Prose& prose, const Attribution& attribution) {
  Claim claim;
  claim.sentence = prose.sentences[prose.sentence_at(attribution.content.front().begin)];
  claim.content = ShortList<Span>(attribution.content);
  claim.source = ShortList<Span>(attribution.source);
  claim.cue = ShortList<Span>(attribution.cue);
  claim.confidence = attribution.confidence;
  return claim;
}

// That of the worthiest sentence that the claim stands in.
float worth_of(const Prose& prose, const Claim& claim, const std::vector<float>& worth) {
  float best = 0;
  for (const Span content : claim.content) {
    for (std::size_t i = prose.sentence_at(content.begin);
         i < prose.sentences.size() && prose.sentences[i].begin < content.end; ++i) {
      best = std::max(best, worth[i]);
    }
  }
  return best;
}

void add_reasons(const Prose& prose, std::vector<Claim>& claims) {
  std::vector<bool> denied(claims.size());
  for (const Claim& claim : claims) {
    for (const std::uint32_t other : claim.contests) denied[other] = true;
  }
  for (Claim& claim : claims) claim.why = reasons_of(prose, claim, denied[claim.id]);
}

}  // namespace

Claims find_claims(const Article& article, std::string_view declared, ClaimUnit unit,
                   const Deadline& deadline) {
  Claims found;
  const words::Language& language = language_of(article.text, declared);
  found.support = language.support;
  if (deadline.passed()) return found;
  std::string changed;
  const std::vector<Turn> turns = find_turns(article, language);
  const Prose prose(without_references(article, changed), paragraphs_of(article, turns), language);
  const std::vector<float> worth = check_worthiness(prose, deadline);
  std::vector<Attribution> attributions = find_reports(prose, unit, deadline);
  if (unit == ClaimUnit::statement && found.support == ClaimsSupport::full) {
    hide_unlikely_reports(prose, attributions);
  }
  leave_turns_whole(prose, turns, attributions);
  if (unit == ClaimUnit::attribution) add_whole_turns(turns, attributions);
  for (const Attribution& attribution : attributions) {
    found.claims.push_back(claim_of(prose, attribution));
  }
  Names names;
  const bool speaks = !found.claims.empty() || !turns.empty();
  if (speaks && !deadline.passed()) names = gather_names(prose);
  resolve_speakers(prose, names, found.claims, found.texts, deadline);
  if (unit == ClaimUnit::statement && !deadline.passed()) split_statements(prose, found.claims);
  if (!deadline.passed()) add_continued_quotes(prose, found.claims);
  if (found.support == ClaimsSupport::full && !deadline.passed()) {
    add_own_statements(prose, worth, found.claims);
  }
  FiguresByClaim figures(found.claims.size());
  for (std::size_t i = 0; i < found.claims.size(); ++i) {
    Claim& claim = found.claims[i];
    claim.id = static_cast<std::uint32_t>(i);
    claim.quote = quote_of(prose, claim);
    claim.stance = stance_of(prose, claim);
    figures.add(find_figures(prose, claim.content));
    claim.kinds = kinds_of(prose, claim, figures[i]);
    claim.check_worthiness = worth_of(prose, claim, worth);
  }
  if (!deadline.passed()) {
    give_to_speakers(prose, names, turns, found.claims, found.texts, deadline);
  }
  link_contested(prose, figures, found.claims, deadline);
  add_reasons(prose, found.claims);
  return found;
}

}  // namespace winnow
