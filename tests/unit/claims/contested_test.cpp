#include "claims/contested/contested.h"

#include <algorithm>
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

TEST_CASE("no claim goes against itself, not even what a denial of it copies") {
  const Found found = find(
      "Ralicor of Ely. She denied that 40% oe sae hebridg\"e wil stay shut,” said Ad e denied that "
      "40% oe sae hebridg\"e wil stay shut,” said Ad aoLvelace, the maaoLvelace, the mayoas lost.");
  REQUIRE(found.claims.claims.size() > 2);
  for (const Claim& claim : found.claims.claims) {
    CHECK(std::count(claim.contests.begin(), claim.contests.end(), claim.id) == 0);
  }
}

TEST_CASE("who says what is denied in the same verb is meant, not who speaks of the same") {
  const Found found = find(
      "Officials of Norway said on Friday that Chile had asked Peru for military equipment.\n"
      "The spokesman Ivan Petrow said that Chile could take the islands without any military "
      "assistance from Peru.\n"
      "Peru has denied reports that Chile asked for military aid.\n");
  CHECK(found.with("for military aid").contests ==
        ShortList<std::uint32_t>{found.with("had asked Peru").id});
}

TEST_CASE("no answers the claim in its question alone") {
  const Found found = find(
      "Reports said on Friday that Maravia had asked Corvia for fuel and loans.\n"
      "When asked about remarks by officials who had said that Maravia had asked Corvia for fuel "
      "and loans, Ivan Petrow said: “No.”\n");
  CHECK(found.with("No.").contests.size() == 1);
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

TEST_CASE("a word for a statement is called untrue by who denies it") {
  const Found found = find(
      "The local MP, Dana Whitlock, accused the harbour board of misleading the public.\n"
      "A spokesman for the board said the MP’s comments were “wholly untrue”.\n"
      "A study in the Baltic Journal found that patients were twice as likely to fall ill.\n"
      "Halden Pharma, which makes the drug, said the study was flawed.\n"
      "Nurse Gwen Adair said every ward had been fully staffed.\n"
      "Union official Kwame Asante said that was a lie.");
  const std::pair<const char*, const char*> pairs[] = {
      {"the MP’s comments", "misleading the public"},
      {"study was flawed", "twice as likely"},
      {"that was a lie", "fully staffed"}};
  for (const auto& [denial, denied] : pairs) {
    INFO(denial);
    CHECK(found.with(denial).stance == Stance::denies);
    CHECK(found.with(denial).contests == ShortList<std::uint32_t>{found.with(denied).id});
  }
}

TEST_CASE("a thing that is called something has no statement to deny") {
  const Found found = find(
      "Captain Ana Roy said the ferry had left on time.\n"
      "Peter Wright said the weather was wrong for a crossing and the cabin was a disgrace.");
  CHECK(found.with("the weather").stance == Stance::asserts);
  CHECK(found.with("the weather").contests.empty());
}

TEST_CASE("whose statement it is decides which is meant") {
  const Found found = find(
      "The interior ministry said five people had died in a crush.\n"
      "Survivor Amina Yusuf said soldiers had stood at the fence.\n"
      "The mayor, Colin Marr, said the town would bury the dead.\n"
      "The Red Cross disputes the ministry’s account.");
  CHECK(found.with("the ministry’s account").contests ==
        ShortList<std::uint32_t>{found.with("five people").id});
}

TEST_CASE("an answer that says nothing by itself is to what was said before") {
  const Found found = find(
      "Kelso captain Paul Grieve says he was bitten on the shoulder in the 70th minute. “I’ve got "
      "the marks to prove it,” he said.\n"
      "Manager Sid Lomas said: “It didn’t happen. Benny is not that kind of lad.”\n"
      "Driver Ana Roy said the bridge was open. “It is not safe,” inspector Mark Dean said.");
  CHECK(found.with("It didn’t happen").contests ==
        ShortList<std::uint32_t>{found.with("bitten on the shoulder").id});
  CHECK(found.with("It didn’t happen").stance == Stance::denies);
  CHECK(found.with("It is not safe").contests.empty());
}

TEST_CASE("“that order” is the one before, where somebody says no to it") {
  const Found found = find(
      "Clerk Paul Ferris said the governor had ordered him to pick a firm.\n"
      "“I never gave that order,” said governor Helen Strand.\n"
      "Mr Ferris said that he had kept the list. “I like these lists,” said Dana Ruiz.");
  CHECK(found.with("never gave that order").contests ==
        ShortList<std::uint32_t>{found.with("ordered him").id});
  CHECK(found.with("I like these lists").contests.empty());
}

TEST_CASE("a denial behind what it denies has that for its content") {
  const Found found = find(
      "Patient groups claimed Halden had known about the risk since 2019, which the company "
      "denies.\n"
      "Reports in Spain that the striker is to join Valdora were dismissed by his agent.\n"
      "Parents said the head had approved the fence, a claim that planning officers denied.");
  const std::vector<Claim>& claims = found.claims.claims;
  const auto denials = std::count_if(claims.begin(), claims.end(), [](const Claim& claim) {
    return claim.stance == Stance::denies;
  });
  CHECK(denials == 3);
  CHECK(found.with("is to join Valdora").stance == Stance::denies);
  const Claim& risk = found.with("known about the risk");
  const Claim& denial = claims[risk.id + 1];
  CHECK(found.content(denial.id) == found.content(risk.id));
  CHECK(denial.contests == ShortList<std::uint32_t>{risk.id});
}

TEST_CASE("a figure beside another of the same contests it") {
  const Found found = find(
      "More than 200 nurses walked out, the Nurses’ Union said. The hospital trust said 64 nurses "
      "had taken part.\n"
      "Minister Orla Byrne said nurses had been offered a 6% rise. The union says the offer was "
      "3.5%.\n"
      "The regulator said it had received 31 reports of deaths. Halden Pharma says it knows of "
      "nine.\n"
      "Hugh Okafor claimed that one in three new teachers leaves. The institute said the true "
      "figure is one in four.");
  const std::pair<const char*, const char*> pairs[] = {{"64 nurses", "200 nurses"},
                                                       {"3.5%", "6% rise"},
                                                       {"knows of nine", "31 reports"},
                                                       {"one in four", "one in three"}};
  for (const auto& [later, earlier] : pairs) {
    INFO(later);
    CHECK(found.with(later).contests == ShortList<std::uint32_t>{found.with(earlier).id});
  }
}

TEST_CASE("figures of different things contest nothing") {
  const Found found = find(
      "The police chief, Ana Roy, said 12 people had been arrested. The hospital’s director, Paul "
      "Reed, said 40 people had asked for beds.\n"
      "A survey by Penfold found that 57% of tenants blame their wages. A poll by Corbin shows "
      "that "
      "69% of tenants save nothing.");
  for (const Claim& claim : found.claims.claims) CHECK(claim.contests.empty());
}

TEST_CASE("what is not done by somebody is no denial of who speaks") {
  const Found found = find(
      "Senator Carl Boone mocked his rival for not paying tax. His rival, Dana Ruiz, said she had "
      "paid tax.");
  for (const Claim& claim : found.claims.claims) CHECK(claim.contests.empty());
}

TEST_CASE("behind a mere no, a report of its own is about the next thing") {
  const Found found = find(
      "Asked about remarks by officials who had said that Norland had asked Sudmark for ships and "
      "fuel, Jan Pell, a spokesman for the palace, said: “No.”\n"
      "Mr Pell said that some of the biggest ports were already held by Norland troops.");
  CHECK(found.with("“No.”").contests.size() == 1);
  CHECK(found.with("some of the biggest ports").contests.empty());
}

TEST_CASE("a denial of what somebody has just said is sure enough to be shown") {
  const Found found = find(
      "One of the workers, Elena Ruiz, said Bellini had burned her arm with a pan in 2019. Bellini "
      "denies this and says the burn was an accident.");
  CHECK(found.with("this").confidence >= kShownConfidence);
  CHECK(found.with("this").contests ==
        ShortList<std::uint32_t>{found.with("had burned her arm").id});
}

TEST_CASE("what is judged, or named without being called untrue, is not denied") {
  const Found found = find(
      "“It is absurd that the council acted so late,” said Ann Lee.\n"
      "Bob Ray called the allegations “deeply troubling”.\n"
      "Joan Whitlock said this study was not supported by the government with money.\n"
      "“It is a fantasy novel for children,” said Paul Reed.");
  for (const char* part : {"absurd", "deeply troubling", "not supported", "fantasy"}) {
    INFO(part);
    CHECK(found.with(part).stance == Stance::asserts);
  }
}

TEST_CASE("“no evidence of it” denies it, and a plan that was never published is a plan") {
  const Found found = find(
      "Sierra Light said a campfire had started the blaze.\n"
      "Fire investigators said they had found no evidence of a campfire.\n"
      "“The council published its plan in May,” Ann Lee said.\n"
      "“The council never published its plan,” Bob Ray said.");
  CHECK(found.with("no evidence").contests == ShortList<std::uint32_t>{found.with("started").id});
  CHECK(found.with("never published").contests ==
        ShortList<std::uint32_t>{found.with("in May").id});
}

TEST_CASE("links of a text grow with it") {
  constexpr std::size_t kMany = 300;
  std::string text;
  for (std::size_t i = 0; i < kMany; ++i) text += "“It burned in May,” Ann Lee said, and ";
  text += "Bob Ray denied the claims, and ";
  for (std::size_t i = 0; i < kMany; ++i) text += "“it did not happen,” Bob Ray said, and ";
  const Found found = find(text + "left.");
  std::size_t links = 0;
  for (const Claim& claim : found.claims.claims) links += claim.contests.size();
  CHECK(links < 50 * kMany);
}

TEST_CASE("a figure that somebody dismisses as something is denied") {
  const Found found = find(
      "The Federation of Small Employers estimates that a shorter week would cost its members "
      "£3,400 "
      "a worker each year, a figure Ann Marsh dismisses as “back-of-an-envelope stuff”.");
  REQUIRE(found.claims.claims.size() == 2);
  CHECK(found.claims.claims[1].speaker == "Ann Marsh");
  CHECK(found.claims.claims[1].stance == Stance::denies);
  CHECK(found.claims.claims[1].contests == ShortList<std::uint32_t>{0});
}

TEST_CASE("a claim that somebody gives the name of an untruth is denied") {
  const Found found = find(
      "A spokesman for the health service said handover delays had fallen by a fifth since last "
      "winter, a claim Mr Shaw called “a fairy tale”.");
  REQUIRE(found.claims.claims.size() == 2);
  CHECK(found.claims.claims[1].speaker == "Shaw");
  CHECK(found.claims.claims[1].stance == Stance::denies);
  CHECK(found.claims.claims[1].contests == ShortList<std::uint32_t>{0});
}

TEST_CASE("a comparison is a statement, and what is not true is denied by any name") {
  const Found found = find(
      "Bev Collard, of the union, pointed out that the pass mark had been lowered by three points "
      "in "
      "2024. “Move the bar and all jump higher,” she said. The department called that comparison "
      "misleading.\n"
      "Mr Kemble described the report as “hurtful and simply not true”.");
  CHECK(found.with("that comparison misleading").contests ==
        ShortList<std::uint32_t>{found.with("the pass mark").id});
  CHECK(found.with("hurtful and simply").stance == Stance::denies);
}

TEST_CASE("what somebody denies has been alleged, by reports as well") {
  const Found found = find(
      "Chile has denied that it asked Peru for help with weapons.\n"
      "Chile’s denial comes just a day after reports that it had asked Peru for weapons and "
      "financial aid.\n");
  const Claim& reported = found.with("it had asked");
  CHECK(found.with("it asked Peru").contests == ShortList<std::uint32_t>{reported.id});
  CHECK(reported.stance == Stance::alleges);
  CHECK(reported.confidence >= kShownConfidence);
}

TEST_CASE("“the findings” are those of a study, whoever spoke of it last") {
  const Found found = find(
      "The earbuds store short clips even when they are off, according to a paper published today "
      "by researchers at Delbrook.\n"
      "“We were not looking for this,” Yuki Tanabe said. “It was chance.”\n"
      "Lumo disputes the findings.");
  CHECK(found.with("the findings").contests ==
        ShortList<std::uint32_t>{found.with("The earbuds").id});
}

TEST_CASE(
    "“the charge” is what is said of who denies it, and what is alleged before what is said") {
  const Found charge = find(
      "Kavita Meshram said she was offered the paper on August 22. “I told the college principal "
      "the same night, but he said nothing,” she said.\n"
      "Principal Arvind Bhosle denied the charge.");
  CHECK(charge.with("the charge").contests ==
        ShortList<std::uint32_t>{charge.with("the college principal").id});
  const Found allegation = find(
      "Vikas Rane said that the paper was in nine districts a day before. “The government is "
      "trying to shield the big fish,” he alleged.\n"
      "Health minister Prakash Jadhav refuted the allegation and said that nobody would be "
      "spared.");
  CHECK(allegation.with("the allegation").contests ==
        ShortList<std::uint32_t>{allegation.with("the big fish").id});
}

TEST_CASE("who rejects a claim in opening a sentence is who speaks behind it") {
  const Found found = find(
      "“There is no proof that the leak was widespread,” board secretary Anjali Deo said.\n"
      "Rejecting the board’s claim, Vikas Rane said that the paper was in nine districts.");
  const Claim& denial = found.with("the board’s claim");
  CHECK(denial.speaker == "Vikas Rane");
  CHECK(denial.stance == Stance::denies);
  CHECK(denial.contests == ShortList<std::uint32_t>{found.with("no proof").id});
}

}  // namespace winnow
