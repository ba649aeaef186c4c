// Gradient-boosted decision trees in a packed table, as tools/train writes them.
//
//   "WT2"       3 bytes
//   features    u16 count, then u16 each: where in a row
//   trees       u16 count, u8 outputs (tree i adds to output i modulo outputs)
//               u8 each: how many splits
//   thresholds  u8 for each feature: how many
//               of all, ascending by feature, a float32 each whose first byte is 0:
//               a column of their second bytes, of their third, and of their fourth
//   splits      of all trees, each tree's root first, then what is left of it:
//               a column of u8 features
//               a column of u8 thresholds (of that feature)
//               a column of u8 children that are splits: 1 the left, 2 the right; others are leaves
//   leaves      of all trees from left to right, splits + 1 each, an i16 in units of 1/4096:
//               a column of low bytes, and of high bytes
//
// Numbers are little-endian. Columns of all trees together compress to two thirds of what they take
// side by side. A row goes left where its number is at most the threshold.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace winnow {

// Walks no tree: a row's exit is the leftmost leaf that no split on its way rules out, and a split
// that sends a row right rules out the leaves to its left (QuickScorer, Lucchese et al. 2015). So
// rows take the same steps side by side, one a lane, over small numbers: of a row's number only its
// rank among the thresholds matters.
class Trees {
 public:
  static constexpr std::size_t kMostLeaves = 32;

  // Nothing when the bytes are no such table, a tree has more than kMostLeaves, or a feature is
  // beyond `features`.
  static std::optional<Trees> unpack(std::string_view bytes, std::size_t features);

  std::size_t outputs() const { return outputs_; }

  // Adds the trees' values for each row of `rows`, `width` numbers a row, to its outputs() numbers
  // in `totals`: log-odds. Many rows at once cost a fraction of one at a time.
  void add_up(std::span<const float> rows, std::size_t width, std::span<float> totals) const;

 private:
  static constexpr std::size_t kLanes = 16;
  static constexpr std::size_t kGroups = kMostLeaves / 8;
  using Lanes = std::int8_t __attribute__((vector_size(kLanes)));
  // A number of each row of several times kLanes. Many at once, as loads of splits are dear beside
  // them.
  template <std::size_t vectors>
  using Rows = std::array<Lanes, vectors>;

  // What a split rules out among eight leaves. Numbers stand four times side by side, from where
  // they spread over lanes the fastest.
  struct Split {
    std::uint32_t threshold = 0;  // a row of a greater rank goes right
    std::uint32_t left = 0;       // a bit for each leaf to the left
    std::uint8_t feature = 0;     // into features_
  };
  struct Tree {
    std::uint32_t first_leaf = 0;
    std::uint32_t first_split = 0;
    std::array<std::uint32_t, kGroups> split_ends{};  // of each group of eight leaves
  };
  struct Feature {
    std::uint16_t place = 0;  // in a row
    std::vector<float> thresholds;
  };

  // Columns of splits, a byte each.
  struct Splits {
    std::string_view features, thresholds, children;
  };

  bool add_tree(const Splits& splits);
  template <std::size_t vectors>
  void rank(std::span<const float> rows, std::size_t width, std::span<Rows<vectors>> ranks) const;
  template <std::size_t vectors>
  std::array<Rows<vectors>, kGroups> ruled_out(const Tree& tree,
                                               std::span<const Rows<vectors>> ranks) const;
  template <std::size_t vectors>
  void add_up_some(std::span<const float> rows, std::size_t width, std::span<float> totals) const;

  std::size_t outputs_ = 1;
  std::vector<Feature> features_;
  std::vector<Tree> trees_;
  std::vector<Split> splits_;
  std::vector<float> leaves_;
};

}  // namespace winnow
