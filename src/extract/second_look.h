// The features that come of the first model's probabilities, listed in second_look.def.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/features.h"

namespace winnow {

// Places in a row of the second model: features.def's first, then second_look.def's.
namespace second {
enum : std::uint16_t {
  features_last = feature::count - 1,
#define WINNOW_SECOND(name, count) name, name##_last = name + (count)-1,
#include "extract/second_look.def"
#undef WINNOW_SECOND
  count
};
}  // namespace second

using SecondRow = std::array<float, second::count>;

// Refers to `page` and `first`: the first model's probability of each block.
class SecondLook {
 public:
  SecondLook(const PageView& page, std::span<const float> first);

  // Writes all of block i's numbers.
  void features(std::size_t i, SecondRow& row) const;

 private:
  // Sums of probability times words, and of words.
  struct Expected {
    float kept = 0;
    float words = 0;

    float mean() const { return words > 0 ? kept / words : -1; }
    void add(const Expected& other) {
      kept += other.kept;
      words += other.words;
    }
  };

  Expected between(std::size_t begin, std::size_t end) const;
  void neighbours(std::size_t i, SecondRow& row) const;
  void holders(std::size_t i, SecondRow& row) const;

  const PageView& page_;
  std::span<const float> first_;
  std::vector<Expected> before_;  // by block, one more
  std::vector<Expected> by_node_;
  std::vector<Expected> by_signature_;
  std::vector<std::size_t> last_likely_;  // by block: the last of 0.5 or more before, or kNoBlock
  std::vector<std::size_t> next_likely_;
  float above_half_ = 0;
};

}  // namespace winnow
