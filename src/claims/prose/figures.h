// Numbers in a claim, with what they count.
//
//   "at least 12 people were killed"   → {12, "death", casualty}
//   "unemployment fell to 4.5%"        → {4.5, "%"}
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "claims/prose/prose.h"

namespace winnow {

struct Figure {
  double value = 0;          // "1.2 million" is 1200000
  std::string unit;          // comparable form of what is counted, words/synonyms.h; or "" where
                             // nothing is said of it: "the total was 287"
  bool is_casualty = false;  // dead or injured people
};

// Years, dates and ordinals are no figures.
std::vector<Figure> find_figures(const Prose& prose, std::span<const Span> ranges);

// The figures of each claim of an article, of which few have any.
class FiguresByClaim {
 public:
  explicit FiguresByClaim(std::size_t claims) { ends_.reserve(claims); }

  // Those of the next claim.
  void add(std::vector<Figure> figures) {
    std::move(figures.begin(), figures.end(), std::back_inserter(all_));
    ends_.push_back(static_cast<std::uint32_t>(all_.size()));
  }

  bool empty() const { return all_.empty(); }
  // Holds until the next ones are added.
  std::span<const Figure> operator[](std::size_t claim) const {
    const std::size_t begin = claim == 0 ? 0 : ends_[claim - 1];
    return std::span<const Figure>(all_).subspan(begin, ends_[claim] - begin);
  }

 private:
  std::vector<Figure> all_;
  std::vector<std::uint32_t> ends_;
};

// Whether one of them says what it counts.
bool count_something(std::span<const Figure> figures);

}  // namespace winnow
