#include "base/trees.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace winnow {

namespace {

constexpr std::string_view kMagic = "WT2";
constexpr float kLeafUnit = 1.0F / 4096;
// Which children of a split are splits.
constexpr unsigned kLeft = 1;
constexpr unsigned kRight = 2;

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

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

std::uint32_t sum_of(std::string_view bytes) {
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) sum += byte_at(bytes, i);
  return sum;
}

// Reads little-endian numbers and columns of bytes; `good` turns false at the end of the bytes.
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

  std::string_view column(std::size_t size) {
    if (bytes_.size() - at_ < size) good_ = false;
    if (!good_) return {};
    at_ += size;
    return bytes_.substr(at_ - size, size);
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
  const std::uint32_t trees = reader.number(2);
  out.outputs_ = reader.number(1);
  const std::string_view split_counts = reader.column(trees);
  const std::string_view threshold_counts = reader.column(out.features_.size());
  const std::uint32_t thresholds = sum_of(threshold_counts);
  std::array<std::string_view, 3> threshold_bytes;
  for (std::string_view& column : threshold_bytes) column = reader.column(thresholds);
  const std::uint32_t count = sum_of(split_counts);
  const Splits splits{reader.column(count), reader.column(count), reader.column(count)};
  const std::string_view low = reader.column(count + trees);
  const std::string_view high = reader.column(count + trees);
  if (!reader.finished() || out.outputs_ == 0) return {};

  std::size_t at = 0;
  for (std::size_t f = 0; f < out.features_.size(); ++f) {
    std::vector<float>& own = out.features_[f].thresholds;
    own.resize(byte_at(threshold_counts, f));
    for (float& threshold : own) {
      const std::uint32_t bits = byte_at(threshold_bytes[0], at) << 8 |
                                 byte_at(threshold_bytes[1], at) << 16 |
                                 byte_at(threshold_bytes[2], at) << 24;
      std::memcpy(&threshold, &bits, sizeof threshold);
      ++at;
    }
    if (!std::is_sorted(own.begin(), own.end())) return {};
  }
  at = 0;
  for (std::size_t t = 0; t < trees; ++t) {
    const std::size_t size = byte_at(split_counts, t);
    const Splits own{splits.features.substr(at, size), splits.thresholds.substr(at, size),
                     splits.children.substr(at, size)};
    if (size >= kMostLeaves || !out.add_tree(own)) return {};
    at += size;
    for (std::size_t leaf = at - size + t; leaf <= at + t; ++leaf) {
      const auto value = static_cast<std::int16_t>(byte_at(low, leaf) | byte_at(high, leaf) << 8);
      out.leaves_.push_back(static_cast<float>(value) * kLeafUnit);
    }
  }
  return out;
}

// False when they are no tree over features_.
bool Trees::add_tree(const Splits& splits) {
  const std::size_t count = splits.children.size();
  // Of each split: how many there are left of it, and below it with itself.
  std::array<std::uint8_t, kMostLeaves> left{};
  std::array<std::uint8_t, kMostLeaves> below{};
  std::size_t begun = count;  // where the last subtree that was read begins
  for (std::size_t s = count; s-- > 0;) {
    const unsigned children = byte_at(splits.children, s);
    std::size_t past = s + 1;
    if ((children & kLeft) != 0) {
      if (past == count) return false;
      left[s] = below[past];
      past += left[s];
    }
    if ((children & kRight) != 0) {
      if (past == count) return false;
      past += below[past];
    }
    if (children > (kLeft | kRight)) return false;
    below[s] = static_cast<std::uint8_t>(past - s);
    begun = s;
  }
  if (count > 0 && (begun != 0 || below[0] != count)) return false;

  std::array<std::uint32_t, kMostLeaves> first{};  // leaf below a split
  std::array<std::uint32_t, kMostLeaves> bits{};   // the leaves to the left
  for (std::size_t s = 0; s < count; ++s) {
    const std::size_t feature = byte_at(splits.features, s);
    if (feature >= features_.size() ||
        byte_at(splits.thresholds, s) >= features_[feature].thresholds.size()) {
      return false;
    }
    bits[s] = (~0U >> (31 - left[s])) << first[s];
    const std::size_t right = s + 1 + left[s];
    if (left[s] > 0) first[s + 1] = first[s];
    if (right < s + below[s]) first[right] = first[s] + left[s] + 1;
  }
  Tree tree{
      static_cast<std::uint32_t>(leaves_.size()), static_cast<std::uint32_t>(splits_.size()), {}};
  for (std::size_t group = 0; group < kGroups; ++group) {
    for (std::size_t s = 0; s < count; ++s) {
      const auto left_of = static_cast<std::int8_t>(bits[s] >> (8 * group));
      if (left_of == 0) continue;
      splits_.push_back({four_times(signed_rank(byte_at(splits.thresholds, s))),
                         four_times(left_of), static_cast<std::uint8_t>(splits.features[s])});
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
