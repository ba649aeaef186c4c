// Whose a report is when its source stands far from the verb, or the model took another.
#include <catch2/catch.hpp>
#include <string>

#include "support/read_claims.h"

namespace winnow {

using test::Read;
using test::read;

TEST_CASE("who closes a sentence says all of it") {
  const Read found = read(
      "A Kent drugmaker is recalling two million bottles of a heart pill, the Medicines Agency "
      "said Tuesday.\n"
      "Rescuers battled to reach thousands of people cut off by the storm, which hit the coast two "
      "days ago, officials said.\n");
  CHECK(found.claim("A Kent drugmaker is recalling two million bottles of a heart pill").speaker ==
        "Medicines Agency");
  CHECK(found
            .claim("Rescuers battled to reach thousands of people cut off by the storm, which hit "
                   "the coast two days ago")
            .speaker == "officials");
}

TEST_CASE("a sentence that closes with what may be done is no report") {
  const Read found =
      read("In the example above, the author could write. Looking ahead, times are promising.");
  for (const Claim& claim : found.claims) CHECK(claim.cue.empty());
}

TEST_CASE("a clause between a subject and its verb holds no speaker") {
  const Read found = read(
      "The 48-page complaint, which was reviewed by The Ledger, alleges that whole pages were "
      "lifted from a book.\n"
      "The commissioner for roads, Hon. Ian Otobo, while confirming the incident, said that a "
      "visit had been fixed for Thursday.\n"
      "The ministry denied any deaths, but a doctor at the main hospital in Port Celeste said that "
      "14 patients had died.\n");
  CHECK(found.claim("that whole pages were lifted from a book").speaker == "48-page complaint");
  CHECK(found.claim("that a visit had been fixed for Thursday").speaker == "Ian Otobo");
  CHECK(found.claim("that 14 patients had died").speaker.find("doctor") == 0);
}

TEST_CASE("a participle is said by who speaks in the sentence") {
  const Read found = read(
      "Mayor Ron Tillery claimed that his plan had worked. He repeated it at a rally, telling "
      "supporters that Delmont was the safest city in the state.");
  CHECK(found.claim("that Delmont was the safest city in the state").speaker == "Ron Tillery");
}

TEST_CASE("a listener without “that” behind him is no content") {
  const Read found = read(
      "Rachel Amory told the panel the bets were no accident.\n"
      "Rachel Amory told us the photo was undated.\n"
      "Rachel Amory told the union bosses had lied.\n");
  CHECK(found.claim("the bets were no accident").speaker == "Rachel Amory");
  CHECK(found.claim("the photo was undated").speaker == "Rachel Amory");
}

TEST_CASE("where and when somebody was told is no content") {
  const Read found = read(
      "Police chief Ann Lee told reporters in Harsk the driver had been drinking.\n"
      "Anton Regis told a supporters’ forum at the Railway Arms on Monday night that the wages had "
      "gone out.");
  found.claim("the driver had been drinking");
  found.claim("that the wages had gone out");
}

TEST_CASE("a minister of another rank is somebody else, and the opposition has a leader") {
  const Read found = read(
      "Home Minister Girish Bhonsle said the police were there. The chief minister said an inquiry "
      "would be held.\n"
      "Leader of the Opposition Shalini Desai said that few were there. Desai said the minister "
      "must go. She said that ambulances were late.\n");
  CHECK(found.claim("an inquiry would be held").speaker == "chief minister");
  CHECK(found.claim("that ambulances were late").speaker == "Shalini Desai");
}

TEST_CASE("numbers and titles do not end sentences") {
  const Read found = read(
      "The report had cautioned that the bridge to Ghat No. 3 could not bear more than 5,000 "
      "pilgrims.\n"
      "The zonal director, Engr. Musa Garba, said that his officers were there.\n");
  found.claim("that the bridge to Ghat No. 3 could not bear more than 5,000 pilgrims");
  CHECK(found.claim("that his officers were there").speaker == "Musa Garba");
}

TEST_CASE("what is expected of somebody is not said by them") {
  const Read found =
      read("Andry Solo, the president, was expected to fly over the area on Monday.");
  for (const Claim& claim : found.claims) CHECK(claim.source.empty());
}

TEST_CASE("answers, registers and passive charges are reports") {
  const Read found = read(
      "Lindholm’s answer is that somebody has to pay the bills.\n"
      "As per the hospital's register, six of the victims were brought dead.\n"
      "The police watchdog found in an interim report that the pistol was unloaded.\n"
      "Lindholm expects the money to run out by February.\n");
  CHECK(found.claim("that somebody has to pay the bills").speaker == "Lindholm");
  CHECK(found.claim("six of the victims were brought dead").speaker == "hospital's register");
  CHECK(found.claim("that the pistol was unloaded").speaker == "police watchdog");
  CHECK(found.claim("the money to run out by February").stance == Stance::predicts);
}

TEST_CASE(
    "a clause that was cut at its subject is read to the end, and a quotation ends at its mark") {
  const Read found = read(
      "The spokesman of the town, Mr Ian Dressman, lamented that the spill, which started in May, "
      "had "
      "continued for nine days.\n"
      "Dale Penrose told a tribunal he \"never threw a frame in my life\" as a hearing began in "
      "Leeds.\n");
  found.claim("that the spill, which started in May, had continued for nine days");
  found.claim("\"never threw a frame in my life\"");
}

TEST_CASE("the sister of a dead man is a woman") {
  const Read found = read(
      "Leonie Adair, the dead man’s sister, said the account was wrong. In a statement, she said: "
      "“Joel was walking away.”");
  CHECK(found.claim("“Joel was walking away.”").speaker == "Leonie Adair");
}

TEST_CASE("two kinds of people who say something are both meant by “they”") {
  const Read found = read(
      "Two guards and a union official said the prison was understaffed. They said that 11 "
      "officers "
      "were on duty.");
  CHECK(found.claim("that 11 officers were on duty").speaker == "two guards and a union official");
}

TEST_CASE("a report goes on behind who makes it") {
  const Read found = read(
      "Nigel Catterick is sceptical. The study, he argues, looked at only five museums.\n"
      "Harriet Sowden, who now teaches at the University of Wells, puts it at fewer than 90,000.\n"
      "Nigel Catterick said the papers were lost in a flood. Sowden points out that the archive is "
      "on "
      "the third floor.\n");
  CHECK(found.claim("The study … looked at only five museums").speaker == "Nigel Catterick");
  CHECK(found.claim("it at fewer than 90,000").speaker == "Harriet Sowden");
  CHECK(found.claim("that the archive is on the third floor").confidence >= kShownConfidence);
}

TEST_CASE("whom it is told stands before a clause without “that”") {
  const test::Read found = test::read(
      "Nasser told parliament the boards in question were surfboards.\n"
      "Thom told reporters he had phoned Aspinall the same week.");
  CHECK(found.claim("the boards in question were surfboards").speaker == "Nasser");
  CHECK(found.claim("he had phoned Aspinall the same week").speaker == "Thom");
}

TEST_CASE("a view, a count and an account have somebody’s behind them") {
  const test::Read found = test::read(
      "Dr Ingrid Sollner, who led the dig, said on Monday that the tooth was old.\n"
      "In her view, the quartz trickled in through the roof a million years later.\n"
      "By Ms Palmer’s count the team had asked her for permission 14 times in nine days.\n"
      "On Monday the firm’s account was closed by the bank without a word to anybody.");
  CHECK(found.claim("the quartz trickled in through the roof a million years later").speaker ==
        "Ingrid Sollner");
  CHECK(found.claim("the team had asked her for permission 14 times in nine days").speaker ==
        "Palmer");
  for (const Claim& claim : found.claims) {
    if (found.content(claim).find("closed by the bank") == std::string::npos) continue;
    CHECK(claim.speaker.empty());
  }
}

TEST_CASE("a subject may be long where it opens the sentence") {
  const test::Read found = test::read(
      "Survivors of Saturday night’s fire at Lotus Bloom Composite in Gazirhat alleged yesterday "
      "that a gate on the third floor was padlocked.\n"
      "But pals of the forward insisted he never laid a finger on the DJ.");
  CHECK(
      found.claim("that a gate on the third floor was padlocked").speaker.starts_with("survivors"));
  CHECK(found.claim("he never laid a finger on the DJ").speaker == "pals of the forward");
}

TEST_CASE("where the ones who speak are is no speaker") {
  const Read found = read(
      "Traders at the popular market in Irele City have alleged that goods were destroyed by the "
      "police.\n"
      "But three invigilators at the Girls’ Inter College have stated that the seal was broken.\n"
      "Strand & Pike said it did not comment on clients.");
  CHECK(found.claim("that goods were destroyed by the police").speaker ==
        "traders at the popular market in Irele City");
  CHECK(found.claim("that the seal was broken").speaker ==
        "three invigilators at the Girls’ Inter College");
  CHECK(found.claim("it did not comment on clients").speaker == "Strand & Pike");
}

TEST_CASE("a body for two trades is one body") {
  const Read found = read(
      "The Tillage and Dairy Alliance said it did not recognise the picture.\n"
      "The Headache Physicians’ Alliance put that share at 58 percent.");
  CHECK(found.claim("it did not recognise the picture").speaker == "Tillage and Dairy Alliance");
  CHECK(found.claim("that share at 58 percent").speaker == "Headache Physicians’ Alliance");
}

}  // namespace winnow
