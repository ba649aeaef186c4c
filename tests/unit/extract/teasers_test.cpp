#include "extract/settle/teasers.h"

#include <catch2/catch.hpp>
#include <string>

#include "support/block_reason.h"

using namespace winnow;

namespace {

const std::string kParagraph =
    "<p>The ferry between the town and the islands will run at night from May, the harbour board "
    "said on Monday, after two years in which the last boat left at seven in the evening.</p>";

// The reason of the one block that holds "Crab season", all blocks being kept with this
// probability before.
Reason reason_in(const std::string& body, float probability) {
  return test::reason_after(drop_teasers, body, probability, "Crab season");
}

std::string between_paragraphs(const std::string& piece) { return kParagraph + piece + kParagraph; }

}  // namespace

TEST_CASE("a line that is but a link to another page goes from running text", "[teasers]") {
  const std::string line = "<p><a href=/news/crab>Crab season starts a week late</a></p>";
  CHECK(reason_in(between_paragraphs(line), 0.8F) == Reason::related);
  CHECK(reason_in(between_paragraphs(line), 0.95F) == Reason::none);
  CHECK(reason_in(line + "<p>All of it.</p>", 0.8F) == Reason::none);
  CHECK(reason_in(between_paragraphs("<a href=/news/crab><p>Crab season starts late</p></a>"),
                  0.8F) == Reason::related);
}

TEST_CASE("linked headings are judged more mildly", "[teasers]") {
  const std::string heading = "<h3><a href=/news/crab>Crab season starts a week late</a></h3>";
  CHECK(reason_in(between_paragraphs(heading), 0.6F) == Reason::related);
  CHECK(reason_in(between_paragraphs(heading), 0.8F) == Reason::none);
}

TEST_CASE("links in sentences, in lists and within the page stay", "[teasers]") {
  for (const char* piece :
       {"<p>As we wrote, <a href=/news/crab>Crab season starts late</a> this year again.</p>",
        "<ul><li><a href=/news/crab>Crab season starts a week late</a></li></ul>",
        "<p><a href=#crab>Crab season starts a week late</a></p>"}) {
    CHECK(reason_in(between_paragraphs(piece), 0.6F) == Reason::none);
  }
}

TEST_CASE("a line that is mostly a link goes from a box that is named for it", "[teasers]") {
  const std::string line =
      "<span>Siehe auch</span> <a href=/news/crab>Crab season starts a week late</a></div>";
  CHECK(reason_in(between_paragraphs("<div class=read-also>" + line), 0.6F) == Reason::related);
  CHECK(reason_in(between_paragraphs("<div class=read-also>" + line), 0.8F) == Reason::none);
  CHECK(reason_in(between_paragraphs("<div class=note>" + line), 0.6F) == Reason::none);
}

TEST_CASE("a table of contents goes where it says what the headings do", "[teasers]") {
  const std::string contents = "<ul><li><a href=#crab>Crab season</a></li></ul>";
  const auto reason = [](const std::string& body) {
    return test::reason_after(drop_teasers, body, 0.8F, "Crab season");
  };
  CHECK(reason(contents + kParagraph + "<h2>Crab season</h2>" + kParagraph) == Reason::navigation);
  CHECK(reason(contents + kParagraph + "<h2>Boats</h2>" + kParagraph) == Reason::none);
}

TEST_CASE("a word goes from a box that is named for advertisements", "[teasers]") {
  const std::string label = "<span>Crab season</span></div>";
  CHECK(reason_in(between_paragraphs("<div class=ad>" + label), 0.8F) == Reason::advertisement);
  CHECK(reason_in(between_paragraphs("<div class=ad>" + label), 0.95F) == Reason::none);
  CHECK(reason_in(between_paragraphs("<div class=note>" + label), 0.8F) == Reason::none);
}
