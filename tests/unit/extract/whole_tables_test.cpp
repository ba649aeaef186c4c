#include "extract/settle/whole_tables.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "support/completed_blocks.h"

using namespace winnow;

namespace {

constexpr float kCut = 0.5F;

const std::string kProse =
    "The ferry between the town and the islands will run at night from May, the board said.";

std::string kept_of(const std::string& table, const std::vector<std::string>& lost,
                    float probability = 0.1F) {
  return test::kept_after(
      [](const PageView& page, std::vector<PageBlock>& blocks) {
        complete_tables(page, kCut, blocks);
      },
      "<title>Night boat</title><table>" + table + "</table>", {lost, probability, Reason::share});
}

}  // namespace

TEST_CASE("a value keeps the label of its row", "[tables]") {
  const std::string headers = "<tr><th>Threads<td>4<tr><th>Colour<td>grey";
  const std::string cells = "<tr><td>Threads<td>4<tr><td>Colour<td>grey";
  CHECK(kept_of(headers, {"Threads", "Colour"}) == "Threads|4|Colour|grey");
  CHECK(kept_of(cells, {"Threads", "Colour"}) == "Threads|4|Colour|grey");
  CHECK(kept_of(cells, {"Threads", "4"}) == "Colour|grey");
  CHECK(kept_of("<tr><th>Threads<th>wide<td>4<tr><th>Colour<th>all<td>grey", {"Threads", "wide"}) ==
        "Threads|wide|4|Colour|all|grey");
}

TEST_CASE("rows keep the header rows above them", "[tables]") {
  const std::string table =
      "<thead><tr><td>Year<td>Boats</thead><tr><td>1990<td>4<tr><th>Later<th>Ships"
      "<tr><td>2000<td>6";
  CHECK(kept_of(table, {"Year", "Boats", "Later", "Ships"}) ==
        "Year|Boats|1990|4|Later|Ships|2000|6");
  CHECK(kept_of(table, {"Year", "Boats", "1990", "4", "Later", "Ships"}) == "Later|Ships|2000|6");
  CHECK(kept_of(table, {"Year", "Boats", "Later", "Ships", "2000", "6"}) == "Year|Boats|1990|4");
}

TEST_CASE("what a cell seems to say does not remove it from a row that is kept", "[tables]") {
  const std::string table = "<tr><td>Format<td>Print<td>yes<tr><td>Size<td>A4<td>no";
  CHECK(kept_of(table, {"Print"}, 0.6F) == "Format|Print|yes|Size|A4|no");
  CHECK(kept_of(table, {"Print"}, 0.4F) == "Format|Print|yes|Size|A4|no");
  CHECK(kept_of(table, {"Print"}, 0.2F) == "Format|yes|Size|A4|no");
}

TEST_CASE("a likely row stays where most others do", "[tables]") {
  const std::string table =
      "<tr><th>Boat<th>Seats<tr><td>Ida<td>40<tr><td>Runa<td>62<tr><td>Elsa<td>8";
  CHECK(kept_of(table, {"Runa", "62"}, 0.4F) == "Boat|Seats|Ida|40|Runa|62|Elsa|8");
  CHECK(kept_of(table, {"Runa", "62"}, 0.2F) == "Boat|Seats|Ida|40|Elsa|8");
  CHECK(kept_of(table, {"Ida", "40", "Runa", "62"}, 0.4F) == "Boat|Seats|Elsa|8");
}

TEST_CASE("what is hidden, repeated or a text of its own is no label", "[tables]") {
  CHECK(kept_of("<tr><th style='display:none'>Threads<td>4<tr><th>Colour<td>grey", {}) ==
        "4|Colour|grey");
  CHECK(kept_of("<tr><td>" + kProse + "<td>4<tr><td>Colour<td>grey", {kProse}) == "4|Colour|grey");
}

TEST_CASE("a table for layout gets no menu back", "[tables]") {
  const std::string menu = "<a href=/tides>Tides</a>";
  const std::string text = "<td>" + kProse;
  CHECK(kept_of("<tr><td>" + menu + text + "<tr><td>Sign up for our newsletter" + text,
                {"Tides", "Sign up for our newsletter"}) == kProse + "|" + kProse);
  CHECK(kept_of("<tr><td>" + menu + "<td><h2>Boats</h2><p>4</p><tr><td>More<td>6",
                {"Tides", "More"}) == "Boats|4|6");
  CHECK(kept_of("<tr><td>" + menu + "<td><table><tr><td>4</table>", {"Tides"}) == "4");
}
