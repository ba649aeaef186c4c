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

TEST_CASE("parts, hours and numbers of things are no figures") {
  const auto part = figures_in("six of the nine dead were hikers");
  REQUIRE(part.size() == 1);
  CHECK(part[0].value == 9);
  CHECK(figures_in("many were hurt, including two women").empty());
  CHECK(figures_in("the talks began at 5 p.m.").empty());
  CHECK(figures_in("then Juror No. 4 left").empty());
}

TEST_CASE("a share is of a hundred") {
  const auto share = figures_in("one in four new teachers leaves");
  REQUIRE(share.size() == 1);
  CHECK(share[0].value == 25);
  CHECK(share[0].unit == "%");
  CHECK(figures_in("it rose to 4.5 percent").at(0).unit == "%");
}

TEST_CASE("the dead and hurt are found around their number") {
  CHECK(figures_in("the blast killed at least 12").at(0).unit == "death");
  CHECK(figures_in("nine people, including four young women, died").at(0).is_casualty);
  CHECK(figures_in("12 people live there").at(0).unit == "people");
}

}  // namespace winnow
