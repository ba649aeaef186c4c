#include "extract/page_type.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/trees.h"
#include "extract/block_model_tables.h"

namespace winnow {

namespace {

constexpr std::size_t kInsideFlags = 18;
constexpr std::size_t kTotals = 14;
constexpr std::size_t kTypes = 7;  // PageType
constexpr std::uint8_t kNear = 4;  // levels: farther names speak of the page, not of the block

constexpr std::string_view kDeclared[] = {
#define WINNOW_DECLARED(name) name,
#include "extract/declared_types.def"
#undef WINNOW_DECLARED
};

// What stands in JSON-LD and in og:type.
std::string declarations(const Document& document) {
  std::string out;
  for (NodeId id = 0; id < document.size(); ++id) {
    if (document.is(id, Tag::script) &&
        document.attribute(id, "type").find("ld+json") != std::string_view::npos &&
        id + 1 < document[id].end) {
      out += document[id + 1].text;
    } else if (document.is(id, Tag::meta) && document.attribute(id, "property") == "og:type") {
      out += ' ';
      out += document.attribute(id, "content");
    }
  }
  return out;
}

float ratio(float part, float whole) { return whole > 0 ? part / whole : 0; }

// Sums over blocks, kept or not.
struct Totals {
  float words = 0, link_words = 0, prose = 0, blocks = 0, headings = 0, media = 0, questions = 0;

  void add(const BlockFacts& facts, bool heading) {
    words += facts.text.words;
    link_words += facts.link_words;
    prose += facts.prose() ? facts.text.words : 0;
    blocks += 1;
    headings += heading ? 1.0F : 0.0F;
    media += facts.medium ? 1.0F : 0.0F;
    questions += static_cast<float>(facts.text.questions);
  }
  std::array<float, 7> described() const {
    return {std::log1p(words),
            std::log1p(blocks),
            ratio(words, blocks),
            ratio(link_words, words),
            ratio(prose, words),
            ratio(headings, blocks),
            ratio(media, blocks) + questions / (blocks + 1)};
  }
};

}  // namespace

std::string_view name_of(PageType type) {
  switch (type) {
    case PageType::article: return "article";
    case PageType::forum: return "forum";
    case PageType::documentation: return "documentation";
    case PageType::product: return "product";
    case PageType::listing: return "listing";
    case PageType::collection: return "collection";
    case PageType::service: return "service";
  }
  return "article";
}

std::string_view name_of(Obstacle obstacle) {
  switch (obstacle) {
    case Obstacle::none: return "none";
    case Obstacle::login_wall: return "login_wall";
    case Obstacle::error_page: return "error_page";
    case Obstacle::empty_shell: return "empty_shell";
  }
  return "none";
}

std::size_t page_type_feature_count() {
  return kMarkers + kInsideFlags + kPhraseKinds + kTotals + std::size(kDeclared);
}

std::vector<float> page_type_features(const PageView& page, const std::vector<PageBlock>& blocks) {
  std::vector<float> out(page_type_feature_count(), 0.0F);
  float* const markers = out.data();
  float* const inside = markers + kMarkers;
  float* const phrases = inside + kInsideFlags;
  float* const totals = phrases + kPhraseKinds;
  float* const declared = totals + kTotals;
  Totals all;
  Totals kept;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const BlockFacts& facts = page.outline.blocks[i];
    const bool heading = page.heading_level(i) > 0;
    all.add(facts, heading);
    if (blocks[i].kept()) kept.add(facts, heading);
    for (std::size_t kind = 0; kind < kPhraseKinds; ++kind) {
      phrases[kind] += page.phrases[i].weight[kind] > 0 ? 1.0F : 0.0F;
    }
    const NodeId element = blocks[i].element;
    if (element == kNoNode) continue;
    for (std::size_t marker = 0; marker < kMarkers; ++marker) {
      if (page.markers.levels_above[element][marker] <= kNear) markers[marker] += facts.text.words;
    }
    for (std::size_t flag = 0; flag < kInsideFlags; ++flag) {
      if ((page.outline.inside[element] >> flag & 1U) != 0) inside[flag] += facts.text.words;
    }
  }
  for (float* share = markers; share < phrases; ++share) *share = ratio(*share, all.words);
  for (float* share = phrases; share < totals; ++share) *share = ratio(*share, all.blocks);
  const auto of_all = all.described();
  const auto of_kept = kept.described();
  std::copy(of_all.begin(), of_all.end(), totals);
  std::copy(of_kept.begin(), of_kept.end(), totals + of_all.size());
  const std::string text = declarations(page.document);
  for (std::size_t i = 0; i < std::size(kDeclared); ++i) {
    declared[i] = text.find(kDeclared[i]) != std::string::npos ? 1.0F : 0.0F;
  }
  return out;
}

void guess_page_type(const PageView& page, Extraction& extraction) {
  static const Trees trees =
      Trees::unpack(page_type_table(), page_type_feature_count()).value_or(Trees());
  std::array<float, kTypes> odds{};
  const std::vector<float> row = page_type_features(page, extraction.blocks);
  trees.add_up(row, row.size(), odds);
  const auto best = std::max_element(odds.begin(), odds.end());
  float sum = 0;
  for (const float value : odds) sum += std::exp(value - *best);
  extraction.page_type = static_cast<PageType>(best - odds.begin());
  extraction.page_type_confidence = 1 / sum;
}

}  // namespace winnow
