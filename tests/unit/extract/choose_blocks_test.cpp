#include "extract/choose_blocks.h"

#include <array>
#include <catch2/catch.hpp>

using winnow::best_cut;

TEST_CASE("the cut is where the expected F1 peaks", "[choose]") {
  // Two sure blocks, one likely, much that is not: keeping the likely one pays.
  const std::array<float, 4> probabilities{0.9F, 0.95F, 0.45F, 0.02F};
  CHECK(best_cut(probabilities, std::array<float, 4>{100, 100, 100, 100}) == 0.45F);
  // A long doubtful block does not.
  const std::array<float, 3> doubtful{0.95F, 0.48F, 0.21F};
  CHECK(best_cut(doubtful, std::array<float, 3>{100, 10, 1000}) == 0.48F);
}

TEST_CASE("the cut stays within its bounds", "[choose]") {
  CHECK(best_cut(std::array<float, 2>{0.99F, 0.9F}, std::array<float, 2>{10, 10}) == 0.5F);
  CHECK(best_cut(std::array<float, 2>{0.1F, 0.1F}, std::array<float, 2>{10, 10}) == 0.2F);
  CHECK(best_cut({}, {}) == 0.5F);
}
