// What records, accounts and other papers show.
#include <catch2/catch.hpp>

#include "support/read_claims.h"

namespace winnow {

using test::Read;
using test::read;

TEST_CASE("what is written down says it, be it a noun with its figure") {
  const Read found = read(
      "The minutes, which she let me read, record four meetings.\n"
      "But accounts for March, seen by this paper, show revenue 8 per cent below budget.\n"
      "Court records list no conviction of Mr Orr.\n"
      "Logs that Ann Lee shared with us show the stop was called in at nine.\n"
      "“We met once,” Mr Orr said. He told reporters that he had paid. Ms Lee said he had not.");
  CHECK(found.claim("four meetings").speaker == "minutes");
  CHECK(found.claim("four meetings").confidence >= kShownConfidence);
  CHECK(found.claim("revenue 8 per cent below budget").confidence >= kShownConfidence);
  CHECK(found.claim("no conviction of Mr Orr").speaker == "Court records");
  CHECK(found.claim("the stop was called in at nine").confidence >= kShownConfidence);
}

TEST_CASE("reports and websites say what they found, wherever they were handed in") {
  const Read found = read(
      "In Denmark, a register study of 22,000 nurses found no link between light and dementia.\n"
      "The post-mortem report, which was handed in on Tuesday, recorded two wounds.\n"
      "Yet the academy’s own website lists just one who has joined since Easter.\n"
      "“We met once,” Mr Orr said. He told reporters that he had paid. Ms Lee said he had not.");
  CHECK(found.claim("no link between light and dementia").confidence >= kShownConfidence);
  CHECK(found.claim("two wounds").speaker == "post-mortem report");
  CHECK(found.claim("just one who has joined since Easter").speaker == "academy’s own website");
}

TEST_CASE("what stands on the page itself, and what shows nothing, is no record") {
  const Read found = read(
      "These records show 12 kinds of apple that grow in the valley.\n"
      "The records of the valley are kept in 12 boxes and show a lot.\n"
      "Old documents give the room a certain charm.\n"
      "Jones played 90 minutes and shows no sign of tiring at 34.\n"
      "China accounts for half of the coal and records 40 deaths a year.\n"
      "The app logs every step and lists 30 friends.\n"
      "She emails 40 customers and gives them no choice.\n"
      "“We met once,” Mr Orr said. He told reporters that he had paid. Ms Lee said he had not.");
  for (const Claim& claim : found.claims) {
    INFO(found.content(claim));
    const bool said = claim.speaker == "Orr" || claim.speaker == "Lee";
    CHECK((said || claim.source.empty() || claim.confidence < kShownConfidence));
  }
}

}  // namespace winnow
