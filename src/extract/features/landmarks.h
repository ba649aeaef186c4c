// Where on the page the running text stands.
#pragma once

#include <cstdint>
#include <vector>

#include "dom/document.h"
#include "extract/features/outline.h"
#include "extract/page_block.h"

namespace winnow {

struct Landmarks {
  // The element with the most running text right below it: two levels up a paragraph still counts
  // by a half and a quarter (Readability's scoring).
  NodeId best = 0;
  float best_score = 0;
  ByHolder<float> score;

  NodeId half = 0;  // the smallest element with at least half of the page's running text
  NodeId most = 0;  // the same with 85 %

  // The nearest ancestor that holds `best` too, itself if it does, and how many levels above it is.
  ByHolder<NodeId> meets_best;
  ByHolder<std::uint16_t> levels_to_meet;
};

Landmarks find_landmarks(const Document& document, const std::vector<PageBlock>& blocks,
                         const Outline& outline);

}  // namespace winnow
