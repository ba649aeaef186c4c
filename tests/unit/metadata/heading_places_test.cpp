#include "metadata/heading_places.h"

#include <catch2/catch.hpp>

#include "dom/parse.h"

namespace winnow {

TEST_CASE("headings know how much running text stands before and below them") {
  const std::string line(60, 'a');
  const std::string page = "<h1>Site</h1><nav>" + line + "</nav><h2>Title</h2><p>" + line +
                           "</p><p>short</p><a>" + line + "</a><h2>Part</h2><p>" + line + line;
  const auto document = parse(page);
  REQUIRE(document);
  const HeadingPlaces places(*document);
  CHECK(places.running_text() == 180);
  CHECK(places.count_of(Tag::h1) == 1);
  CHECK(places.count_of(Tag::h2) == 2);
  CHECK(places.count_of(Tag::p) == 0);
  const NodeId site = document->find(Tag::h1), title = document->find(Tag::h2);
  REQUIRE(places.of(site) != nullptr);
  CHECK(places.of(site)->text_below == 0);
  REQUIRE(places.of(title) != nullptr);
  CHECK(places.of(title)->text_before == 0);
  CHECK(places.of(title)->text_below == 60);
  CHECK(places.of(document->find(Tag::p)) == nullptr);
}

}  // namespace winnow
