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

#include <array>
#include <cstddef>
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

  // For a single output: the probability of each row of `rows`, `width` numbers a row. Much faster
  // than a row at a time.
  void probabilities(std::span<const float> rows, std::size_t width,
                     std::span<float> probabilities) const;

 private:
  // A split, or a leaf, which leads to itself: so all rows can take the same number of steps.
  struct Node {
    float threshold = 0;
    std::uint16_t feature = 0;
    std::array<std::uint8_t, 2> next{};  // at most the threshold, and beyond
  };
  struct Tree {
    std::uint32_t first_node = 0;
    std::uint32_t first_leaf = 0;  // into leaves_
    std::uint8_t splits = 0;       // nodes before the first leaf
    std::uint8_t depth = 0;        // steps from the root to the deepest leaf
  };

  float leaf_of(const Tree& tree, std::span<const float> row) const;

  std::size_t outputs_ = 1;
  std::vector<Tree> trees_;
  std::vector<Node> nodes_;
  std::vector<float> leaves_;
};

}  // namespace winnow
