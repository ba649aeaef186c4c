// The features of what holds a block: sums of its ancestors, and what on the page is like them.
#include <algorithm>
#include <array>
#include <cmath>

#include "extract/features/features.h"

namespace winnow {

namespace {

constexpr int kHighest = 8;          // levels up: cards and holders are no farther
constexpr std::uint32_t kMany = 3;   // siblings alike: a row of things
constexpr float kMostCounted = 100;  // more of a kind is just many

float ratio(float part, float whole) { return whole > 0 ? part / whole : 0; }

// Siblings by nature: they say nothing of their own.
bool is_plain_sibling(Tag tag) {
  return tag == Tag::p || tag == Tag::br || tag == Tag::td || tag == Tag::th || tag == Tag::span ||
         tag == Tag::a || tag == Tag::dt || tag == Tag::dd || is_heading(tag);
}

}  // namespace

void PageView::holders(std::size_t i, FeatureRow& row) const {
  const NodeId element = blocks[i].element;
  if (element == kNoNode) return;
  const ElementSums& all = outline.sums[0];
  constexpr std::array kLevels{0, 1, 2, 3, 5};
  NodeId id = element;
  int level = 0;
  for (std::size_t n = 0; n < kLevels.size(); ++n) {
    for (; level < kLevels[n] && document[id].parent != kNoNode; ++level) id = document[id].parent;
    if (level < kLevels[n]) break;
    const ElementSums& sums = outline.sums[id];
    const auto count = static_cast<float>(std::max(1U, sums.blocks));
    row[feature::holder_words + n] = std::log1p(sums.words);
    row[feature::holder_links + n] = sums.link_density();
    row[feature::holder_prose + n] = ratio(sums.prose_words, all.prose_words);
    row[feature::holder_purity + n] = ratio(sums.prose_words, sums.words);
    row[feature::holder_block_words + n] = sums.words / count;
    row[feature::holder_media + n] = static_cast<float>(sums.media) / count;
    row[feature::holder_phrases + n] = phrase_sums_[id] / count;
  }
  const Holders& near = nearest_[element];
  if (near.list != kNoNode) {
    const ElementSums& list = outline.sums[near.list];
    row[feature::list_items] = std::min(kMostCounted, static_cast<float>(list.blocks));
    row[feature::list_words] = ratio(list.words, static_cast<float>(list.blocks));
    row[feature::list_links] = list.link_density();
  }
  if (near.table != kNoNode) {
    const ElementSums& table = outline.sums[near.table];
    row[feature::table_blocks] = std::min(kMostCounted, static_cast<float>(table.blocks));
    row[feature::table_words] = ratio(table.words, static_cast<float>(table.blocks));
    row[feature::table_links] = table.link_density();
  }
  if (near.article != kNoNode) {
    const ElementSums& article = outline.sums[near.article];
    row[feature::article_prose] = ratio(article.prose_words, all.prose_words);
    row[feature::article_words] = ratio(article.words, all.words);
  }
  if (near.form != kNoNode) row[feature::form_words] = std::log1p(outline.sums[near.form].words);
}

void PageView::likeness(std::size_t i, FeatureRow& row) const {
  const NodeId element = blocks[i].element;
  if (element == kNoNode) return;
  const float all = outline.sums[0].words;
  NodeId id = element;
  for (int level = 0; level < kHighest && id != kNoNode && id != 0; ++level) {
    const Likeness& like = repetition.of(id);
    const std::uint32_t siblings = repetition.siblings[id];
    if (level < 4) {
      const auto n = static_cast<std::size_t>(level);
      row[feature::like_count + n] = std::min(kMostCounted, static_cast<float>(like.count));
      row[feature::like_words + n] = ratio(like.words, static_cast<float>(like.count));
      row[feature::like_links + n] = ratio(like.link_words, like.words);
      row[feature::like_share + n] = ratio(like.words, all);
      row[feature::siblings + n] = std::min(kMostCounted, static_cast<float>(siblings));
    }
    if (siblings >= kMany && !is_plain_sibling(document[id].tag)) {
      const ElementSums& sums = outline.sums[id];
      const float many = std::min(kMostCounted, static_cast<float>(siblings));
      if (row[feature::card_level] < 0) {
        row[feature::card_level] = static_cast<float>(level);
        row[feature::card_siblings] = many;
        row[feature::card_words] = sums.words;
        row[feature::card_links] = sums.link_density();
      }
      row[feature::outer_card_siblings] = many;
      row[feature::outer_card_words] = sums.words;
      row[feature::outer_card_links] = sums.link_density();
    }
    id = document[id].parent;
  }
}

}  // namespace winnow
