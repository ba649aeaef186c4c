#include "extract/block_model.h"

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
  FeatureRow row;
  for (std::size_t i = 0; i < out.size(); ++i) {
    page.features(i, row);
    out[i] = trees.probability(row);
  }
  return out;
}

const BlockModel& built_in_block_model() {
  static const BlockModel model = BlockModel::unpack(block_table()).value_or(BlockModel{});
  return model;
}

}  // namespace winnow
