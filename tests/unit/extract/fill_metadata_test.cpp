#include "extract/fill_metadata.h"

#include <catch2/catch.hpp>

#include "dom/parse.h"
#include "extract/extract.h"

namespace winnow {

namespace {

// Of an article with these lines right after its title, and those at its end.
Metadata metadata_of(const std::string& lines, const std::string& head = "",
                     const std::string& end = "") {
  const std::string page =
      "<html lang=en><head><title>Harbour opens again</title>" + head +
      "</head><body><main><article><h1>Harbour opens again</h1>" + lines +
      "<p>The old harbour was opened again on Monday, after two years of works that had cost the "
      "town more than anyone expected, and the first ships came in before noon.</p>"
      "<p>Dockers who had waited for the day stood along the quay, some of them with their "
      "children, while the mayor read out a short speech and cut a ribbon.</p>" +
      end + "</article></main>";
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

TEST_CASE("menus, copyrights and cards have no bylines of the page", "[metadata]") {
  const auto byline = [](const std::string& end) { return metadata_of("", "", end).byline; };
  CHECK(byline("<p>Written by Ada Lovelace</p>") == "Ada Lovelace");
  CHECK(byline("<nav><p>By Use Case</p></nav>").empty());
  CHECK(byline("<p>© 2024 by The Harbour Trustees</p>").empty());
  CHECK(byline("<ul><li><h3><a href=/quay>A new quay</a></h3><p>Written by Alan Turing</p></li>"
               "<li><h3><a href=/tower>The old tower</a></h3></li></ul>")
            .empty());
}

TEST_CASE("a notice of a change is no credit, and says when", "[metadata]") {
  const auto of = [](const std::string& line) {
    return metadata_of("", "<meta property=article:published_time content=2024-03-12>",
                       "<p>" + line + "</p>");
  };
  const Metadata amended =
      of("This article was amended on 13 March 2024 to correct the number of votes.");
  CHECK(amended.credit.empty());
  CHECK(amended.modified == "2024-03-13");
  CHECK(amended.published == "2024-03-12");
  CHECK(of("Correction: the harbour has two quays.").credit.empty());
  CHECK(of("Originally published 1 May 2020. Last updated on 3 May 2024").modified == "2024-05-03");
  const std::string reporters = "Reporting by Ada Lovelace; updated by Alan Turing";
  CHECK(of(reporters).credit == reporters);
  CHECK(of(reporters).modified.empty());
}

TEST_CASE("a copyright and a label credit nobody", "[metadata]") {
  const auto credit = [](const std::string& line) {
    return metadata_of("", "", "<p>" + line + "</p>").credit;
  };
  CHECK(credit("Source: Harbour News Agency") == "Source: Harbour News Agency");
  CHECK(credit("Copyright 2024 Harbour Media. All rights reserved.").empty());
  CHECK(credit("Sources").empty());
  CHECK(credit("Edited by:").empty());
}

}  // namespace winnow
