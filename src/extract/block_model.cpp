#include "extract/block_model.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/block_model_tables.h"

namespace winnow {

std::optional<BlockModel> BlockModel::unpack(std::string_view table) {
  auto trees = Trees::unpack(table, feature::count);
  if (!trees || trees->outputs() != 1) return {};
  return BlockModel{std::move(*trees)};
}

std::vector<float> BlockModel::probabilities(const PageView& page) const {
  std::vector<float> out(page.blocks.size());
  constexpr std::size_t kTogether = 64;
  std::vector<FeatureRow> rows(std::min(kTogether, out.size()));
  for (std::size_t first = 0; first < out.size(); first += kTogether) {
    const std::size_t count = std::min(kTogether, out.size() - first);
    for (std::size_t i = 0; i < count; ++i) page.features(first + i, rows[i]);
    trees.add_up({rows.front().data(), count * feature::count}, feature::count,
                 {out.data() + first, count});
  }
  for (float& value : out) value = 1 / (1 + std::exp(-value));
  return out;
}

const BlockModel& built_in_block_model() {
  static const BlockModel model = BlockModel::unpack(block_table()).value_or(BlockModel{});
  return model;
}

}  // namespace winnow
