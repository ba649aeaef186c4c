#include "metadata/title.h"

#include <catch2/catch.hpp>

using winnow::is_site_name;
using winnow::parts_between_separators;
using winnow::without_anchor_sign;

TEST_CASE("a title has parts between its separators") {
  using Parts = std::vector<std::string_view>;
  CHECK(parts_between_separators("Bridge opens | Part 1 – The River Post") ==
        Parts{"Bridge opens", "Part 1", "The River Post"});
  CHECK(parts_between_separators("Bridge-building for two: a guide") ==
        Parts{"Bridge-building for two: a guide"});
  CHECK(parts_between_separators("").empty());
}

TEST_CASE("a site is known by its name and its host") {
  const std::vector<std::string> site{"The River Post", "www.river-post.org"};
  CHECK(is_site_name("River Post", site));
  CHECK(is_site_name("riverpost", site));
  CHECK_FALSE(is_site_name("River", site));
  CHECK_FALSE(is_site_name("", site));
  CHECK_FALSE(is_site_name("Ada Lovelace", site));
}

TEST_CASE("documentation's links to its own headings are no part of them") {
  CHECK(without_anchor_sign("Install ¶") == "Install");
  CHECK(without_anchor_sign("Install#") == "Install");
  CHECK(without_anchor_sign("#") == "#");
  CHECK(without_anchor_sign("Install") == "Install");
}

TEST_CASE("a title of absurd length is one part") {
  std::string title;
  for (int i = 0; i < 100000; ++i) title += "a - ";
  CHECK(parts_between_separators(title).size() == 1);
}

TEST_CASE("titles are alike by their words") {
  CHECK(winnow::title_similarity("The bridge opens", "Bridge opens!") == Approx(0.8));
  CHECK(winnow::title_similarity("", "Bridge") == 0);
  CHECK(winnow::title_similarity("河上的桥", "河上的路") == Approx(0.75));
}
