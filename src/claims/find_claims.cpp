#include "claims/find_claims.h"

#include <algorithm>
#include <string>
#include <utility>

#include "claims/attribution/find_attributions.h"
#include "claims/check_worthiness/check_worthiness.h"
#include "claims/check_worthiness/reasons.h"
#include "claims/contested/contested.h"
#include "claims/contested/denials_beside.h"
#include "claims/kinds.h"
#include "claims/own_statements.h"
#include "claims/prose/datelines.h"
#include "claims/prose/figures.h"
#include "claims/prose/language.h"
#include "claims/prose/prose.h"
#include "claims/reports/accused.h"
#include "claims/reports/asides.h"
#include "claims/reports/continued_quotes.h"
#include "claims/reports/cut_contents.h"
#include "claims/reports/listeners.h"
#include "claims/reports/lost_sources.h"
#include "claims/reports/missed_reports.h"
#include "claims/reports/near_speakers.h"
#include "claims/reports/own_verbs.h"
#include "claims/reports/plain_reports.h"
#include "claims/reports/quote_tags.h"
#include "claims/reports/raised_subjects.h"
#include "claims/reports/rules.h"
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

// What quotation marks alone say, in a language that winnow does not know.
std::vector<Attribution> bare_quotations(const Prose& prose) {
  constexpr std::size_t kFewestTokens = 5;  // shorter ones are names and irony
  constexpr float kConfidence = 0.7F;
  std::vector<Attribution> found;
  for (const Quotation& quote : prose.quotations) {
    const std::size_t tokens =
        prose.token_at(quote.inside.end) - prose.token_at(quote.inside.begin);
    if (tokens < kFewestTokens) continue;
    Attribution attribution;
    attribution.content = {quote.span};
    attribution.confidence = kConfidence;
    found.push_back(std::move(attribution));
  }
  return found;
}

std::vector<Attribution> attributions_of(const Prose& prose, ClaimUnit unit,
                                         const Deadline& deadline) {
  if (&prose.language == &words::kUnknownLanguage) return bare_quotations(prose);
  if (&prose.language != &words::kEnglish) return find_attributions_by_rules(prose, deadline);
  std::vector<Attribution> found = find_attributions(
      ReadText{prose.text, prose.paragraphs, prose.quotations, prose.tokens}, deadline);
  return_raised_subjects(prose, found);
  leave_out_asides(prose, found);
  prefer_near_speakers(prose, found);
  leave_out_own_verbs(prose, found);
  find_lost_sources(prose, found);
  return_accused(prose, found);
  leave_out_listeners(prose, found);
  restore_cut_contents(prose, found);
  read_quote_tags(prose, found);
  if (unit == ClaimUnit::statement) {
    leave_out_silence(prose, found);
    end_with_sentences(prose, found);
  }
  add_missed_reports(prose, found);
  add_denials_beside(prose, found);
  if (unit == ClaimUnit::statement) leave_out_decisions(prose, found);
  make_plain_reports_sure(prose, found);
  return found;
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
  std::vector<Attribution> attributions = attributions_of(prose, unit, deadline);
  leave_turns_whole(prose, turns, attributions);
  if (unit == ClaimUnit::attribution) add_whole_turns(turns, attributions);
  for (const Attribution& attribution : attributions) {
    found.claims.push_back(claim_of(prose, attribution));
  }
  Names names;
  if (!found.claims.empty() || !turns.empty()) names = gather_names(prose);
  resolve_speakers(prose, names, found.claims, found.texts);
  if (unit == ClaimUnit::statement) split_statements(prose, found.claims);
  add_continued_quotes(prose, found.claims);
  if (found.support == ClaimsSupport::full) add_own_statements(prose, worth, found.claims);
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
  give_to_speakers(prose, names, turns, found.claims, found.texts);
  link_contested(prose, figures, found.claims);
  add_reasons(prose, found.claims);
  return found;
}

}  // namespace winnow
