#include "base/trees.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace winnow {

namespace {

constexpr std::string_view kMagic = "WT1";
constexpr float kLeafUnit = 1.0F / 4096;
constexpr std::uint8_t kLeaf = 128;

// Lanes compare signed numbers.
template <typename Rank>
std::int8_t signed_rank(Rank rank) {
  return static_cast<std::int8_t>(static_cast<int>(rank) - 128);
}

using Lanes = std::int8_t __attribute__((vector_size(16)));

constexpr std::uint32_t four_times(std::int8_t number) {
  return 0x01010101U * static_cast<std::uint8_t>(number);
}

Lanes spread(std::uint32_t four) {
  using Fours = std::uint32_t __attribute__((vector_size(16)));
  return reinterpret_cast<Lanes>(Fours{} + four);
}

// The ranks of 16 numbers. Compares each with every threshold: which steps a search takes nobody
// can foretell, and that costs more.
Lanes count_below(std::span<const float> thresholds, const float* numbers) {
  using Floats = float __attribute__((vector_size(16)));
  using Counts = std::int32_t __attribute__((vector_size(16)));
  // Number i in vector i modulo 4, so that the counts' low bytes come to stand in order.
  std::array<Floats, 4> of;
  for (int i = 0; i < 4; ++i)
    of[i] = Floats{numbers[i], numbers[i + 4], numbers[i + 8], numbers[i + 12]};
  std::array<Counts, 4> below{};
  for (const float threshold : thresholds) {
    for (int i = 0; i < 4; ++i) below[i] -= (Floats{} + threshold) < of[i];
  }
  const Counts bytes = below[0] | below[1] << 8 | below[2] << 16 | below[3] << 24;
  return reinterpret_cast<Lanes>(bytes) ^ std::int8_t{-128};
}

// Lane by lane the number whose bytes they hold, the lowest in `a`.
std::array<std::uint32_t, 16> side_by_side(Lanes a, Lanes b, Lanes c, Lanes d) {
  static_assert(std::endian::native == std::endian::little);
  using Pairs = std::int16_t __attribute__((vector_size(16)));
  const auto low = [](Lanes x, Lanes y) {
    return reinterpret_cast<Pairs>(
        __builtin_shufflevector(x, y, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
  };
  const auto high = [](Lanes x, Lanes y) {
    return reinterpret_cast<Pairs>(__builtin_shufflevector(x, y, 8, 24, 9, 25, 10, 26, 11, 27, 12,
                                                           28, 13, 29, 14, 30, 15, 31));
  };
  const auto low_pairs = [](Pairs x, Pairs y) {
    return __builtin_shufflevector(x, y, 0, 8, 1, 9, 2, 10, 3, 11);
  };
  const auto high_pairs = [](Pairs x, Pairs y) {
    return __builtin_shufflevector(x, y, 4, 12, 5, 13, 6, 14, 7, 15);
  };
  const std::array<Pairs, 4> numbers{
      low_pairs(low(a, b), low(c, d)), high_pairs(low(a, b), low(c, d)),
      low_pairs(high(a, b), high(c, d)), high_pairs(high(a, b), high(c, d))};
  std::array<std::uint32_t, 16> out{};
  std::memcpy(out.data(), numbers.data(), sizeof out);
  return out;
}

// Reads little-endian numbers; `good` turns false at the end of the bytes.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  std::uint32_t number(std::size_t size) {
    if (bytes_.size() - at_ < size) good_ = false;
    if (!good_) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      value |= std::uint32_t{static_cast<unsigned char>(bytes_[at_ + i])} << (8 * i);
    }
    at_ += size;
    return value;
  }

  float real() {
    const std::uint32_t bits = number(4);
    float value = 0;
    std::memcpy(&value, &bits, sizeof value);
    return value;
  }

  bool good() const { return good_; }
  bool finished() const { return good_ && at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool good_ = true;
};

}  // namespace

std::optional<Trees> Trees::unpack(std::string_view bytes, std::size_t features) {
  if (bytes.substr(0, kMagic.size()) != kMagic) return {};
  Reader reader(bytes.substr(kMagic.size()));
  Trees out;
  out.features_.resize(reader.number(2));
  for (Feature& feature : out.features_) {
    feature.place = static_cast<std::uint16_t>(reader.number(2));
    if (feature.place >= features) return {};
  }
  for (Feature& feature : out.features_) {
    feature.thresholds.resize(reader.number(1));
    for (float& threshold : feature.thresholds) threshold = reader.real();
    if (!std::is_sorted(feature.thresholds.begin(), feature.thresholds.end())) return {};
  }
  const std::uint32_t trees = reader.number(2);
  out.outputs_ = reader.number(1);
  if (out.outputs_ == 0) return {};
  std::array<std::array<std::uint8_t, 4>, kMostLeaves> splits{};
  for (std::uint32_t t = 0; t < trees && reader.good(); ++t) {
    const std::uint32_t count = reader.number(1);
    if (count >= kMostLeaves) return {};
    for (std::uint32_t s = 0; s < count; ++s) {
      for (std::uint8_t& number : splits[s]) number = static_cast<std::uint8_t>(reader.number(1));
    }
    if (!reader.good() || !out.add_tree({splits.data(), count})) return {};
    for (std::uint32_t leaf = 0; leaf <= count; ++leaf) {
      out.leaves_.push_back(static_cast<float>(static_cast<std::int16_t>(reader.number(2))) *
                            kLeafUnit);
    }
  }
  if (!reader.finished()) return {};
  return out;
}

// False when they are no tree over features_.
bool Trees::add_tree(std::span<const std::array<std::uint8_t, 4>> splits) {
  struct Leaves {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  std::array<Leaves, kMostLeaves> below{};
  std::array<std::uint32_t, kMostLeaves> bits{};  // the leaves to the left
  const auto leaves_of = [&](std::uint8_t child, std::size_t parent) -> Leaves {
    if (child >= kLeaf) {
      const std::uint32_t leaf = child - std::uint32_t{kLeaf};
      return leaf <= splits.size() ? Leaves{leaf, leaf + 1} : Leaves{};
    }
    // A child stands after its parent, so it has been seen.
    return child > parent && child < splits.size() ? below[child] : Leaves{};
  };
  for (std::size_t s = splits.size(); s-- > 0;) {
    const auto [feature, threshold, left_child, right_child] = splits[s];
    if (feature >= features_.size() || threshold >= features_[feature].thresholds.size()) {
      return false;
    }
    const Leaves left = leaves_of(left_child, s);
    const Leaves right = leaves_of(right_child, s);
    if (left.begin == left.end || left.end != right.begin || right.begin == right.end) return false;
    below[s] = {left.begin, right.end};
    bits[s] = (~0U >> (32 - (left.end - left.begin))) << left.begin;
  }
  if (!splits.empty() && (below[0].begin != 0 || below[0].end != splits.size() + 1)) return false;
  Tree tree{
      static_cast<std::uint32_t>(leaves_.size()), static_cast<std::uint32_t>(splits_.size()), {}};
  for (std::size_t group = 0; group < kGroups; ++group) {
    for (std::size_t s = 0; s < splits.size(); ++s) {
      const auto left = static_cast<std::int8_t>(bits[s] >> (8 * group));
      if (left == 0) continue;
      splits_.push_back({four_times(signed_rank(splits[s][1])), four_times(left), splits[s][0]});
    }
    tree.split_ends[group] = static_cast<std::uint32_t>(splits_.size());
  }
  trees_.push_back(tree);
  return true;
}

// By feature: how many of its thresholds are below the row's number, a lane for each row.
template <std::size_t vectors>
void Trees::rank(std::span<const float> rows, std::size_t width,
                 std::span<Rows<vectors>> ranks) const {
  const std::size_t count = rows.size() / width;
  for (std::size_t f = 0; f < features_.size(); ++f) {
    const auto& [place, thresholds] = features_[f];
    const float first = rows[place];
    std::array<float, vectors * kLanes> numbers{};
    bool alike = true;
    for (std::size_t row = 0; row < count; ++row) {
      numbers[row] = rows[row * width + place];
      alike &= numbers[row] == first;
    }
    // Many numbers are the page's, or not there at all.
    if (alike) {
      const auto below = std::lower_bound(thresholds.begin(), thresholds.end(), first);
      ranks[f].fill(Lanes{} + signed_rank(below - thresholds.begin()));
      continue;
    }
    for (std::size_t i = 0; i < vectors; ++i) {
      ranks[f][i] = count_below(thresholds, numbers.data() + i * kLanes);
    }
  }
}

// A bit for each leaf to which a row does not come.
template <std::size_t vectors>
auto Trees::ruled_out(const Tree& tree, std::span<const Rows<vectors>> ranks) const
    -> std::array<Rows<vectors>, kGroups> {
  std::array<Rows<vectors>, kGroups> ruled_out;
  const Split* split = splits_.data() + tree.first_split;
  for (std::size_t group = 0; group < kGroups; ++group) {
    Rows<vectors> out{};
    for (const Split* end = splits_.data() + tree.split_ends[group]; split != end; ++split) {
      const Lanes threshold = spread(split->threshold);
      const Lanes left = spread(split->left);
      const Rows<vectors>& rank = ranks[split->feature];
      for (std::size_t i = 0; i < vectors; ++i) out[i] |= (rank[i] > threshold) & left;
    }
    ruled_out[group] = out;
  }
  return ruled_out;
}

template <std::size_t vectors>
void Trees::add_up_some(std::span<const float> rows, std::size_t width,
                        std::span<float> totals) const {
  constexpr std::size_t kRows = vectors * kLanes;
  std::vector<Rows<vectors>> ranks(features_.size());
  rank<vectors>(rows, width, ranks);
  std::vector<float> sums(outputs_ * kRows);
  std::size_t output = 0;
  for (const Tree& tree : trees_) {
    const auto out = ruled_out<vectors>(tree, ranks);
    const float* leaves = leaves_.data() + tree.first_leaf;
    float* sum = sums.data() + output * kRows;
    for (std::size_t i = 0; i < vectors; ++i) {
      // The exit is among them, as no split rules out the last leaf.
      const auto left = side_by_side(~out[0][i], ~out[1][i], ~out[2][i], ~out[3][i]);
      for (const std::uint32_t leaves_left : left) *sum++ += leaves[__builtin_ctz(leaves_left)];
    }
    if (++output == outputs_) output = 0;
  }
  for (std::size_t i = 0; i < totals.size(); ++i) {
    totals[i] += sums[i % outputs_ * kRows + i / outputs_];
  }
}

void Trees::add_up(std::span<const float> rows, std::size_t width, std::span<float> totals) const {
  constexpr std::size_t kMany = 4;  // vectors
  for (std::size_t left = rows.size() / width; left > 0;) {
    const bool many = left > 2 * kLanes;
    const std::size_t count = std::min(left, many ? kMany * kLanes : kLanes);
    const auto some = rows.first(count * width);
    const auto their_totals = totals.first(count * outputs_);
    many ? add_up_some<kMany>(some, width, their_totals)
         : add_up_some<1>(some, width, their_totals);
    rows = rows.subspan(some.size());
    totals = totals.subspan(their_totals.size());
    left -= count;
  }
}

}  // namespace winnow
