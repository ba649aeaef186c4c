#include "claims/prose/figures.h"

#include <catch2/catch.hpp>
#include <string>

namespace winnow {

namespace {

std::vector<Figure> figures_in(const std::string& text) {
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  const Prose prose(text, {all}, words::kEnglish);
  const Span ranges[] = {all};
  return find_figures(prose, ranges);
}

}  // namespace

TEST_CASE("a figure has its value and what it counts") {
  const auto dead = figures_in("at least 12 people were killed");
  REQUIRE(dead.size() == 1);
  CHECK(dead[0].value == 12);
  CHECK(dead[0].unit == "death");
  CHECK(dead[0].is_casualty);

  const auto money = figures_in("it cost $1.2 million");
  REQUIRE(money.size() == 1);
  CHECK(money[0].value == Approx(1.2e6));
  CHECK(money[0].unit == "$");
}

TEST_CASE("a figure reads up to its second point, and not past eighteen characters") {
  const auto version = figures_in("it sold 1.2.3 copies");
  REQUIRE(version.size() == 1);
  CHECK(version[0].value == Approx(1.2));
  const auto long_one = figures_in("it sold 1,234,567,890,123,456 copies");
  REQUIRE(long_one.size() == 1);
  CHECK(long_one[0].value == Approx(1234567890123456.0));
  CHECK(figures_in("it sold 1234567890123456789 copies").empty());
}

TEST_CASE("years and dates are no figures") {
  CHECK(figures_in("the law of 1999").empty());
  CHECK(figures_in("on 3 March the talks began").empty());
}

}  // namespace winnow
