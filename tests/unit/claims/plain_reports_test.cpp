// Reports of news that nobody tuned for: what is sure enough to be shown, and what is no report.
#include "claims/reports/plain_reports.h"

#include <catch2/catch.hpp>

#include "support/read_claims.h"

namespace winnow {

using test::Read;
using test::read;

TEST_CASE("reports of plain grammar are shown") {
  const Read found = read(
      "The street-lamp makers’ guild says modern lamps are harmless to moths.\n"
      "Documents seen by the Courier suggest that the lamps were never tested.\n"
      "Every lamp was tested twice, Inspector Nora Bell confirmed.\n"
      "Hale, a mother of two, told police the money had been a gift.\n"
      "The ferry firm flatly denied responsibility.\n"
      "A carer took a widow’s savings and spent them on a horse, a court has heard.\n"
      "Her former partner, the engineer Desmond Oake, believed the row had broken something.\n"
      "According to figures published in August, 84 per cent of the pupils passed.\n"
      "A vigil will be held on Friday, organisers say.\n"
      "The minister believes the plan will work.");
  for (const char* content :
       {"modern lamps are harmless to moths", "that the lamps were never tested",
        "Every lamp was tested twice", "the money had been a gift", "responsibility",
        "A carer took a widow’s savings and spent them on a horse", "the row had broken something",
        "84 per cent of the pupils passed", "A vigil will be held on Friday",
        "the plan will work"}) {
    INFO(content);
    CHECK(found.claim(content).confidence >= kShownConfidence);
  }
}

TEST_CASE("what the room is like, what is shown and what nobody says is no report") {
  const Read found = read(
      "A spokesman for the trust said people should use the room they prefer.\n"
      "Ian Holt showed the tribunal an email that was sent in March.\n"
      "The transport ministry refused to say whether it would send in mediators.\n"
      "Rest assured that the club will stay in the town for 20 years.");
  CHECK(found.claim("people should use the room they prefer").speaker == "spokesman for the trust");
  for (const Claim& claim : found.claims) {
    const bool author = claim.source.empty() && claim.cue.empty();
    CHECK((author || found.content(claim) == "people should use the room they prefer"));
  }
}

TEST_CASE("an accusation goes on behind what describes the accused") {
  const Read found =
      read("Sir Alan Teague accused Ms Silk, who left in July, of bearing a grudge.");
  CHECK(found.claim("Ms Silk, who left in July, of bearing a grudge").speaker == "Alan Teague");
}

TEST_CASE("a verb of the source’s own that denies is a report as well") {
  const Read found = read(
      "The UN said that 4,000 people had no water. The Ostravian interior ministry disputes that "
      "figure, saying that most civilians have left.");
  CHECK(found.claim("that figure").speaker == "Ostravian interior ministry");
  CHECK(found.claim("that figure").stance == Stance::denies);
  CHECK(found.claim("that most civilians have left").speaker == "Ostravian interior ministry");
}

}  // namespace winnow
