// Which words of a sentence are the source, and which of them its head.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "base/letters.h"
#include "support/found_claims.h"

namespace winnow {

using test::find;
using test::Found;

TEST_CASE("who is somebody's is not called by the other's name") {
  const Found found = find(
      "The former manager of pop star Lila Crane claims that she owes him £6m.\n"
      "A friend of actor Paul Reed said the road was closed.");
  CHECK(found.with("owes him").speaker == "former manager of pop star Lila Crane");
  CHECK(found.with("the road was closed").speaker == "friend of actor Paul Reed");
}

TEST_CASE("what belongs to the verb is no part of who speaks") {
  const Found found = find(
      "Residents of the town of Murrabah say they were left to drink contaminated water for months "
      "after an overflow at a nearby copper mine, a claim that the mine's owner has flatly "
      "rejected."
      "\n\nThe 640 people of the town were told by text message last Friday not to use the water "
      "after a routine sample returned arsenic at four times the national guideline.");
  for (const Claim& claim : found.claims.claims) CHECK(claim.speaker != "mine's owner has flatly");
  CHECK(std::any_of(found.claims.claims.begin(), found.claims.claims.end(),
                    [](const Claim& claim) { return claim.speaker == "mine's owner"; }));
}

TEST_CASE("a name that looks like an auxiliary is no part of the verb") {
  const Found found =
      find("Theresa May said the deal was close. George Will said that it would fail on Monday.");
  CHECK(found.with("the deal was close").speaker == "Theresa May");
  CHECK(found.with("it would fail").speaker == "George Will");
}

TEST_CASE("what was done to who speaks only opens the sentence") {
  const Found found = find("Reached at home on Tuesday, Mr Sievers said he had been misquoted.");
  CHECK(found.with("misquoted").speaker == "Sievers");
}

TEST_CASE("a source ends before a verb of its own") {
  struct Case {
    const char* text;
    const char* part;
    const char* speaker;
  };
  for (const Case& one : {
           Case{"Lorvania accused Tarvia of trying to cover up a massacre. Tarvia’s foreign "
                "ministry summoned the Lorvanian ambassador and dismissed the charge as "
                "“hysterical propaganda”.",
                "the charge", "Tarvia’s foreign ministry"},
           Case{"Rex underwent surgery overnight and vets believe that he will recover.",
                "he will recover", "vets"},
           Case{"A report published Tuesday by the World Bank and the IMF said that growth had "
                "slowed.",
                "growth had slowed", "report published Tuesday by the World Bank and the IMF"},
           Case{"Residents interviewed by the Gazette and their neighbours said the road was "
                "closed.",
                "the road was closed", "residents interviewed by the Gazette and their neighbours"},
       }) {
    INFO(one.text);
    CHECK(find(one.text).with(one.part).speaker == one.speaker);
  }
}

TEST_CASE("a source ends before the verb that a participle goes on from") {
  const Found found = find(
      "Orrin Metals ran the plant. According to a report by scientists at Brenthall University, "
      "the "
      "smelter has breached its permit 12 times in five years. Orrin disputes the report, saying "
      "that only two of the breaches were serious.");
  CHECK(found.with("only two").speaker == "Orrin Metals");
}

TEST_CASE("who is described in a clause speaks behind it") {
  const Found found = find(
      "Oakline puts the damage at £14,000; police, who are investigating, say it is closer to "
      "£2,000.\nThe union GMU, which represents 300 workers at the plant, fears that jobs will "
      "go.");
  CHECK(letters::folded(found.with("£2,000").speaker) == "police");
  CHECK(found.with("jobs will go").speaker == "GMU");
}

TEST_CASE("an honour after no name is what somebody is") {
  const Found found = find(
      "The local MP, Dana Whitlock, accused the board of misleading the public.\nMPs said that the "
      "road was closed.");
  CHECK(found.with("the board").role == "local MP");
  CHECK(found.with("the road was closed").speaker == "MPs");
}

TEST_CASE("whom somebody accuses is not the one who speaks") {
  struct Case {
    const char* text;
    const char* accused;
  };
  for (const Case& one :
       {Case{"Mr Boyce is accused of ignoring two warnings.", "Mr Boyce"},
        Case{"The mayor, who is accused of lying, said he would not resign.", "The mayor"}}) {
    INFO(one.text);
    const Found found = find(one.text);
    const Claim& claim = found.with(one.accused);
    CHECK(claim.source.empty());
    CHECK(claim.speaker.empty());
    CHECK(claim.content.size() == 2);
  }
  CHECK(find("Nora Bell accused Mr Boyce of ignoring two warnings.").with("Boyce").speaker ==
        "Nora Bell");
  const Found answer = find(
      "“We have seen the letter,” said regional officer Tom Ashdown.\n"
      "Mr Boyce is accused of ignoring two warnings. He says he never received them.");
  CHECK(answer.with("never received").speaker == "Boyce");
}

TEST_CASE("a title before an owner keeps its capital") {
  for (const char* title : {"Mr", "Ms", "Dr", "Dr.", "Prof", "Sir", "Lord", "Dame", "President"}) {
    INFO(title);
    const std::string owner = std::string(title) + " Dole’s representatives";
    const Found found = find(owner + " said the road was closed.");
    CHECK(found.with("the road was closed").speaker == owner);
  }
  CHECK(find("Coach drivers said the road was closed.").with("the road was closed").speaker ==
        "coach drivers");
}

TEST_CASE("who has seen a document did not say what it says") {
  const Found found = find("Its own memo, seen by Reuters, said 40% of branches would close.");
  CHECK(found.with("branches would close").speaker != "Reuters");
}

TEST_CASE("a name that is described between commas speaks, not the description") {
  const Found found = find(
      "The trial was stopped. Lumenor, the Danish company that makes the drug, said the decision "
      "was taken on Friday. Lumenor fell.");
  CHECK(found.with("the decision").speaker == "Lumenor");
}

TEST_CASE("who has seen a letter did not write it") {
  const Found found = find(
      "In a letter seen by the Courier, its director of resilience, Helen Straker, warned the "
      "company in June that the evidence was not persuasive.");
  CHECK(found.with("the evidence").speaker == "Helen Straker");
}

TEST_CASE("where a subject is does not speak for it") {
  const Found found = find(
      "The company behind a £640m reservoir in the upper Calder valley says it will cut the risk "
      "of summer shortages by half.");
  CHECK(found.with("summer shortages").speaker ==
        "company behind a £640m reservoir in the upper Calder valley");
}

TEST_CASE("a witness from somewhere is called by the name") {
  const Found found = find(
      "An expert witness, Professor Lucy Adeyemi of Calder University, said no surgeon would have "
      "made the error.");
  CHECK(found.with("no surgeon").speaker == "Lucy Adeyemi");
}

TEST_CASE("“who” is the person, not the house, and “which” the letter, not its day") {
  const Found moderator = find(
      "Nobody knows yet. And a moderator of a Brindle owners’ forum, who asked me not to use his "
      "name, said he had collected nine reports since last summer.");
  CHECK(moderator.with("nine reports").speaker == "moderator of a Brindle owners’ forum");
  const Found reply = find(
      "Under the post she put up an auto-reply, dated September 9, which promises that “a member "
      "of our team will be with you shortly.”");
  CHECK(reply.with("a member of our team").speaker == "auto-reply");
}

}  // namespace winnow
