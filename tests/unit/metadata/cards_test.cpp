#include "metadata/cards.h"

#include <catch2/catch.hpp>

#include "dom/parse.h"
#include "metadata/metadata.h"

namespace winnow {

namespace {

// How many cards a page has beside its own heading.
std::size_t cards_of(const std::string& below) {
  const std::string page = "<h1>Bridge opens again</h1>" + below;
  const auto document = parse(page);
  REQUIRE(document);
  return find_cards(*document, document->find(Tag::h1), "Bridge opens again").size();
}

std::string card(const std::string& tag, const std::string& heading, const std::string& rest) {
  return "<" + tag + "><h3><a href=/" + heading + ">" + heading + "</a></h3>" + rest + "</" + tag +
         ">";
}

}  // namespace

TEST_CASE("cards stand beside others of their kind, or in the link that they are", "[metadata]") {
  const std::string time = "<time datetime=2019-05-06></time>";
  CHECK(cards_of(card("li", "Quay", time) + card("li", "Tower", time)) == 2);
  CHECK(cards_of("<a href=/quay><h3>Quay</h3>" + time + "</a>") == 1);
  CHECK(cards_of("<section><h2>More</h2>" + card("div", "Quay", time) + card("div", "Tower", time) +
                 "</section>") == 2);
  // A link between paragraphs and the sections of a page are none, nor is what leads to itself.
  CHECK(cards_of("<div>" + card("p", "Quay", "") + "<p>Text.</p></div>") == 0);
  CHECK(cards_of("<div><h2>Then</h2><p>Text.</p></div><div><h2>Now</h2><p>Text.</p></div>") == 0);
  CHECK(cards_of(card("li", "Bridge opens again", time) + "<p>Text.</p>") == 0);
  CHECK(cards_of(
            "<div><h2><a href=#then>Then</a></h2>x</div><div><h2><a href=#now>Now</a></h2>x") == 0);
}

TEST_CASE("authors and days on cards are those of other pages", "[metadata]") {
  const auto read = [](const std::string& below) {
    const std::string page = "<title>Bridge opens again</title><h1>Bridge opens again</h1>" + below;
    const auto document = parse(page);
    REQUIRE(document);
    const Metadata metadata = read_metadata(*document, "");
    return metadata.byline + " " + metadata.published;
  };
  const std::string of_another =
      "<span class=author>Alan Turing</span> <time datetime=2019-05-06></time>";
  const std::string list = "<div><div>" + card("div", "Quay", of_another) + "</div>" +
                           card("div", "Tower", "") + "</div>";
  CHECK(read(list) == " ");
  CHECK(read("<a href=/quay><h3>Quay</h3>" + of_another + "</a>") == " ");
  const auto linked = [](const std::string& page) {
    const auto document = parse(page);
    REQUIRE(document);
    return read_metadata(*document, "").byline;
  };
  const std::string around =
      "<title>Bridge opens again</title><a href=/><h1>Bridge opens again</h1><h2>At last</h2>"
      "<p class=author>Ada Lovelace</p></a>";
  CHECK(linked(around) == "Ada Lovelace");
  CHECK(read(list + "<p class=author>Ada Lovelace</p><time datetime=2024-03-01></time>") ==
        "Ada Lovelace 2024-03-01");
}

}  // namespace winnow
