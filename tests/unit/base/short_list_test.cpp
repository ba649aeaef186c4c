#include "base/short_list.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <utility>

namespace winnow {

TEST_CASE("a short list grows out of itself and is copied and moved whole") {
  ShortList<std::uint32_t> list;
  CHECK(list.empty());
  for (std::uint32_t i = 0; i < 9; ++i) list.push_back(i);
  REQUIRE(list.size() == 9);
  ShortList<std::uint32_t> copy = list;
  const ShortList<std::uint32_t> moved = std::move(list);
  CHECK(copy == moved);
  CHECK(moved.back() == 8);
  copy.cut(copy.begin() + 1);
  CHECK(copy == ShortList<std::uint32_t>{0});
  copy = moved;
  CHECK(copy == ShortList<std::uint32_t>{0, 1, 2, 3, 4, 5, 6, 7, 8});
}

}  // namespace winnow
