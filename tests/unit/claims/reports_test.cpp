// What the rules around the model find, part and mend, on texts as readers paste them.
#include <catch2/catch.hpp>
#include <string>

#include "support/read_claims.h"

namespace winnow {

using test::Read;
using test::read;

TEST_CASE("a paragraph that is a quotation belongs to who spoke last, but a heading does not") {
  const test::Read found = test::read(
      "Mr Setchell said the road was too narrow. Cars would block it, he warned, as in November.\n"
      "“Somebody is going to die for the want of a parking space.”\n"
      "The vote is on Monday.\n"
      "“A lovely idea”\n"
      "The plan has been put off twice before.");
  CHECK(found.claim("“Somebody is going to die for the want of a parking space.”").speaker ==
        "Setchell");
  for (const Claim& claim : found.claims) {
    const bool heading = found.content(claim).find("lovely") != std::string::npos;
    CHECK_FALSE((heading && !claim.speaker.empty()));
  }
}

TEST_CASE("a quotation that goes on in a new sentence is a claim of its own") {
  const Read found = read(
      "“The bridge is safe,” Nora Bell said. “It opens on Friday at nine.”\n"
      "“The quay,” Nora Bell said, “is not safe at all.”");
  CHECK(found.claim("“The bridge is safe,”").speaker == "Nora Bell");
  CHECK(found.claim("“It opens on Friday at nine.”").speaker == "Nora Bell");
  CHECK(found.claim("“It opens on Friday at nine.”").cue.empty());
  CHECK(found.claim("“The quay,” … “is not safe at all.”").speaker == "Nora Bell");
}

TEST_CASE("two clauses of one verb are two claims") {
  const Read found =
      read("Nora Bell denied that the bridge was closed and that the quay had cracks in its wall.");
  CHECK(found.claim("that the bridge was closed").stance == Stance::denies);
  CHECK(found.claim("that the quay had cracks in its wall").stance == Stance::denies);
  CHECK(found.claim("that the quay had cracks in its wall").speaker == "Nora Bell");
  const Read listed = read(
      "General Kosso said the attackers had come from Sudan, that they were after fuel, and that "
      "they shot at anyone.");
  CHECK(listed.claim("the attackers had come from Sudan").speaker == "Kosso");
  CHECK(listed.claim("that they were after fuel").speaker == "Kosso");
  CHECK(listed.claim("that they shot at anyone").speaker == "Kosso");
}

TEST_CASE("the corpora's attributions stay whole") {
  const std::string text = "“The bridge is safe,” Nora Bell said. “It opens on Friday at nine.”";
  const auto report = find_claims_in_text(text, "en");
  REQUIRE(report);
  CHECK(report->claims.claims.front().content.size() == 2);
}

TEST_CASE("plain reports in any kind of news are found") {
  const Read found = read(
      "For the Crown, Simon Hale submitted that the conviction remained safe.\n"
      "The club deny any such agreement exists.\n"
      "The fever kills about 200,000 people a year, the World Health Organization estimates.\n"
      "“She rang and told me about it,” laughed Jonas Hale.");
  CHECK(found.claim("that the conviction remained safe").speaker == "Simon Hale");
  CHECK(found.claim("any such agreement exists").stance == Stance::denies);
  CHECK(found.claim("The fever kills about 200,000 people a year").speaker ==
        "World Health Organization");
  CHECK(found.claim("“She rang and told me about it,”").speaker == "Jonas Hale");
}

TEST_CASE("listeners are no content, and appositions do not end one") {
  const Read found = read(
      "Simon Hale told the three judges that his client had never been there.\n"
      "Police said the victim, Curtis Hale, 24, died at the scene.\n"
      "It took place over two weeks in September, Simon Hale told the meeting.");
  CHECK(found.claim("that his client had never been there").speaker == "Simon Hale");
  CHECK(found.claim("the victim, Curtis Hale, 24, died at the scene").speaker == "Police");
  CHECK(found.claim("It took place over two weeks in September").speaker == "Simon Hale");
}

TEST_CASE("who is possessed speaks, not the owner, and what is described is looked up") {
  const Read found = read(
      "Annelies de Wit led the trial at the clinic.\n"
      "De Wit’s co-author, Mikkel Bruun, rejected the reading. The effect was 38%, he said.\n"
      "Lantern Bio, which makes the spray, paid for the trial. The company said it would go on.\n"
      "The spray’s maker, which paid for half of it, says nobody was harmed by it.");
  CHECK(found.claim("The effect was 38%").speaker == "Mikkel Bruun");
  CHECK(found.claim("it would go on").speaker == "Lantern Bio");
}

TEST_CASE("an initial is no French title") {
  const Read found = read(
      "Dr Mirela Osei rejects that. She says that the streets of the town were cooler by far.\n"
      "M. Osei and P. Lund wrote it down in a book of their own.");
  CHECK(found.claim("that the streets of the town were cooler by far").speaker == "Mirela Osei");
}

TEST_CASE("what stands for a person or a club is read from the text around it") {
  const Read found = read(
      "Transport minister Halima Zerrouk visited the port. Opposition leader Daoud Merrin called "
      "for calm.\n"
      "The minister has ruled out stepping down. “I will not run away from this,” she said.\n"
      "Rovers manager Ruben Steyn praised the player. “I like him,” the Dutchman said.");
  CHECK(found.claim("“I will not run away from this,”").speaker == "Halima Zerrouk");
  CHECK(found.claim("“I like him,”").speaker == "Ruben Steyn");
}

TEST_CASE("hostile words about a rumour deny it, and calls ask") {
  const Read found = read(
      "Nora Bell slammed claims that the bridge was about to fall.\n"
      "Nora Bell called for the inspector to resign.\n"
      "Nora Bell insists no inspection ever took place.\n"
      "Nora Bell said this was “simply untrue”.\n"
      "Nora Bell called his testimony “false and hurtful”.");
  CHECK(found.claim("that the bridge was about to fall").stance == Stance::denies);
  CHECK(found.claim("the inspector to resign").stance == Stance::asks);
  CHECK(found.claim("no inspection ever took place").stance == Stance::denies);
  CHECK(found.claim("this was “simply untrue”").stance == Stance::denies);
  CHECK(found.claim("his testimony “false and hurtful”").stance == Stance::denies);
}

TEST_CASE("a number that is put right contests the number before") {
  const Read found = read(
      "The parish clerk said 412 letters of objection had been sent.\n"
      "The district council said the total was 287.");
  const Claim& later = found.claim("the total was 287");
  CHECK(later.contests ==
        ShortList<std::uint32_t>{found.claim("412 letters of objection had been sent").id});
}

TEST_CASE("a denial that points at what was said is linked to it") {
  const Read found = read(
      "Ruben Steyn confirmed that his club had made an approach, but the Spanish side say no offer "
      "has arrived.\n"
      "The paper Marcador reported that the striker wanted to leave Santelmo in January.\n"
      "Santelmo dismissed a report in Marcador that he wanted to go.");
  const Claim& approach = found.claim("that his club had made an approach");
  CHECK(found.claim("no offer has arrived").contests == ShortList<std::uint32_t>{approach.id});
  CHECK(found.claim("no offer has arrived").stance == Stance::denies);
}

TEST_CASE("the number of a footnote is no part of a claim") {
  const std::string page =
      "<article><h1>Databases</h1><p>Nora Bell said that everybody uses SQLite.<sup><a "
      "href='#fn1' id='r1'>1</a></sup> It is small, and it is fast enough for all that we do with "
      "it every day.</p><ol class='footnotes'><li id='fn1'>Bell, 2020. <a href='#r1'>↩</a></li>"
      "</ol></article>";
  auto report = clean({.bytes = page, .kind = InputKind::html});
  REQUIRE(report);
  const Read found{report->article.text, std::move(report->claims.claims),
                   std::move(report->claims.texts)};
  CHECK(found.claim("that everybody uses SQLite").speaker == "Nora Bell");
}

TEST_CASE("lines that are no sentences are nobody's statement") {
  const Read found = read(
      "The bridge was closed in 2019 after 14 engineers found 41 cracks in its wall.\n"
      "($1 = 10.91 Norwegian crowns)");
  for (const Claim& claim : found.claims) {
    CHECK(found.content(claim).find("crowns") == std::string::npos);
  }
}

TEST_CASE("a clause before its speaker is whole, with a remark behind the verb") {
  const Read found = read(
      "Golden Valley Electric denied that its wires were to blame. Power to the line had been cut "
      "four hours before the first call, the utility said in a statement.\n"
      "Power to the pumps had been cut four hours before the first call, officials said.");
  const Claim& statement =
      found.claim("Power to the line had been cut four hours before the first call");
  CHECK(statement.speaker == "Golden Valley Electric");
  CHECK(found.claim("Power to the pumps had been cut four hours before the first call").speaker ==
        "officials");
}

TEST_CASE("a citizen of a country is the person before, and a people is not") {
  const Read found = read(
      "The broker, Luca Ferrante, told the newspaper that he had met the minister twice. The "
      "Italian said no contract was discussed at the meeting.\n"
      "The lawyer, Jonas Adler, told the court that he had seen no papers. The German said his "
      "client knew nothing of them.\n"
      "The French said that they would not sign the treaty.");
  CHECK(found.claim("no contract was discussed at the meeting").speaker == "Luca Ferrante");
  CHECK(found.claim("his client knew nothing of them").speaker == "Jonas Adler");
  CHECK(found.claim("that they would not sign the treaty").speaker != "Luca Ferrante");
}

TEST_CASE("one of many stays one of them") {
  const Read found = read(
      "Three nurses knew of the fault. One of them said staff had been told to forget the visit.");
  CHECK(found.claim("staff had been told to forget the visit").speaker == "one of them");
}

TEST_CASE("who speaks behind a post on X is not called so") {
  const Read found = read(
      "“We are paying half a million euros a job,” Petr Malina said on X. Horakova’s office said "
      "the calculation was wrong.");
  CHECK(found.claim("the calculation was wrong").speaker == "Horakova’s office");
}

TEST_CASE("what is done without saying so is not said") {
  const Read found = read(
      "“Average occupancy was below four passengers,” a spokesperson wrote to me, without saying "
      "how that average had been worked out.");
  CHECK(found.claim("“Average occupancy was below four passengers,”").speaker == "spokesperson");
  for (const Claim& claim : found.claims) {
    CHECK(found.content(claim) != "how that average had been worked out");
  }
}

TEST_CASE("an answer without a verb of its own denies, and so does that a claim is false") {
  const Read found = read(
      "Asked whether he had been in Vienna that day, Paul Reed said: “I was not.”\n"
      "“I was there,” Paul Reed said.\n"
      "That claim is false, according to Marta Lind, a researcher at the university.");
  CHECK(found.claim("“I was not.”").stance == Stance::denies);
  CHECK(found.claim("“I was there,”").stance == Stance::asserts);
  CHECK(found.claim("That claim is false").stance == Stance::denies);
}

TEST_CASE("a source inside a clause about somebody is that somebody") {
  const Read found = read(
      "Miles Fenn, who served as an ethics lawyer under two presidents, called the loans "
      "“indefensible.”");
  for (const Claim& claim : found.claims) CHECK(claim.speaker == "Miles Fenn");
  REQUIRE(!found.claims.empty());
}

TEST_CASE("a dateline is no part of what is said") {
  const Read found = read(
      "WASHINGTON — The secretary approved the loans despite warnings from her lawyers, a Senate "
      "committee said in a report released Thursday.\n"
      "PORT ADREL, Talmeran (Agency) - The ferry sank within minutes, officials said.\n"
      "NATO is ready – for now, officials said.");
  found.claim("The secretary approved the loans despite warnings from her lawyers");
  found.claim("The ferry sank within minutes");
  found.claim("NATO is ready – for now");
}

TEST_CASE("a remark before “that” is no part of what is said") {
  const Read found = read("Elena Navarro has testified under oath that she learned of it in June.");
  CHECK(found.claim("that she learned of it in June").speaker == "Elena Navarro");
}

TEST_CASE("what a phrase before “according to” only opens goes on behind its source") {
  const Read found = read(
      "In Sweden alone, according to the health agency, the disease causes 6,000 strokes a year.");
  CHECK(found.claim("In Sweden alone … the disease causes 6,000 strokes a year").speaker ==
        "health agency");
}

TEST_CASE("when a report came out is no part of its name") {
  const Read found = read(
      "The report, published last week in several countries, alleged that the app passed "
      "locations to at least 14 firms.");
  CHECK(found.claim("that the app passed locations to at least 14 firms").speaker == "report");
}

TEST_CASE("what verbs and nouns of speech do beside people is no report") {
  const Read found = read(
      "Each planner offers its own mix of projects that suit a small team of people.\n"
      "Some states that prohibit these policies require new rules.\n"
      "The spring update boasts the longest list of fixes so far.\n"
      "The new model also adds the red button on the lower left side of its case.\n"
      "A map may show that a button at the bottom of the page is not seen.\n"
      "Having said that, the work at the gym has improved my foot a lot.\n"
      "You could say that the club is the best of them all.\n"
      "Simply show your ticket to the driver of the bus.\n"
      "The survey states that the bridge was closed for a year.");
  for (const Claim& claim : found.claims) {
    const bool survey = found.content(claim) == "that the bridge was closed for a year";
    CHECK((claim.source.empty() || survey || claim.confidence < kShownConfidence));
  }
  found.claim("that the bridge was closed for a year");
}

TEST_CASE("a report that breaks off behind its content is read to the end of the text") {
  const Read found = read(
      "The harbour board met in the town hall on Monday night.\n"
      "Nora Bell denied the claims,");
  CHECK(found.claim("the claims").speaker == "Nora Bell");
}

TEST_CASE("who dismisses a coach, denies a motion or continues a push says nothing") {
  const Read found = read(
      "Rovers have dismissed their head coach, Stefan Voss, less than 24 hours after the defeat.\n"
      "Judge Hector Villanueva denied a motion by the defense to release Reyes until then.");
  for (const Claim& claim : found.claims) CHECK(claim.speaker.empty());
  for (const Claim& claim : read("Russia has continued its push to conquer the capital.").claims)
    CHECK(claim.speaker.empty());
  const Read denial = read("Voss dismissed the captain’s account of the evening as a joke.");
  CHECK(denial.claim("the captain’s account of the evening as a joke").stance == Stance::denies);
}

TEST_CASE("a report in the middle of a sentence leaves both its ends") {
  const Read found =
      read("The dam held for two days, the ministry found, and then gave way in the night.");
  CHECK(found.claim("The dam held for two days … and then gave way in the night").speaker ==
        "ministry");
}

TEST_CASE("what somebody denied is no quotation of theirs, and what they said in denial is") {
  const Read found = read(
      "Maravia denied that it had asked for help.\nThe mayor, Ann Lee, said the claim was false.");
  CHECK(found.claim("that it had asked for help").quote == Quote::none);
  CHECK(found.claim("the claim was false").quote == Quote::indirect);
}

TEST_CASE("who could not say it doubts it, and who did not say whether says nothing") {
  const Read found = read(
      "The pathologist, Dr Emmanuel Achebe, could not say that earlier treatment would have saved "
      "her.\nThe department would not say whether the memo was genuine.\nReid did not say how the "
      "judges had voted.");
  CHECK(found.claim("that earlier treatment would have saved her").stance == Stance::doubts);
  for (const Claim& claim : found.claims) {
    CHECK((claim.speaker.empty() || claim.speaker == "Emmanuel Achebe"));
  }
}

TEST_CASE("a denial may open with however, and whom it describes") {
  const Read found = read(
      "Police said on Monday that the driver had been speeding. However, a consultant engineer "
      "hired "
      "by the family, Dr Fiona Marr, disputed that.");
  const Claim& denial = found.claim("that");
  CHECK(denial.speaker == "Fiona Marr");
  CHECK(denial.stance == Stance::denies);
}

TEST_CASE("somebody without a name but with a clause speaks") {
  const Read found = read(
      "A person who worked on the battery until last year said engineers were told to “keep "
      "shipping”.");
  CHECK(found.claim("engineers were told to “keep shipping”").speaker ==
        "person who worked on the battery until last year");
}

TEST_CASE("what is told ends where the speaker is quoted, or where somebody else speaks") {
  const Read found = read(
      "Ms Sobotka said that tutoring explains half of the rise; Levett puts it at closer to a "
      "tenth.\n"
      "\"My class reads more because we got a librarian,\" said Oluwaseun Bello, who teaches Year "
      "6 "
      "in Croydon. She laughed off the suggestion that her pupils had been drilled. \"Drilled? "
      "They "
      "can't sit still that long.\"\n");
  CHECK(found.claim("that tutoring explains half of the rise").speaker == "Sobotka");
  found.claim("that her pupils had been drilled");
  CHECK(found.claim("\"Drilled? They can't sit still that long.\"").speaker == "Oluwaseun Bello");
}

TEST_CASE("a clause ends with any kind of source, and commas hold what describes one") {
  const Read found = read(
      "Varnland ships four million tons of grain a year, data from the Agrimar consultancy "
      "showed.\n"
      "The clerk took photographs of the paper in the strong room, police alleged in the FIR.\n"
      "The audit, dated 3 September, warned that violence was under-recorded.");
  CHECK(found.claim("Varnland ships four million tons of grain a year").speaker ==
        "data from the Agrimar consultancy");
  CHECK(found.claim("The clerk took photographs of the paper in the strong room").speaker ==
        "police");
  CHECK(found.claim("that violence was under-recorded").speaker == "audit");
}

TEST_CASE("who refutes something and says more is heard twice") {
  const Read found = read(
      "“The government is trying to shield the big fish,” alleged Vikas Rane.\n"
      "Health minister Prakash Jadhav refuted the allegation and said that no one will be spared.");
  CHECK(found.claim("the allegation").stance == Stance::denies);
  CHECK(found.claim("the allegation").speaker == "Prakash Jadhav");
  CHECK(found.claim("that no one will be spared").contests.empty());
}

}  // namespace winnow
