// Numbers in a claim, with what they count.
//
//   "at least 12 people were killed"   → {12, "death", casualty}
//   "unemployment fell to 4.5%"        → {4.5, "%"}
#pragma once

#include <span>
#include <string>
#include <vector>

#include "claims/prose.h"

namespace winnow {

struct Figure {
  double value = 0;          // "1.2 million" is 1200000
  std::string unit;          // comparable form of what is counted, words/synonyms.h; or "" where
                             // nothing is said of it: "the total was 287"
  bool is_casualty = false;  // dead or injured people
};

// Years, dates and ordinals are no figures.
std::vector<Figure> find_figures(const Prose& prose, std::span<const Span> ranges);

// Whether one of them says what it counts.
bool count_something(std::span<const Figure> figures);

}  // namespace winnow
