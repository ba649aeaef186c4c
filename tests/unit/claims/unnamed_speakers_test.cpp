// Whom “it”, “they”, “she” and “the council” mean where nobody has a name.
#include <catch2/catch.hpp>
#include <string>

#include "support/found_claims.h"

namespace winnow {

using test::find;
using test::Found;

TEST_CASE("“it” is the organisation that heads the sentence before, named or not") {
  const Found found = find(
      "According to figures obtained by the Herald, deaths rose by 14% in 2022.\n"
      "The trust disputes the figures. It says the true number was 3%.");
  CHECK(found.with("the true number").speaker == "trust");
  const Found named = find(
      "The regulator, Ofwat, said that it was aware of concerns. It added that a report would come "
      "in autumn.");
  CHECK(named.with("a report").speaker != "regulator");
}

TEST_CASE("“it” is the report or the body that the sentence before is about") {
  const Found report = find(
      "The Harbour Trust runs the quay.\n"
      "The inspection report, published in May, rated the quay good. It noted that accidents had "
      "fallen by 12%.");
  CHECK(report.with("accidents").speaker == "inspection report");
  const Found office = find(
      "Barlow County is in the hills. The sheriff's office declined to comment. In a filing last "
      "year it said that the deputy had followed policy.");
  CHECK(office.with("the deputy").speaker == "sheriff's office");
  const Found company = find(
      "Orolux denies any wrongdoing. In a written reply to the Herald, it stated that all of its "
      "suppliers are registered.");
  CHECK(company.with("suppliers").speaker == "Orolux");
}

TEST_CASE("an organisation without a name goes on as “it” and by its noun") {
  const Found council = find(
      "The county council said tests had found no asbestos at the school. It said the closure was "
      "due to a burst pipe.\nParents disagreed. The council says the repairs will cost £80,000.");
  CHECK(council.with("a burst pipe").speaker == "county council");
  CHECK(council.with("£80,000").speaker == "county council");
  const Found ministry = find(
      "The interior ministry of Tarvia said five people had died.\nNora Bell said nine had died. "
      "The ministry said the footage was fake.");
  CHECK(ministry.with("footage").speaker == "interior ministry of Tarvia");
  const Found board = find(
      "Nora Bell left in March. On Friday the board said that she had lied. It said that two "
      "others had known.");
  CHECK(board.with("two others").speaker == "board");
  const Found silent = find("The transport union met on Friday. It says the strike is to go on.");
  CHECK(silent.with("the strike").speaker == "transport union");
  const Found named = find(
      "The county council said the school was safe, and Halden Pharma said it was closed. It said "
      "that 40 people had left.");
  CHECK(named.with("40 people").speaker == "Halden Pharma");
}

TEST_CASE("“they” are those who spoke, not a body that is only mentioned") {
  const Found lawyers = find(
      "In papers lodged at the High Court, Marcus Dole says that he negotiated the tour.\n"
      "Lawyers for Ms Crane, 31, said the claim had no merit. They say that no such agreement was "
      "ever made.\n“Mr Dole did not negotiate the tour. He was dismissed eight months before it "
      "began,” they wrote in a letter to the court.");
  CHECK(lawyers.with("no such agreement").speaker == "lawyers for Ms Crane");
  CHECK(lawyers.with("did not negotiate").speaker == "lawyers for Ms Crane");
  const Found officers = find(
      "Oakline Homes built the fence.\nIts claim was contradicted by planning officers. They said "
      "no application had been received.");
  CHECK(officers.with("no application").speaker == "planning officers");
  const Found drivers = find(
      "Oakline Homes hired them.\nThe drivers walked out on Monday. They say that 70 jobs are at "
      "risk.");
  CHECK(drivers.with("70 jobs").speaker == "drivers");
  const Found acting = find(
      "Oakline Homes built it.\nLawyers acting for residents said at least six were unsafe. They "
      "said that a survey was due.");
  CHECK(acting.with("a survey").speaker == "lawyers acting for residents");
  const Found nobody = find(
      "Marcus Dole lodged papers at the High Court. They say that the tour was cancelled in May.");
  CHECK(nobody.with("the tour was").speaker != "High Court");
}

TEST_CASE("a person without a name goes on speaking as “she”") {
  const Found found = find(
      "“We need storage,” said Priya Nadkarni, the chief engineer. Farmer Tom Bexley held up a "
      "bottle.\nHis neighbour, who did not want to be named, said the company had offered her "
      "£15,000. “It’s an insult,” she added.");
  CHECK(found.with("an insult").speaker == "Tom Bexley’s neighbour");
}

TEST_CASE("who has a role and no name goes on as “she”, and a street does not") {
  const Found found = find(
      "Dr Simon Orley, 52, of Tarn Lane, denies manslaughter.\n"
      "The nurse told the court that she had raised the alarm at 3.40am. She said that the surgeon "
      "laughed at her.");
  CHECK(found.with("laughed").speaker == "nurse");
}

TEST_CASE("who is called by a role alone is called by it") {
  const Found found = find("Four routes were cut. The mayor has promised a review by Easter.");
  CHECK(found.with("a review").speaker == "mayor");
}

TEST_CASE("“it” is no adjective of a country, and months are nobody") {
  const Found plant = find(
      "Kestrel Semiconductor will build its first factory in the Czech city of Ostrava, it said on "
      "Monday.");
  CHECK(plant.with("its first factory").speaker == "Kestrel Semiconductor");
  const Found court = find(
      "Two men were held over the Aug. 2 burglary. In a court filing, they allege that officers "
      "searched their storage unit without a warrant.");
  CHECK(court.with("officers searched").speaker.empty());
}

TEST_CASE("“they” are the people who tell something, and a juror has a number for a name") {
  const Found found = find(
      "Reyes was found guilty on Monday. Juror No. 4, who sat in front, said the panel was split. "
      "“It was the messages,” he said.\n"
      "People close to the former coach said the row was older. They say he asked for a defender "
      "in "
      "August.\n");
  CHECK(found.with("It was the messages").speaker == "Juror No. 4");
  CHECK(found.with("he asked for a defender").speaker == "people close to the former coach");
}

TEST_CASE("“the company” is no inspectorate, no paper and nobody with an age") {
  const Found found = find(
      "About 190 barrels escaped from a pipe of Norwest on Friday. Norwest shut the pipe. The "
      "Prairie Energy Inspectorate, which looks after pipes, sent a team. Winch operator Thabo Nel "
      "(31) told the Valley News that he saw it. The company said it would pay for the water.");
  CHECK(found.with("it would pay for the water").speaker == "Norwest");
}

}  // namespace winnow
