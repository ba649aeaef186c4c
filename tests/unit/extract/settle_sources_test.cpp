#include "extract/settle/settle_sources.h"

#include <catch2/catch.hpp>
#include <string>

#include "support/block_reason.h"

using namespace winnow;

namespace {

const std::string kParagraph =
    "<p>The ferry between the town and the islands will run at night from May, the harbour board "
    "said on Monday, after two years in which the last boat left at seven in the evening.</p>";

// The reason of the one block that holds "Harbour Office", all blocks being kept before.
Reason reason_in(const std::string& body, float probability = 0.95F) {
  return test::reason_after(settle_sources, body, probability, "Harbour Office");
}

}  // namespace

TEST_CASE("the last line of a text that names a source is its credit", "[settle_sources]") {
  CHECK(reason_in(kParagraph + "<p>Source: Harbour Office</p>") == Reason::credit);
  CHECK(reason_in(kParagraph + "<p>Source : Harbour Office</p>") == Reason::credit);
  CHECK(reason_in(kParagraph + "<p>Quelle: Harbour Office</p>") == Reason::credit);
  CHECK(reason_in(kParagraph + "<p>出典：Harbour Office</p>") == Reason::credit);
  CHECK(reason_in(kParagraph + "<p>Source: Harbour Office</p>" + kParagraph) == Reason::none);
  CHECK(reason_in(kParagraph + "<p>Harbour Office: a source</p>") == Reason::none);
  CHECK(reason_in(kParagraph + "<p>The source is: Harbour Office</p>") == Reason::none);
}

TEST_CASE("a source below a table stays with it", "[settle_sources]") {
  const std::string table = "<table><tr><th>Year<th>Boats<tr><td>2015<td>412</table>";
  const std::string source = "<p>Source: Harbour Office</p>";
  CHECK(reason_in(kParagraph + table + source) == Reason::none);
  CHECK(reason_in(kParagraph + table + source, 0.1F) == Reason::credit);
  CHECK(reason_in("<table><tr><td>" + kParagraph + source + "</table>") == Reason::credit);
}
