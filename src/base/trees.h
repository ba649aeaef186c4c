// Gradient-boosted decision trees in a packed table, as tools/train writes them.
//
//   "WT1"                                  3 bytes
//   features    u16 count, then u16 each: where in a row
//   thresholds  for each feature: u8 count, then float32 each
//   trees       u16 count, u8 outputs (tree i adds to output i modulo outputs), then each:
//               u8 splits, then for each split, root first:
//                 u8 feature, u8 threshold (of that feature), u8 left, u8 right
//                 (a child below 128 is a split, from 128 a leaf)
//               i16 for each leaf (splits + 1): its value in units of 1/4096
//
// Numbers are little-endian. A row goes left where its number is at most the threshold.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace winnow {

class Trees {
 public:
  // Nothing when the bytes are no such table, or ask for a feature beyond `features`.
  static std::optional<Trees> unpack(std::string_view bytes, std::size_t features);

  std::size_t outputs() const { return outputs_; }

  // Adds the trees' values for a row to `totals`, one for each output: log-odds.
  void add_up(std::span<const float> row, std::span<float> totals) const;

  // For a single output: the probability.
  float probability(std::span<const float> row) const;

 private:
  struct Split {
    float threshold;
    std::uint16_t feature;
    std::uint8_t left;
    std::uint8_t right;
  };
  struct Tree {
    std::uint32_t first_split;
    std::uint32_t first_leaf;
  };

  float leaf_of(const Tree& tree, std::span<const float> row) const;

  std::size_t outputs_ = 1;
  std::vector<Tree> trees_;
  std::vector<Split> splits_;
  std::vector<float> leaves_;
};

}  // namespace winnow
