#include "base/enum_set.h"

#include <catch2/catch.hpp>
#include <vector>

namespace winnow {

TEST_CASE("a set of enumerators goes through them in their order") {
  enum class Day { monday, tuesday, wednesday };
  EnumSet<Day> days;
  days.insert(Day::wednesday);
  days.insert(Day::monday);
  days.insert(Day::monday);
  CHECK(days.size() == 2);
  CHECK_FALSE(days.contains(Day::tuesday));
  std::vector<Day> all;
  for (const Day day : days) all.push_back(day);
  CHECK(all == std::vector<Day>{Day::monday, Day::wednesday});
}

}  // namespace winnow
