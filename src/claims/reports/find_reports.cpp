#include "claims/reports/find_reports.h"

#include <utility>

#include "claims/attribution/find_attributions.h"
#include "claims/contested/denials_beside.h"
#include "claims/reports/accused.h"
#include "claims/reports/asides.h"
#include "claims/reports/cut_contents.h"
#include "claims/reports/cut_sources.h"
#include "claims/reports/german_asides.h"
#include "claims/reports/listeners.h"
#include "claims/reports/lost_sources.h"
#include "claims/reports/missed_reports.h"
#include "claims/reports/near_speakers.h"
#include "claims/reports/own_verbs.h"
#include "claims/reports/plain_reports.h"
#include "claims/reports/quote_tags.h"
#include "claims/reports/raised_subjects.h"
#include "claims/reports/records.h"
#include "claims/reports/rules.h"
#include "claims/reports/split_statements.h"

namespace winnow {

namespace {

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

}  // namespace

std::vector<Attribution> find_reports(const Prose& prose, ClaimUnit unit,
                                      const Deadline& deadline) {
  if (&prose.language == &words::kUnknownLanguage) return bare_quotations(prose);
  if (&prose.language != &words::kEnglish) {
    std::vector<Attribution> found = find_attributions_by_rules(prose, deadline);
    leave_out_german_asides(prose, found);
    return found;
  }
  std::vector<Attribution> found = find_attributions(
      ReadText{prose.text, prose.paragraphs, prose.quotations, prose.tokens}, deadline);
  return_raised_subjects(prose, found);
  leave_out_asides(prose, found);
  prefer_near_speakers(prose, found);
  leave_out_own_verbs(prose, found);
  find_lost_sources(prose, found);
  restore_cut_sources(prose, found);
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
  add_records(prose, found);
  if (unit == ClaimUnit::statement) leave_out_decisions(prose, found);
  make_plain_reports_sure(prose, found);
  return found;
}

}  // namespace winnow
