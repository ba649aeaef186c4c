#include "base/trees.h"

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
    out.trees_.push_back({static_cast<std::uint32_t>(out.splits_.size()),
                          static_cast<std::uint32_t>(out.leaves_.size())});
    if (splits >= kLeaf) return {};
    for (std::uint32_t s = 0; s < splits; ++s) {
      const std::uint32_t feature = reader.number(1);
      const std::uint32_t threshold = reader.number(1);
      const auto left = static_cast<std::uint8_t>(reader.number(1));
      const auto right = static_cast<std::uint8_t>(reader.number(1));
      if (feature >= places.size() || threshold >= thresholds[feature].size()) return {};
      for (const std::uint8_t child : {left, right}) {
        // Children stand after their parent, so every walk ends.
        const bool fits =
            child < kLeaf ? child > s && child < splits : child - kLeaf <= static_cast<int>(splits);
        if (!fits) return {};
      }
      out.splits_.push_back({thresholds[feature][threshold], places[feature], left, right});
    }
    for (std::uint32_t leaf = 0; leaf <= splits; ++leaf) {
      out.leaves_.push_back(static_cast<float>(static_cast<std::int16_t>(reader.number(2))) *
                            kLeafUnit);
    }
  }
  if (!reader.finished()) return {};
  return out;
}

float Trees::leaf_of(const Tree& tree, std::span<const float> row) const {
  const Split* splits = splits_.data() + tree.first_split;
  const std::uint32_t count = (&tree == &trees_.back() ? static_cast<std::uint32_t>(splits_.size())
                                                       : (&tree + 1)->first_split) -
                              tree.first_split;
  std::uint8_t at = count == 0 ? kLeaf : 0;
  while (at < kLeaf) {
    const Split& split = splits[at];
    at = row[split.feature] <= split.threshold ? split.left : split.right;
  }
  return leaves_[tree.first_leaf + (at - kLeaf)];
}

void Trees::add_up(std::span<const float> row, std::span<float> totals) const {
  std::size_t output = 0;
  for (const Tree& tree : trees_) {
    totals[output] += leaf_of(tree, row);
    if (++output == outputs_) output = 0;
  }
}

float Trees::probability(std::span<const float> row) const {
  float total = 0;
  add_up(row, {&total, 1});
  return 1 / (1 + std::exp(-total));
}

}  // namespace winnow
