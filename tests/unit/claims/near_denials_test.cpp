// Denials that share little with what they deny.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "support/found_claims.h"
#include "support/read_claims.h"

namespace winnow {

using test::find;
using test::Found;
using test::read;
using test::Read;

namespace {

using Ids = ShortList<std::uint32_t>;

}  // namespace

TEST_CASE("a denial of what was just said may share but one word with it") {
  const Found found = find(
      "“They took £2bn in dividends and left us the bill,” claims Jo Hurst. The company denied "
      "that "
      "it paid dividends at the expense of pipes.");
  CHECK(found.with("it paid dividends").contests == Ids{found.with("They took").id});
  const Found judged = find(
      "Tom Ames said voters had made up their minds. Ann Lee dismissed him as a man whom voters "
      "had "
      "never liked.");
  for (const Claim& claim : judged.claims.claims) CHECK(claim.contests.empty());
}

TEST_CASE("that there is none of what was spoken of denies it") {
  const Found found = find(
      "Carl Denny alleges that Severnside has cut 600 engineers in three years. Tom Aldous said "
      "that "
      "no engineer had been made redundant.");
  CHECK(found.with("no engineer").contests == Ids{found.with("has cut").id});
  CHECK(found.with("no engineer").stance == Stance::denies);
  const Found radio = find(
      "The president’s office said villages had been alerted by radio. “There was no radio and no "
      "siren,” said Jean Bosco.");
  CHECK(radio.with("There was no radio").contests == Ids{radio.with("villages").id});
}

TEST_CASE("whom a complaint names answers it") {
  const Found found = find(
      "Katherine Voss copied at least 27 passages, according to a complaint filed last month. Voss "
      "stood by her work in an email. “I have never plagiarized,” she wrote.");
  CHECK(found.with("I have never").contests == Ids{found.with("copied").id});
}

TEST_CASE("a different story denies the one before, and so does who says otherwise") {
  const Found found = find(
      "“The scratch was there when I got the car,” Ms Moss said. The company, SolDrive, says "
      "otherwise. It told us that the photo of the scratch was undated.");
  CHECK(found.with("otherwise").stance == Stance::denies);
  CHECK(found.with("otherwise").contests == Ids{found.with("The scratch").id});
  CHECK(found.with("undated").contests == Ids{found.with("The scratch").id});
}

TEST_CASE("who speaks for the one that denied goes on denying") {
  const Read found = read(
      "Lenny Marsh insists that the player was suffering from a trapped nerve. The Board disputes "
      "that. Its medical adviser, Dr Priya Sethi, said there was no record of any injury.");
  CHECK(found.claim("there was no record of any injury").contests ==
        Ids{found.claim("that the player was suffering from a trapped nerve").id});
}

TEST_CASE("what only points goes against the same as what is said with it") {
  const Read found = read(
      "Fara Ravelo said evacuation orders were not issued until Thursday. The president’s office "
      "said that was false and that villages had been warned by radio from Wednesday.\n"
      "Ayesha Noor said the force had known within an hour. “No,” Ms Roper replied. “We knew the "
      "next morning.”");
  CHECK(found.claim("that villages had been warned by radio from Wednesday").contests ==
        Ids{found.claim("evacuation orders were not issued until Thursday").id});
  CHECK(found.claim("“We knew the next morning.”").contests ==
        Ids{found.claim("the force had known within an hour").id});
}

TEST_CASE("statements are gone against without a word for it") {
  const Found found = find(
      "Ann Lee said the cuts would save £4m. The ministry said it did not recognise that figure.\n"
      "Ian Sheikh alleged that ambulances were diverted. Neha Kaul said the diversion of "
      "ambulances "
      "was “completely false”.\n"
      "Rachel Amory said relatives had placed 41 bets. Simon Ojukwu said the figure of 41 was "
      "wrong "
      "and that only nine of the bets were theirs.");
  CHECK(found.with("did not recognise").contests == Ids{found.with("£4m").id});
  CHECK(found.with("completely false").contests == Ids{found.with("were diverted").id});
  CHECK(found.with("the figure of 41").contests == Ids{found.with("41 bets").id});
}

TEST_CASE("“that simply was not the case” points, and calls may be rejected") {
  const Found found = find(
      "Sofia Lindgren said the riders were recruited by a campaign. Kwame Asante said that simply "
      "was "
      "not the case. A spokeswoman said ministers were listening but rejected calls for a ban on "
      "pay "
      "per delivery.");
  CHECK(found.with("simply was not").contests == Ids{found.with("recruited").id});
  CHECK(found.with("a ban on pay").stance == Stance::denies);
}

TEST_CASE("a different account is one although nobody says it") {
  const Found found = find(
      "Lyle Hammond said guards had stopped the fight with shields. Relatives of the inmates gave "
      "a "
      "different account.");
  CHECK(found.with("a different account").contests == Ids{found.with("shields").id});
}

TEST_CASE("an allegation that somebody describes as nonsense is denied by them") {
  const Found found = find(
      "Edosa Aigbe alleges that the museum offered him £50,000 to drop the claim, an allegation "
      "that "
      "Nigel Catterick describes as “offensive nonsense”.");
  bool denied = false;
  for (const Claim& claim : found.claims.claims) {
    denied = denied || (claim.speaker == "Nigel Catterick" && !claim.contests.empty());
  }
  CHECK(denied);
}

TEST_CASE("what is said behind a denial is a claim of its own") {
  const Read found = read(
      "A 2023 state audit found that a third of the jobs at Arkoma were vacant. Stillwell disputed "
      "those findings when they came out and maintains that the figure was never higher than 12%.");
  CHECK(found.claim("those findings when they came out").contests ==
        Ids{found.claim("that a third of the jobs at Arkoma were vacant").id});
  CHECK(found.claim("that the figure was never higher than 12%").speaker == "Stillwell");
}

TEST_CASE("a clause behind “but” goes against the denial before it") {
  const Found found = find(
      "The health ministry denied there had been any cases, but a doctor in Leeds said that 14 "
      "patients had tested positive.");
  CHECK(found.with("14 patients").contests == Ids{found.with("any cases").id});
}

TEST_CASE("a toll that was higher goes against the toll before") {
  const Found found = find(
      "At least nine people died in the crush, officials said. Witnesses claimed that the toll was "
      "much higher. Six of the nine dead were men, the hospital said.");
  CHECK(found.with("much higher").contests == Ids{found.with("nine people").id});
  const Ids& of_part = found.with("Six of the nine").contests;
  CHECK(std::count(of_part.begin(), of_part.end(), found.with("nine people").id) == 0);
  const Found part = find(
      "At least nine people, including four women, died in the crush, officials said. The hospital "
      "said nine people died at 5.40 am.");
  CHECK(part.with("nine people died at").contests.empty());
}

TEST_CASE("a claim contested by somebody does not speak for them") {
  const Read found = read(
      "The department maintained that the bridge was strengthened, a claim contested by local "
      "councillor Farhan Sheikh, who said that “not one bolt” had been changed.");
  CHECK(found.claim("that “not one bolt” had been changed").speaker == "Farhan Sheikh");
}

TEST_CASE("“not less than” and “not only” deny nothing") {
  const Found found =
      find("Ann Lee insisted that not less than 5,000 barrels had entered the creek.");
  CHECK(found.with("5,000 barrels").stance == Stance::asserts);
}

TEST_CASE("prices that had gone up did not fall") {
  const Found found = find(
      "The mayor says violent crime has been cut in half. Dana Weiss said that violent crime had "
      "in "
      "fact gone up.");
  CHECK(found.with("gone up").contests == Ids{found.with("cut in half").id});
}

}  // namespace winnow
