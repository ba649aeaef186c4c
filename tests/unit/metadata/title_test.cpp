#include "metadata/title.h"

#include <catch2/catch.hpp>

using winnow::is_site_name;
using winnow::title_parts;

TEST_CASE("a title loses the site's name at either end and nothing else") {
  const std::vector<std::string> site{"The River Post", "www.riverpost.example"};
  const auto row = GENERATE(table<std::string, std::vector<std::string>>({
      {"Bridge opens | The River Post", {"Bridge opens"}},
      {"The River Post - Bridge opens", {"Bridge opens"}},
      {"Bridge opens – Part 1 – River Post", {"Bridge opens", "Part 1"}},
      {"Bridge opens | RIVERPOST", {"Bridge opens"}},
      {"Bridge-building for two: a guide", {"Bridge-building for two: a guide"}},
      {"Bridge opens | Opinion", {"Bridge opens", "Opinion"}},
      {"The River Post", {"The River Post"}},
      {"", {""}},
  }));
  CHECK(title_parts(std::get<0>(row), site) == std::get<1>(row));
}

TEST_CASE("a site is known by its name and its host") {
  const std::vector<std::string> site{"The River Post", "www.river-post.org"};
  CHECK(is_site_name("River Post", site));
  CHECK(is_site_name("riverpost", site));
  CHECK_FALSE(is_site_name("River", site));
  CHECK_FALSE(is_site_name("", site));
  CHECK_FALSE(is_site_name("Ada Lovelace", site));
}

TEST_CASE("titles are alike by their words") {
  CHECK(winnow::title_similarity("The bridge opens", "Bridge opens!") == Approx(0.8));
  CHECK(winnow::title_similarity("", "Bridge") == 0);
  CHECK(winnow::is_part_of_title("bridge opens", "New Bridge opens today"));
  CHECK_FALSE(winnow::is_part_of_title("opens bridge", "New Bridge opens today"));
}
