#include "extract/features/landmarks.h"

#include <algorithm>

namespace winnow {

namespace {

constexpr std::uint32_t kBoilerplate = kInNav | kInAside | kInFooter | kInForm | kInDialog;
constexpr float kHalf = 0.5F;
constexpr float kMost = 0.85F;

void score_containers(const Document& document, const std::vector<PageBlock>& blocks,
                      const Outline& outline, Landmarks& out) {
  out.score = ByHolder<float>(outline.holders);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const NodeId element = blocks[i].element;
    if (element == kNoNode || !outline.blocks[i].prose() ||
        (outline.inside[element] & kBoilerplate) != 0) {
      continue;
    }
    NodeId up = document[element].parent;
    for (float share = 1; share > 0.2F && up != kNoNode; share /= 2) {
      out.score[up] += share * outline.blocks[i].text.words;
      up = document[up].parent;
    }
  }
  for (NodeId id = 0; id < document.size(); ++id) {
    if (out.score[id] <= out.best_score) continue;
    out.best = id;
    out.best_score = out.score[id];
  }
}

NodeId smallest_with(const Document& document, const Outline& outline, float share) {
  const float wanted = outline.sums[0].prose_words * share;
  NodeId found = 0;
  for (NodeId id = 0; id < document.size(); ++id) {
    if (outline.sums[id].prose_words >= wanted && document.contains(found, id) && wanted > 0) {
      found = id;
    }
  }
  return found;
}

}  // namespace

Landmarks find_landmarks(const Document& document, const std::vector<PageBlock>& blocks,
                         const Outline& outline) {
  Landmarks out;
  score_containers(document, blocks, outline, out);
  out.half = smallest_with(document, outline, kHalf);
  out.most = smallest_with(document, outline, kMost);
  out.meets_best = ByHolder<NodeId>(outline.holders);
  out.levels_to_meet = ByHolder<std::uint16_t>(outline.holders);
  for (NodeId id = 1; id < document.size(); ++id) {
    if (!outline.holders.has(id)) continue;
    if (document.contains(id, out.best)) {
      out.meets_best[id] = id;
    } else {
      const NodeId parent = document[id].parent;
      out.meets_best[id] = out.meets_best[parent];
      out.levels_to_meet[id] =
          static_cast<std::uint16_t>(std::min<int>(out.levels_to_meet[parent] + 1, UINT16_MAX));
    }
  }
  return out;
}

}  // namespace winnow
