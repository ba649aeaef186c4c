#include "extract/text/wrapped_lines.h"

#include <catch2/catch.hpp>
#include <string>

using namespace winnow;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (const Span line : unwrapped_lines(text)) {
    lines.push_back(text.substr(line.begin, line.size()));
  }
  return lines;
}

const std::string kLetter =
    "Harbour opens again\n"
    "\n"
    "The harbour was opened on Monday, and the first ships came in\n"
    "before noon. Nobody in the town could remember a year without\n"
    "ships.\n"
    "\n"
    "The mayor said that the wall had cost a third more than it was\n"
    "meant to, and that the town would have to pay for it.\n"
    "- The wall was begun in 2019 by a firm that has since gone out\n"
    "of business.\n"
    "- The quay comes next.\n";

}  // namespace

TEST_CASE("lines that were broken at a column are one") {
  const std::vector<std::string> lines = lines_of(kLetter);
  REQUIRE(lines.size() == 5);
  CHECK(lines[0] == "Harbour opens again");
  CHECK(lines[1].starts_with("The harbour was opened"));
  CHECK(lines[1].ends_with("ships."));
  CHECK(lines[3].ends_with("gone out\nof business."));
  CHECK(lines[4] == "- The quay comes next.");
}

TEST_CASE("lines that end where a sentence or a verse does stay as they are") {
  const std::string news =
      "The harbour was opened on Monday, and the first ships came in before noon.\n"
      "The mayor was glad.\n"
      "Nobody in the town could remember a year without ships.\n"
      "A fair was held on the quay, with music until the morning.\n"
      "It rained.\n"
      "The wall had cost a third more than it was meant to.\n";
  CHECK(lines_of(news).size() == 6);
  CHECK(lines_of("Ships come\nand ships go\nand the wall\nstands here\nas before\nin rain\n")
            .size() == 6);
  CHECK(lines_of("").empty());
  CHECK(lines_of("\n \nOne line").size() == 1);
  // Scripts without spaces have no words to go by.
  std::string unspaced;
  for (int i = 0; i < 8; ++i) {
    for (int j = 0; j < 50; ++j) unspaced += "港";
    unspaced += "\n";
  }
  CHECK(lines_of(unspaced).size() == 8);
}
