#include "claims/speakers/turns.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>

#include "support/found_claims.h"

namespace winnow {

using test::Found;

namespace {

Found find(const std::string& text, InputKind kind = InputKind::text) {
  auto report = clean({.bytes = text, .kind = kind});
  REQUIRE(report);
  return {std::move(report->article.text), std::move(report->claims)};
}

bool has_speaker(const Found& found) {
  for (const Claim& claim : found.claims.claims) {
    if (!claim.speaker.empty()) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the turns of a transcript are said by those who stand before them") {
  const Found found = find(
      "The president of the club was asked about the election on Sunday night.\n"
      "LINDGREN: Will you run again in spring, or was that all?\n"
      "OKORO: No, this was my last time. The club owes me nothing.\n"
      "I signed nothing, either.\n"
      "LINDGREN: Why not?");
  CHECK(found.with("Will you run").speaker == "LINDGREN");
  CHECK(found.with("Will you run").stance == Stance::asks);
  CHECK(found.with("this was my last time").speaker == "OKORO");
  CHECK(found.with("this was my last time").quote == Quote::direct);
  CHECK(found.with("owes me nothing").speaker == "OKORO");
  CHECK(found.with("I signed nothing").speaker == "OKORO");
  CHECK(found.with("Why not?").speaker == "LINDGREN");
}

TEST_CASE("names above what is said take turns as well, with a time or without") {
  const Found timed = find(
      "The economist Ruth Adler talks to Sam Okafor about trains and their costs.\n"
      "Sam Okafor 00:02\nYou have said that fast trains are a waste. Is that fair?\n"
      "Ruth Adler 00:11\nMost of them are. Seven in ten lines carry fewer people than planned.\n"
      "Sam Okafor 00:40\nWhat should be built instead of them?\n"
      "Ruth Adler 01:31\nLoops should be built. Single tracks cause most of the delays.");
  CHECK(timed.with("Seven in ten").speaker == "Ruth Adler");
  CHECK(timed.with("Single tracks").speaker == "Ruth Adler");
  CHECK(timed.with("What should").speaker == "Sam Okafor");
  const Found hearing = find(
      "Evidence to the harbour inquiry\n"
      "THE CHAIR\nWhen did you first hear of the cracks in the north pier?\n"
      "MR VALE\nI heard of them on 3 May. I wrote to the council the same day.\n"
      "THE CHAIR\nDid the council answer the letter that you wrote to them?\n"
      "MR VALE\nNot until this morning, and then by telephone.");
  CHECK(hearing.with("I wrote to the council").speaker == "VALE");
  CHECK(hearing.with("Not until").speaker == "VALE");
}

TEST_CASE("initials before a turn are those of a name in the text") {
  const Found found = find(
      "We met Dana Whitlow at the quay. Rosa Marsh asked the questions.\n"
      "RM: Is the crane safe?\n"
      "DW: The crane is safe. It was tested in May.\n"
      "RM: Who tested it?\n"
      "DW: The yard did, at our cost.");
  CHECK(found.with("It was tested").speaker == "Dana Whitlow");
  CHECK(found.with("The yard did").speaker == "Dana Whitlow");
}

TEST_CASE("what stands before colons for other reasons takes no turns") {
  CHECK_FALSE(
      has_speaker(find("UPDATE: The road is open again.\nNOTE: Tickets are at the door.\n"
                       "UPDATE: The bridge is open, too.")));
  CHECK_FALSE(has_speaker(
      find("Pros: It is cheap.\nCons: It is slow.\nPros: It is quiet.\nCons: It is heavy.")));
}

TEST_CASE("whoever answers is the one whom the text is about") {
  const std::string questions =
      "Why did you leave the choir?\n"
      "I was told to sing less. My pay was cut in March.\n"
      "Who told you?\n"
      "The treasurer told me in May, in front of everybody.\n"
      "Will you come back?\n"
      "I have sold my robe.";
  const Found found = find("Ana Roy sang in the choir for nine years.\n" + questions);
  CHECK(found.with("My pay was cut").speaker == "Ana Roy");
  CHECK(found.with("I have sold").speaker == "Ana Roy");
  CHECK(found.with("Will you come back?").speaker.empty());
  CHECK_FALSE(has_speaker(find("The choir is looking for voices.\n" + questions)));
}

TEST_CASE("where questions are bold, what is bold asks") {
  const Found found = find(
      "<h1>The road that the sea took</h1>"
      "<p>Maren Holt has been harbour master of Skarvik for 22 years. Last winter the village lost "
      "its only road.</p>"
      "<p><b>How did you hear of it?</b></p>"
      "<p>A fisherman called me at four in the morning. I drove up with my lamp.</p>"
      "<p><b>The county says it warned the village in 2019.</b></p>"
      "<p>I never saw a warning.</p><p>Every letter is in that drawer.</p>"
      "<p><b>Will people leave?</b></p><p>Eleven families have gone already, my own among them.</p>"
      "<p><b>And you?</b></p><p>I am staying.</p><p>The interview was shortened.</p>",
      InputKind::html);
  CHECK(found.with("I drove up").speaker == "Maren Holt");
  CHECK(found.with("Every letter").speaker == "Maren Holt");
  CHECK(found.with("I am staying").speaker == "Maren Holt");
  CHECK(found.with("The interview was").speaker.empty());
  const Claim& denial = found.with("I never saw a warning");
  REQUIRE(denial.contests.size() == 1);
  CHECK(found.content(denial.contests[0]) == "it warned the village in 2019");
}

TEST_CASE("a list of questions that many ask is its author's") {
  CHECK_FALSE(
      has_speaker(find("Ana Roy runs the shop.\n"
                       "Q: How long does it take?\nA: Orders leave within two days.\n"
                       "Q: What does it cost?\nA: Parcels cost three pounds.")));
}

}  // namespace winnow
