#include "extract/second_look.h"

#include <algorithm>

namespace winnow {

namespace {

constexpr float kLikely = 0.5F;
constexpr float kFar = 60;  // blocks

}  // namespace

SecondLook::SecondLook(const PageView& page, std::span<const float> first)
    : page_(page), first_(first) {
  const std::size_t blocks = page.blocks.size();
  before_.resize(blocks + 1);
  by_node_.resize(page.document.size());
  by_signature_.resize(page.repetition.likenesses.size());
  last_likely_.assign(blocks, kNoBlock);
  next_likely_.assign(blocks, kNoBlock);
  std::size_t likely = kNoBlock;
  for (std::size_t i = 0; i < blocks; ++i) {
    const float words = page.outline.blocks[i].text.words;
    const Expected mine{first[i] * words, words};
    before_[i + 1] = before_[i];
    before_[i + 1].add(mine);
    last_likely_[i] = likely;
    if (first[i] >= kLikely && words > 0) {
      likely = i;
      above_half_ += words;
    }
    const NodeId element = page.blocks[i].element;
    if (element != kNoNode) by_node_[element].add(mine);
  }
  likely = kNoBlock;
  for (std::size_t i = blocks; i-- > 0;) {
    next_likely_[i] = likely;
    if (first[i] >= kLikely && page.outline.blocks[i].text.words > 0) likely = i;
  }
  for (NodeId id = page.document.size(); id-- > 1;) {
    by_node_[page.document[id].parent].add(by_node_[id]);
  }
  for (NodeId id = 0; id < page.document.size(); ++id) {
    if (!page.document.is_text(id)) by_signature_[page.repetition.signature[id]].add(by_node_[id]);
  }
}

SecondLook::Expected SecondLook::between(std::size_t begin, std::size_t end) const {
  return {before_[end].kept - before_[begin].kept, before_[end].words - before_[begin].words};
}

void SecondLook::neighbours(std::size_t i, SecondRow& row) const {
  const std::size_t blocks = page_.blocks.size();
  constexpr std::size_t kReach = 12;  // blocks: media between the texts are passed over
  std::size_t found = 0;
  for (std::size_t at = i; at-- > 0 && i - at <= kReach && found < 4;) {
    if (!page_.outline.blocks[at].medium) row[second::before + found++] = first_[at];
  }
  found = 0;
  for (std::size_t at = i + 1; at < blocks && at - i <= kReach && found < 4; ++at) {
    if (!page_.outline.blocks[at].medium) row[second::after + found++] = first_[at];
  }
  constexpr std::array<std::size_t, 3> kWindows{5, 15, 40};
  for (std::size_t n = 0; n < kWindows.size(); ++n) {
    row[second::window_before + n] = between(i - std::min(i, kWindows[n]), i).mean();
    row[second::window_after + n] = between(i + 1, std::min(blocks, i + 1 + kWindows[n])).mean();
  }
  if (last_likely_[i] != kNoBlock) {
    row[second::since] = std::min(kFar, static_cast<float>(i - last_likely_[i]));
  }
  if (next_likely_[i] != kNoBlock) {
    row[second::until] = std::min(kFar, static_cast<float>(next_likely_[i] - i));
  }
  const PageView::Section section = page_.section(i);
  if (section.heading != kNoBlock) row[second::heading] = first_[section.heading];
  row[second::section] = between(section.begin, section.end).mean();
}

void SecondLook::holders(std::size_t i, SecondRow& row) const {
  NodeId id = page_.blocks[i].element;
  if (id == kNoNode) return;
  const NodeId list = page_.nearest_list_or_table(id);
  if (list != kNoNode) row[second::list] = by_node_[list].mean();
  constexpr std::array kLevels{0, 1, 2, 3, 5};
  int level = 0;
  for (std::size_t n = 0; n < kLevels.size(); ++n) {
    for (; level < kLevels[n] && page_.document[id].parent != kNoNode; ++level) {
      id = page_.document[id].parent;
    }
    if (level < kLevels[n]) break;
    row[second::holder + n] = by_node_[id].mean();
    if (n < 3) row[second::alike + n] = by_signature_[page_.repetition.signature[id]].mean();
  }
}

void SecondLook::features(std::size_t i, SecondRow& row) const {
  FeatureRow own;
  page_.features(i, own);
  std::copy(own.begin(), own.end(), row.begin());
  std::fill(row.begin() + feature::count, row.end(), -1.0F);
  const Expected& all = before_.back();
  row[second::own] = first_[i];
  row[second::page] = all.mean();
  row[second::best] = by_node_[page_.landmarks.best].mean();
  row[second::above_half] = all.words > 0 ? above_half_ / all.words : 0;
  row[second::expected] = all.kept > 0 ? before_[i].kept / all.kept : 0;
  neighbours(i, row);
  holders(i, row);
}

}  // namespace winnow
