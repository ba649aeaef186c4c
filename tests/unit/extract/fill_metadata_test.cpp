#include "extract/fill_metadata.h"

#include <catch2/catch.hpp>

#include "dom/parse.h"
#include "extract/extract.h"

namespace winnow {

namespace {

// Of an article with these lines right after its title.
Metadata metadata_of(const std::string& lines, const std::string& head = "") {
  const std::string page =
      "<html lang=en><head><title>Harbour opens again</title>" + head +
      "</head><body><main><article><h1>Harbour opens again</h1>" + lines +
      "<p>The old harbour was opened again on Monday, after two years of works that had cost the "
      "town more than anyone expected, and the first ships came in before noon.</p>"
      "<p>Dockers who had waited for the day stood along the quay, some of them with their "
      "children, while the mayor read out a short speech and cut a ribbon.</p></article></main>";
  const auto document = parse(page);
  REQUIRE(document);
  Metadata metadata = read_metadata(*document, "");
  extract(*document, metadata, {});
  return metadata;
}

}  // namespace

TEST_CASE("lines under the title fill what nothing else says", "[metadata]") {
  CHECK(metadata_of("<p>Posted on 1 March 2024 by Ada Lovelace</p>").byline == "Ada Lovelace");
  CHECK(metadata_of("<p>Posted on 1 March 2024 by Ada Lovelace</p>").published == "2024-03-01");
  CHECK(metadata_of("<p>Posted on 1 March 2024 | Ada Lovelace</p>").byline == "Ada Lovelace");
  CHECK(metadata_of("<p>Fact checked by Ada Lovelace</p>").byline.empty());
}

TEST_CASE("a desk gives way to the person of a line, a person to none", "[metadata]") {
  const auto author = [](const std::string& name) {
    return R"(<script type="application/ld+json">{"@type": "Article", "author": ")" + name +
           "\"}</script>";
  };
  const std::string line = "<p>Written by Ada Lovelace</p>";
  CHECK(metadata_of(line, author("Harbour Newsroom")).byline == "Ada Lovelace");
  CHECK(metadata_of(line, author("Alan Turing")).byline == "Alan Turing");
}

}  // namespace winnow
