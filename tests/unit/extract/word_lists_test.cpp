#include "extract/word_lists.h"

#include <catch2/catch.hpp>
#include <string>

#include "dom/parse.h"
#include "extract/segment.h"

using namespace winnow;

namespace {

struct Read {
  std::string list, marker, text;
  int level = 0;
};

// Of a document of one paragraph or heading.
Read read(const std::string& html) {
  const auto document = parse(html);
  const auto blocks = segment(*document);
  REQUIRE(blocks.size() == 1);
  const WordListPlace place = word_list_place(*document, blocks[0].element);
  return {std::string(place.list), word_list_marker(*document, blocks[0].element), blocks[0].text,
          place.level};
}

Read item(const std::string& content) {
  return read("<p style='text-indent:-18pt;mso-list:l0 level1 lfo1;color:red'>" + content + "</p>");
}

}  // namespace

TEST_CASE("a paragraph names the list and the level that it stands at", "[word]") {
  const auto place = [](const std::string& style) {
    const Read found = read("<p style='" + style + "'>Text</p>");
    return found.list + " " + std::to_string(found.level);
  };
  CHECK(place("mso-list:l0 level1 lfo1") == "l0 1");
  CHECK(place("margin:0;mso-list: l12\nlevel3 lfo4;color:red") == "l12 3");
  CHECK(place("mso-list:l0 level99999999999 lfo1") == " 0");
  CHECK(place("mso-list:l0 level12 lfo1") == "l0 9");
  for (const std::string none : {"", "mso-list:none", "mso-list:", "mso-list:l0", "color:red"}) {
    CHECK(place(none) == " 0");
  }
}

TEST_CASE("an item's bullet or number is no text", "[word]") {
  const auto check = [](const std::string& content, const std::string& marker,
                        const std::string& text) {
    const Read found = item(content);
    CHECK(found.marker == marker);
    CHECK(found.text == text);
  };
  check("<span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Rain", "·", "Rain");
  check("<span style='mso-list:Ignore'>(iv)</span>Rain", "(iv)", "Rain");
  check("<b><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span></b>Rain", "1.", "Rain");
  check(" <span>2.<span>&nbsp; </span></span>Rain", "2.", "Rain");
  check("<span lang=EN><span>a)<span>&nbsp; </span></span>Rain</span>", "a)", "Rain");
}

TEST_CASE("what an item begins with is kept where it is no bullet", "[word]") {
  for (const std::string content :
       {"<span>Yes</span>, rain", "<span>Yes&nbsp;</span>and rain", "<span>10&nbsp;km.</span> Rain",
        "Rain <span>·<span>&nbsp; </span></span>and wind"}) {
    CHECK(item(content).marker.empty());
  }
  const std::string number = "<span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>Rain";
  CHECK(read("<h2 style='mso-list:l0 level1 lfo1'>" + number + "</h2>").text == "2. Rain");
  CHECK(read("<p>" + number + "</p>").text == "2. Rain");
}
