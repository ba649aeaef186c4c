#include "extract/extract.h"

#include <algorithm>
#include <vector>

#include "extract/block_model.h"
#include "extract/choose_blocks.h"
#include "extract/extract_with.h"
#include "extract/features/features.h"
#include "extract/fill_metadata.h"
#include "extract/obstacle.h"
#include "extract/office_document.h"
#include "extract/override.h"
#include "extract/page_type.h"
#include "extract/quality.h"
#include "extract/segment.h"
#include "extract/settle/settle.h"

namespace winnow {

namespace {

constexpr float kDocumentText = 0.95F;  // probability

// A page of which nothing else was kept gives the title that the model would keep: a post may be no
// more. One that holds no article still gives whatever text there is, short of what has a name.
void keep_something(const PageView& page, float cut, std::vector<PageBlock>& blocks) {
  const auto reads = [](const PageBlock& block) { return block.kept() && !block.text.empty(); };
  if (std::any_of(blocks.begin(), blocks.end(), reads)) return;
  if (page.title_block != kNoBlock && blocks[page.title_block].probability >= cut) {
    blocks[page.title_block].reason = Reason::none;
    return;
  }
  for (PageBlock& block : blocks) {
    if (block.reason == Reason::low_density) block.reason = Reason::none;
  }
}

void choose(const PageView& page, const Metadata& metadata, std::vector<float> probabilities,
            std::vector<PageBlock>& blocks) {
  // The model knows pages; in a document all is text, however short.
  if (is_office_document(page.document)) {
    for (float& probability : probabilities) probability = std::max(probability, kDocumentText);
  }
  std::vector<float> words;
  words.reserve(blocks.size());
  for (const BlockFacts& facts : page.outline.blocks) words.push_back(facts.text.words);
  for (std::size_t i = 0; i < blocks.size(); ++i) blocks[i].probability = probabilities[i];
  const float cut = best_cut(probabilities, words);
  settle(page, metadata, cut, blocks);
  keep_something(page, cut, blocks);
}

// What the page shows is no part of a text that it does not show, or is said there again.
bool take_unshown_text(const Metadata& metadata, Extraction& extraction) {
  extraction.declared =
      find_unshown_text(metadata.declared_text, extraction.blocks, extraction.quality);
  if (!extraction.declared) return false;
  for (PageBlock& block : extraction.blocks) {
    if (block.kept()) block.reason = Reason::low_density;
  }
  return true;
}

void judge(const PageView& page, const Metadata& metadata, Extraction& extraction) {
  float kept = 0;
  float prose = 0;
  float sure = 0;
  for (std::size_t i = 0; i < extraction.blocks.size(); ++i) {
    if (!extraction.blocks[i].kept()) continue;
    const float words = page.outline.blocks[i].text.words;
    kept += words;
    sure += words * extraction.blocks[i].probability;
    if (page.outline.blocks[i].prose()) prose += words;
  }
  if (extraction.declared) {
    kept = sure = extraction.declared->words;
    prose = extraction.declared->prose_words;
  }
  extraction.obstacle = find_obstacle(page, metadata, prose);
  extraction.quality = article_quality(prose, kept) * (kept > 0 ? sure / kept : 0);
  if (extraction.obstacle != Obstacle::none) extraction.quality *= kObstructed;
}

}  // namespace

Extraction extract_with(const BlockModel& model, const Document& document, Metadata& metadata,
                        const std::vector<BlockOverride>& overrides) {
  Extraction extraction;
  extraction.blocks = segment(document);
  const PageView page(document, extraction.blocks, metadata);
  choose(page, metadata, model.probabilities(page), extraction.blocks);
  apply_overrides(extraction.blocks, overrides);
  guess_page_type(page, extraction);
  judge(page, metadata, extraction);
  if (overrides.empty() && take_unshown_text(metadata, extraction)) {
    judge(page, metadata, extraction);
  }
  fill_metadata(page, metadata);
  return extraction;
}

Extraction extract(const Document& document, Metadata& metadata,
                   const std::vector<BlockOverride>& overrides) {
  return extract_with(built_in_block_model(), document, metadata, overrides);
}

}  // namespace winnow
