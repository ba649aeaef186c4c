#include "base/trees.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace winnow {

namespace {

constexpr std::string_view kMagic = "WT1";
constexpr float kLeafUnit = 1.0F / 4096;
constexpr std::uint8_t kLeaf = 128;

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
  std::vector<std::uint16_t> places(reader.number(2));
  for (std::uint16_t& place : places) {
    place = static_cast<std::uint16_t>(reader.number(2));
    if (place >= features) return {};
  }
  std::vector<std::vector<float>> thresholds(places.size());
  for (auto& of_feature : thresholds) {
    of_feature.resize(reader.number(1));
    for (float& threshold : of_feature) threshold = reader.real();
  }
  Trees out;
  const std::uint32_t trees = reader.number(2);
  out.outputs_ = reader.number(1);
  if (out.outputs_ == 0) return {};
  for (std::uint32_t t = 0; t < trees && reader.good(); ++t) {
    const std::uint32_t splits = reader.number(1);
    if (splits >= kLeaf) return {};
    Tree tree{static_cast<std::uint32_t>(out.nodes_.size()),
              static_cast<std::uint32_t>(out.leaves_.size()), static_cast<std::uint8_t>(splits), 0};
    std::array<std::uint8_t, 2 * kLeaf> depth{};
    for (std::uint32_t s = 0; s < splits; ++s) {
      const std::uint32_t feature = reader.number(1);
      const std::uint32_t threshold = reader.number(1);
      if (feature >= places.size() || threshold >= thresholds[feature].size()) return {};
      Node node{thresholds[feature][threshold], places[feature], {}};
      for (std::uint8_t& next : node.next) {
        const std::uint32_t child = reader.number(1);
        // Children stand after their parent, so every walk ends.
        if (child < kLeaf ? child <= s || child >= splits : child - kLeaf > splits) return {};
        next = static_cast<std::uint8_t>(child < kLeaf ? child : splits + (child - kLeaf));
        depth[next] = std::max<std::uint8_t>(depth[next], depth[s] + 1);
        tree.depth = std::max(tree.depth, depth[next]);
      }
      out.nodes_.push_back(node);
    }
    for (std::uint32_t leaf = 0; leaf <= splits; ++leaf) {
      const auto self = static_cast<std::uint8_t>(splits + leaf);
      out.nodes_.push_back({0, 0, {self, self}});
      out.leaves_.push_back(static_cast<float>(static_cast<std::int16_t>(reader.number(2))) *
                            kLeafUnit);
    }
    out.trees_.push_back(tree);
  }
  if (!reader.finished()) return {};
  return out;
}

float Trees::leaf_of(const Tree& tree, std::span<const float> row) const {
  const Node* nodes = nodes_.data() + tree.first_node;
  std::uint8_t at = 0;
  while (at < tree.splits)
    at = nodes[at].next[row[nodes[at].feature] <= nodes[at].threshold ? 0 : 1];
  return leaves_[tree.first_leaf + (at - tree.splits)];
}

void Trees::add_up(std::span<const float> row, std::span<float> totals) const {
  std::size_t output = 0;
  for (const Tree& tree : trees_) {
    totals[output] += leaf_of(tree, row);
    if (++output == outputs_) output = 0;
  }
}

// Steps of several rows are interleaved and without branches: one row alone waits at every step for
// memory, and its branches are never foreseen.
void Trees::probabilities(std::span<const float> rows, std::size_t width,
                          std::span<float> probabilities) const {
  constexpr std::size_t kTogether = 16;
  std::fill(probabilities.begin(), probabilities.end(), 0.0F);
  for (std::size_t first = 0; first < probabilities.size(); first += kTogether) {
    const std::size_t count = std::min(kTogether, probabilities.size() - first);
    std::array<const float*, kTogether> row{};
    for (std::size_t i = 0; i < kTogether; ++i) {
      row[i] = rows.data() + (first + std::min(i, count - 1)) * width;
    }
    std::array<float, kTogether> totals{};
    for (const Tree& tree : trees_) {
      const Node* nodes = nodes_.data() + tree.first_node;
      std::array<std::size_t, kTogether> at{};
      for (std::uint8_t step = 0; step < tree.depth; ++step) {
        for (std::size_t i = 0; i < kTogether; ++i) {
          const Node& node = nodes[at[i]];
          at[i] = node.next[row[i][node.feature] <= node.threshold ? 0 : 1];
        }
      }
      const float* leaves = leaves_.data() + tree.first_leaf;
      for (std::size_t i = 0; i < kTogether; ++i) totals[i] += leaves[at[i] - tree.splits];
    }
    for (std::size_t i = 0; i < count; ++i) {
      probabilities[first + i] = 1 / (1 + std::exp(-totals[i]));
    }
  }
}

}  // namespace winnow
