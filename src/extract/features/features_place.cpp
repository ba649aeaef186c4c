// The features of a block among the others: where it stands, what is around it, its heading.
#include <algorithm>
#include <array>
#include <cmath>

#include "extract/features/features.h"

namespace winnow {

namespace {

constexpr float kFar = 60;  // blocks: farther is just far

float capped(std::size_t distance) { return std::min(kFar, static_cast<float>(distance)); }

float ratio(float part, float whole) { return whole > 0 ? part / whole : 0; }

}  // namespace

void PageView::place(std::size_t i, FeatureRow& row) const {
  const Before& all = before_.back();
  row[feature::place] = static_cast<float>(i) / static_cast<float>(blocks.size());
  row[feature::words_before] = ratio(before_[i].words, all.words);
  row[feature::index] = std::log1p(static_cast<float>(i));
  row[feature::prose_before] = ratio(before_[i].prose_words, all.prose_words);
  if (title_block != kNoBlock) {
    row[feature::after_title] =
        i >= title_block ? capped(i - title_block) : -capped(title_block - i);
    row[feature::words_after_title] = before_[i].words - before_[title_block].words;
  }
  if (last_prose_[i] != kNoBlock) row[feature::after_prose] = capped(i - last_prose_[i]);
  if (next_prose_[i] < blocks.size()) row[feature::before_prose] = capped(next_prose_[i] - i);
  const NodeId element = blocks[i].element;
  if (element == kNoNode) return;
  const NodeId best = landmarks.best;
  const NodeId at = blocks[i].begin;
  const NodeId best_end = document[best].end;
  row[feature::in_best] = at < best ? -1.0F : at < best_end ? 0.0F : 1.0F;
  row[feature::best_place] = std::clamp(
      (static_cast<float>(at) - static_cast<float>(best)) / static_cast<float>(best_end - best),
      -1.0F, 2.0F);
  const NodeId meeting = landmarks.meets_best[element];
  row[feature::levels_to_best] = landmarks.levels_to_meet[element];
  row[feature::levels_from_best] = meeting > best ? -1.0F
                                                  : static_cast<float>(outline.depth[best]) -
                                                        static_cast<float>(outline.depth[meeting]);
  row[feature::in_half] = document.contains(landmarks.half, element) ? 1 : 0;
  row[feature::in_most] = document.contains(landmarks.most, element) ? 1 : 0;
  const NodeId parent = document[element].parent;
  if (parent == kNoNode) return;
  row[feature::parent_score] = ratio(landmarks.score[parent], landmarks.best_score);
  const NodeId grandparent = document[parent].parent;
  if (grandparent == kNoNode) return;
  row[feature::grandparent_score] = ratio(landmarks.score[grandparent], landmarks.best_score);
}

void PageView::surroundings(std::size_t i, FeatureRow& row) const {
  const auto near = [&](int offset) -> std::size_t {
    const auto at = static_cast<std::ptrdiff_t>(i) + offset;
    return at >= 0 && at < static_cast<std::ptrdiff_t>(blocks.size()) ? static_cast<std::size_t>(at)
                                                                      : kNoBlock;
  };
  constexpr std::array kOffsets{-1, 1, -2, 2, -3, 3};
  for (std::size_t n = 0; n < kOffsets.size(); ++n) {
    const std::size_t other = near(kOffsets[n]);
    if (other == kNoBlock) continue;
    const BlockFacts& facts = outline.blocks[other];
    row[feature::near_words + n] = log_words_[other];
    row[feature::near_links + n] = facts.medium ? -0.5F : facts.link_density();
    if (n >= 4) continue;
    row[feature::near_kind + n] =
        facts.medium ? 30.0F : static_cast<float>(kind_of(blocks[other].element));
    if (blocks[i].element != kNoNode && blocks[other].element != kNoNode) {
      row[feature::near_like + n] =
          repetition.signature[blocks[i].element] == repetition.signature[blocks[other].element]
              ? 1
              : 0;
    }
    if (n < 2) row[feature::near_phrases + n] = strongest_phrase(other);
  }
  constexpr std::array<std::size_t, 2> kWindows{4, 12};
  for (std::size_t n = 0; n < 4; ++n) {
    const std::size_t size = kWindows[n / 2];
    const std::size_t begin = n % 2 == 0 ? i - std::min(i, size) : i + 1;
    const std::size_t end = n % 2 == 0 ? i : std::min(blocks.size(), i + 1 + size);
    if (begin >= end) continue;
    const auto blocks_there = static_cast<float>(end - begin);
    const float words = before_[end].words - before_[begin].words;
    row[feature::window_words + n] = words / blocks_there;
    row[feature::window_links + n] =
        ratio(before_[end].link_words - before_[begin].link_words, words);
    row[feature::window_prose + n] =
        static_cast<float>(before_[end].prose - before_[begin].prose) / blocks_there;
  }
}

PageView::Section PageView::section(std::size_t i) const {
  const bool is_heading = heading_level(i) > 0 && !outline.blocks[i].medium;
  Section section;
  section.heading = is_heading ? i : heading_[i];
  section.begin = section.heading == kNoBlock ? 0 : section.heading + 1;
  section.end = std::max(section.begin, next_heading_[i]);
  return section;
}

void PageView::headings(std::size_t i, FeatureRow& row) const {
  const auto [heading, begin, end] = section(i);
  if (next_heading_[i] < blocks.size()) {
    row[feature::next_heading_level] = heading_level(next_heading_[i]);
  }
  const float words = before_[end].words - before_[begin].words;
  row[feature::section_words] = std::log1p(words);
  row[feature::section_links] = ratio(before_[end].link_words - before_[begin].link_words, words);
  row[feature::section_prose] = ratio(before_[end].prose_words - before_[begin].prose_words, words);
  if (heading == kNoBlock) return;
  row[feature::heading_blocks] = capped(i - heading);
  row[feature::heading_words] = before_[i].words - before_[heading].words;
  row[feature::heading_above] = heading_level(heading);
  const PhraseHits& said = phrases[heading];
  row[feature::heading_phrases] =
      std::max({said[PhraseKind::related], said[PhraseKind::comments], said[PhraseKind::share],
                said[PhraseKind::subscribe], said[PhraseKind::navigation]});
}

void PageView::describe_page() {
  const auto put = [this](std::uint16_t name, float number) {
    page_[name - feature::page_words] = number;
  };
  const Before& all = before_.back();
  put(feature::page_words, std::log1p(all.words));
  put(feature::page_blocks, std::log1p(static_cast<float>(blocks.size())));
  put(feature::page_links, ratio(all.link_words, all.words));
  put(feature::page_prose, ratio(all.prose_words, all.words));
  put(feature::page_prose_words, std::log1p(all.prose_words));
  put(feature::page_best, ratio(outline.sums[landmarks.best].prose_words, all.prose_words));
  put(feature::page_articles, std::min(kFar, static_cast<float>(articles_)));
  put(feature::page_headings, std::min(kFar, static_cast<float>(headings_)));
  std::copy(speaking_.begin(), speaking_.end(), page_.end() - speaking_.size());
}

}  // namespace winnow
