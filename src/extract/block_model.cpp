#include "extract/block_model.h"

#include <utility>

#include "extract/block_model_tables.h"
#include "extract/second_look.h"

namespace winnow {

std::optional<BlockModel> BlockModel::unpack(std::string_view first, std::string_view second) {
  auto first_trees = Trees::unpack(first, feature::count);
  auto second_trees = Trees::unpack(second, winnow::second::count);
  if (!first_trees || !second_trees) return {};
  if (first_trees->outputs() != 1 || second_trees->outputs() != 1) return {};
  return BlockModel{std::move(*first_trees), std::move(*second_trees)};
}

std::vector<float> BlockModel::probabilities(const PageView& page) const {
  std::vector<float> first_thoughts(page.blocks.size());
  FeatureRow row;
  for (std::size_t i = 0; i < first_thoughts.size(); ++i) {
    page.features(i, row);
    first_thoughts[i] = first.probability(row);
  }
  const SecondLook look(page, first_thoughts);
  std::vector<float> out(first_thoughts.size());
  SecondRow second_row;
  for (std::size_t i = 0; i < out.size(); ++i) {
    look.features(i, second_row);
    out[i] = second.probability(second_row);
  }
  return out;
}

const BlockModel& built_in_block_model() {
  static const BlockModel model =
      BlockModel::unpack(first_block_table(), second_block_table()).value_or(BlockModel{});
  return model;
}

}  // namespace winnow
