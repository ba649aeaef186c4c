#include "claims/find_claims.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "support/found_claims.h"

namespace winnow {

using test::find;
using test::Found;

TEST_CASE("a quotation that fills the next paragraph has the same speaker") {
  const Found found = find(
      "“We are talking to both sides,” Mr Ivan Hale said.\n"
      "“We will not stop until there is a deal.”");
  const Claim& claim = found.with("We will not stop");
  CHECK(claim.speaker == "Ivan Hale");
  CHECK(claim.quote == Quote::direct);
  CHECK(claim.source.empty());
  CHECK(found.with("We are talking").content.size() == 1);
}

TEST_CASE("a colon gives the quotation in the next paragraph its speaker") {
  const Found found = find(
      "Mayor Anna Lee was asked about the quay. She said:\n"
      "“It is closed because the wall is not safe. It will open in spring.”\n"
      "The harbour office had no answer.");
  CHECK(found.with("It is closed").speaker == "Anna Lee");
  CHECK(found.with("It is closed").cue.size() == 1);
}

TEST_CASE("words to the reader and turns of phrase are no reports") {
  const Found found = find(
      "Please note that the offices close at noon on Friday.\n"
      "You know that the club was sold in 2012 to a rival.\n"
      "That said, prices in the town have risen by a third.\n"
      "However, please note that we cannot prepare tax returns for other states.\n"
      "As noted above, the club was sold in 2012.\n"
      "All that said, prices in the town have risen by a third.");
  for (const Claim& claim : found.claims.claims) CHECK(claim.source.empty());
  const Found quoted = find("“You know that the club was sold in 2012,” Ana Roy said.");
  CHECK(quoted.with("the club was sold").speaker == "Ana Roy");
}

TEST_CASE("a plan is what somebody plans to do") {
  const auto is_plan = [](const Claim& claim) { return claim.kinds.contains(ClaimKind::plan); };
  const Found found = find(
      "Ana Roy said the firm plans to close the quay. Paul Marsh said its plans cost $30 a month.");
  CHECK(is_plan(found.with("close the quay")));
  CHECK_FALSE(is_plan(found.with("$30 a month")));
}

TEST_CASE("who asked not to be named asked for nothing else") {
  const Found found = find("A trader who asked not to be named said the road would cost £40m.");
  for (const Claim& claim : found.claims.claims) CHECK(claim.stance != Stance::asks);
}

TEST_CASE("who declines to say something claims nothing") {
  const auto report =
      clean({.bytes = "Margaret Hale declined to comment on the vote.\n\n"
                      "The Pentagon refused to confirm the deaths of 14 soldiers.\n\n"
                      "The ministry did not respond to a request for comment.\n",
             .kind = InputKind::text});
  REQUIRE(report);
  REQUIRE(report->claims.claims.size() == 3);
  for (const Claim& claim : report->claims.claims) CHECK(claim.source.empty());
}

TEST_CASE("a claim that opens with a number has its speaker") {
  const Found found = find("But Robert Kerr claims 5,000 children were harmed.");
  CHECK(found.with("children were harmed").speaker == "Robert Kerr");
  CHECK(found.with("children were harmed").stance == Stance::alleges);
}

TEST_CASE("every sentence of the author's own is a claim, and dull ones are not shown") {
  const Found found = find("What a day it was. Thank you all for coming.");
  REQUIRE(found.claims.claims.size() == 2);
  for (const Claim& claim : found.claims.claims) {
    CHECK(claim.source.empty());
    CHECK(claim.confidence < kShownConfidence);
  }
}

TEST_CASE(
    "prices and offers to the reader are not worth a check, though they are full of figures") {
  const Found found = find(
      "The council spent $4 million on 30 buses in 2019. If you book 30 buses for $4 million, you "
      "saved 10% in 2019. Try the 30 buses, which cost $4 million in 2019. 10% off.");
  REQUIRE(found.claims.claims.size() == 4);
  CHECK(found.claims.claims[0].confidence >= kShownConfidence);
  for (const std::size_t offer : {1U, 2U, 3U}) {
    CHECK(found.claims.claims[offer].check_worthiness >= 0.85F);
    CHECK(found.claims.claims[offer].confidence < kShownConfidence);
  }
}

TEST_CASE("in other languages only quotations are shown") {
  const Found found =
      find("Ministern svarade: ”Vi kan inte vänta längre på er.” Sedan gick hon.", "sv");
  CHECK(found.claims.support == ClaimsSupport::none);
  REQUIRE(found.claims.claims.size() == 1);
  CHECK(found.claims.claims[0].speaker.empty());
}

TEST_CASE("a text without words, or that ends at its first, holds no reports") {
  CHECK(find("\v").claims.claims.empty());
  for (const char* text : {".", "According", "According to", "However", "“"}) {
    for (const Claim& claim : find(text).claims.claims) CHECK(claim.source.empty());
  }
}

TEST_CASE("a headline that stands as a line of its own is no report") {
  const auto report = clean({.bytes = "3.10pm Emails ‘do not exist’, says Transport department\n\n"
                                      "The emails do not exist, says the Transport department.\n",
                             .kind = InputKind::text});
  REQUIRE(report);
  REQUIRE(report->claims.claims.size() == 1);
  CHECK(report->claims.claims[0].speaker == "Transport department");
}

TEST_CASE("headings hold no claims") {
  Article article;
  article.text = "Mayor says bridge is safe, opponents said on Monday.";
  Block heading;
  heading.kind = BlockKind::heading;
  heading.text = {0, static_cast<std::uint32_t>(article.text.size())};
  article.blocks.push_back(heading);
  CHECK(find_claims(article, "en", ClaimUnit::statement).claims.empty());
}

}  // namespace winnow
