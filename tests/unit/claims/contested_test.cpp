#include "claims/contested.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "support/found_claims.h"

namespace winnow {

using test::find;
using test::Found;

TEST_CASE("a denial is linked to what it denies, and no to the question") {
  const Found found = find(
      "Torland’s defence minister said Maravia had fired missiles at its border posts.\n"
      "Maravia denied that it had fired missiles at border posts.");
  const Claim& denial = found.with("it had fired");
  CHECK(denial.stance == Stance::denies);
  CHECK(denial.contests == ShortList<std::uint32_t>{found.with("Maravia had fired").id});

  const Found no = find("Asked whether the plant had leaked, Ms Ana Roy said: “No.”");
  CHECK(no.with("No.").stance == Stance::denies);
}

TEST_CASE("a denial of “the criticism” is linked to the last claim of another side") {
  const Found found = find(
      "Campaigners say the ministry is paying for empty trains.\n"
      "The ministry denies this.\n");
  const Claim& denial = found.with("this");
  CHECK(denial.stance == Stance::denies);
  REQUIRE(denial.contests.size() == 1);
  CHECK(denial.contests[0] == found.with("empty trains").id);
}

TEST_CASE("an allegation that is denied is one that somebody made") {
  const Found found = find(
      "Joanna Reed accused the trust of hiding deaths. Peter Wright said the trust had been open.\n"
      "The trust’s lawyers dismissed the allegations.\n");
  CHECK(found.with("the allegations").contests ==
        ShortList<std::uint32_t>{found.with("hiding deaths").id});
  const Found nobody = find(
      "Peter Wright said the trust had been open.\nThe trust’s lawyers dismissed the "
      "allegations.\n");
  CHECK(nobody.with("the allegations").contests.empty());
}

TEST_CASE("what somebody grants denies nobody's word") {
  const Found found = find(
      "Police said Thursday they had arrested a third man in connection with the theft, but "
      "prosecutors conceded that most of the coins may never be found.");
  CHECK(found.with("may never be found").contests.empty());
  CHECK(found.with("may never be found").stance == Stance::asserts);
}

TEST_CASE("a claim that is called something in quotation marks is denied") {
  const Found found = find(
      "In a filing, the Deems brothers allege that officers searched their unit without a "
      "warrant. District Attorney Joan Whitlock called the claim “flatly untrue” on Friday.");
  CHECK(found.with("flatly untrue").contests.size() == 1);
}

TEST_CASE("a no that follows a denial of its speaker repeats it") {
  const Found found = find(
      "The army said that rebel guns had shelled the town of Selm.\n"
      "A rebel commander, Idris Kolan, denied that his forces had shelled Selm.\n"
      "“We fired nothing,” Kolan told reporters.\n");
  CHECK(found.with("We fired nothing").stance == Stance::denies);
  CHECK(found.with("We fired nothing").contests == found.with("his forces").contests);
}

TEST_CASE("figures that differ for the same dead contest each other") {
  const Found found = find(
      "Police said at least 12 people had been killed in the fire.\n"
      "Doctors said 20 people had died.");
  CHECK(found.with("20 people").contests == ShortList<std::uint32_t>{found.with("at least 12").id});
}

TEST_CASE("figures that differ for one verb contest each other in neighbouring sentences") {
  const Found found = find(
      "Health secretary Mark Dunn said the inquiry would cost £4m. The opposition said it would "
      "cost at least £10m.");
  CHECK(found.with("£10m").contests == ShortList<std::uint32_t>{found.with("£4m").id});
}

TEST_CASE("prices and shares that an author compares are not disputed") {
  const Found found = find(
      "The basic plan of the Brook editor costs $12 a month for each user of a team.\n"
      "The larger plan of the Brook editor costs $30 a month for each user of a team.\n"
      "According to a survey by Penfold, 41% of small teams pay for a plan of an editor.\n"
      "Of large teams, 73% pay for a plan of an editor.");
  for (const Claim& claim : found.claims.claims) CHECK(claim.contests.empty());
}

TEST_CASE("an author who says that something is not so denies nobody's word") {
  const Found found = find(
      "Moving with Brook Vans is the best choice for long distances.\n"
      "That is not the best choice for everybody.\n"
      "Lena Ashby said Brook Vans is the best choice for small flats.");
  for (const Claim& claim : found.claims.claims) {
    CHECK(claim.stance == Stance::asserts);
    CHECK(claim.contests.empty());
  }
}

TEST_CASE("a question in a quotation that goes on is asked") {
  const auto report =
      clean({.bytes = "“The road will cost £40m,” said Paul Reed. “Who is going to pay?”\n\n"
                      "Mark Dean denied it.\n",
             .kind = InputKind::text});
  REQUIRE(report);
  const std::vector<Claim>& claims = report->claims.claims;
  REQUIRE(claims.size() == 3);
  CHECK(claims[1].stance == Stance::asks);
  CHECK(claims[2].contests == ShortList<std::uint32_t>{0});
}

TEST_CASE("what is not true is denied") {
  const Found found = find("“It is simply not true that the road is closed,” Mark Dean said.");
  CHECK(found.with("not true").stance == Stance::denies);
}

}  // namespace winnow
