// Numbers in a claim, with what they count.
//
//   "at least 12 people were killed"   → {12, "death", casualty}
//   "unemployment fell to 4.5%"        → {4.5, "%"}
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "claims/prose.h"

namespace winnow {

struct Figure {
  double value = 0;          // "1.2 million" is 1200000
  std::string unit;          // comparable form of what is counted, words/synonyms.h; or ""
  bool is_casualty = false;  // dead or injured people
};

// Whether a number must say what it counts to be a figure: "the total was 287" does not.
enum class Counted : std::uint8_t { something, anything };

// Years, dates and ordinals are no figures.
std::vector<Figure> find_figures(const Prose& prose, std::span<const Span> ranges,
                                 Counted counted = Counted::something);

}  // namespace winnow
