#include "claims/find_claims.h"

#include <utility>

#include "claims/attribution/attribution.h"
#include "claims/contested.h"
#include "claims/continued_quotes.h"
#include "claims/kinds.h"
#include "claims/language.h"
#include "claims/names.h"
#include "claims/prose.h"
#include "claims/rules.h"
#include "claims/speakers.h"
#include "claims/stance.h"

namespace winnow {

namespace {

std::vector<Span> paragraphs_of(const Article& article) {
  std::vector<Span> paragraphs;
  for (const Block& block : article.blocks) {
    const bool prose = block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item ||
                       block.kind == BlockKind::quote;
    if (prose && !block.text.empty()) paragraphs.push_back(block.text);
  }
  return paragraphs;
}

Claim claim_of(const Prose& prose, Attribution attribution) {
  Claim claim;
  claim.sentence = prose.sentences[prose.sentence_at(attribution.content.front().begin)];
  claim.content = std::move(attribution.content);
  claim.source = std::move(attribution.source);
  claim.cue = std::move(attribution.cue);
  claim.confidence = attribution.confidence;
  return claim;
}

}  // namespace

Claims find_claims(const Article& article, std::string_view declared) {
  Claims found;
  const words::Language* language = language_of(article.text, declared);
  if (language == nullptr) return found;
  found.support = language == &words::kEnglish ? ClaimsSupport::full : ClaimsSupport::rules;

  const Prose prose(article.text, paragraphs_of(article), *language);
  for (Attribution& attribution : language == &words::kEnglish
                                      ? find_attributions(prose.text, prose.paragraphs)
                                      : find_attributions_by_rules(prose)) {
    found.claims.push_back(claim_of(prose, std::move(attribution)));
  }
  resolve_speakers(prose, gather_names(prose), found.claims);
  add_continued_quotes(prose, found.claims);
  for (std::size_t i = 0; i < found.claims.size(); ++i) {
    Claim& claim = found.claims[i];
    claim.id = static_cast<std::uint32_t>(i);
    claim.quote = quote_of(prose, claim);
    claim.stance = stance_of(prose, claim);
    claim.kinds = kinds_of(prose, claim);
  }
  link_contested(prose, found.claims);
  return found;
}

}  // namespace winnow
