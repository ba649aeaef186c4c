#include "claims/find_claims.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "base/letters.h"
#include "winnow.h"

namespace winnow {

namespace {

struct Found {
  std::string text;
  Claims claims;

  std::string content(std::size_t claim) const {
    const Span span = claims.claims[claim].content.front();
    return text.substr(span.begin, span.size());
  }
  // The claim whose first content has `part`; fails when there is none.
  const Claim& with(const std::string& part) const {
    for (std::size_t i = 0; i < claims.claims.size(); ++i) {
      if (content(i).find(part) != std::string::npos) return claims.claims[i];
    }
    FAIL("no claim has “" << part << "”");
    return claims.claims.front();
  }
};

Found find(const std::string& text, const char* language = "en") {
  const auto report = find_claims_in_text(text, language);
  REQUIRE(report);
  return {text, report->claims};
}

}  // namespace

TEST_CASE("short names and pronouns become the full name with its role") {
  const Found found = find(
      "Harbour police chief Nora Bell said the bridge was safe.\n"
      "“It will open on Friday,” she said.\n"
      "“Nobody was hurt,” Ms Bell said.");
  CHECK(found.with("bridge was safe").role == "Harbour police chief");
  CHECK(found.with("It will open").speaker == "Nora Bell");
  CHECK(found.with("Nobody was hurt").speaker == "Nora Bell");
}

TEST_CASE("a quotation that fills the next paragraph has the same speaker") {
  const Found found = find(
      "“We are talking to both sides,” Mr Ivan Hale said.\n"
      "“We will not stop until there is a deal.”");
  const Claim& claim = found.with("We will not stop");
  CHECK(claim.speaker == "Ivan Hale");
  CHECK(claim.quote == Quote::direct);
  CHECK(claim.source.empty());
  CHECK(found.with("We are talking").content.size() == 1);
}

TEST_CASE("a colon gives the quotation in the next paragraph its speaker") {
  const Found found = find(
      "Mayor Anna Lee was asked about the quay. She said:\n"
      "“It is closed because the wall is not safe. It will open in spring.”\n"
      "The harbour office had no answer.");
  CHECK(found.with("It is closed").speaker == "Anna Lee");
  CHECK(found.with("It is closed").cue.size() == 1);
}

TEST_CASE("a speaker is named without the words that only open a description") {
  const Found found = find(
      "Asked about remarks by harbour officials who had said that the quay was unsafe, Nora Bell "
      "said: “No.”");
  CHECK(found.with("quay was unsafe").speaker == "harbour officials");
}

TEST_CASE("a denial is linked to what it denies, and no to the question") {
  const Found found = find(
      "Torland’s defence minister said Maravia had fired missiles at its border posts.\n"
      "Maravia denied that it had fired missiles at border posts.");
  const Claim& denial = found.with("it had fired");
  CHECK(denial.stance == Stance::denies);
  CHECK(denial.contests == std::vector<std::uint32_t>{found.with("Maravia had fired").id});

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
        std::vector<std::uint32_t>{found.with("hiding deaths").id});
  const Found nobody = find(
      "Peter Wright said the trust had been open.\nThe trust’s lawyers dismissed the "
      "allegations.\n");
  CHECK(nobody.with("the allegations").contests.empty());
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
  CHECK(found.with("20 people").contests ==
        std::vector<std::uint32_t>{found.with("at least 12").id});
}

TEST_CASE("figures that differ for one verb contest each other in neighbouring sentences") {
  const Found found = find(
      "Health secretary Mark Dunn said the inquiry would cost £4m. The opposition said it would "
      "cost at least £10m.");
  CHECK(found.with("£10m").contests == std::vector<std::uint32_t>{found.with("£4m").id});
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

TEST_CASE("words to the reader and turns of phrase are no reports") {
  const Found found = find(
      "Please note that the offices close at noon on Friday.\n"
      "You know that the club was sold in 2012 to a rival.\n"
      "That said, prices in the town have risen by a third.");
  for (const Claim& claim : found.claims.claims) CHECK(claim.source.empty());
  const Found quoted = find("“You know that the club was sold in 2012,” Ana Roy said.");
  CHECK(quoted.with("the club was sold").speaker == "Ana Roy");
}

TEST_CASE("a capital that only opens a sentence makes nobody a name") {
  const Found found = find(
      "Experts say the steps are necessary to minimise the risk of injury.\n"
      "Studies show that walking can help people sleep.\n"
      "Bhatt said the figures were wrong.");
  for (const char* part : {"the steps are", "walking can help"}) {
    const Claim& claim = found.with(part);
    CHECK(letters::folded(claim.speaker) == claim.speaker);
    CHECK(std::count(claim.why.begin(), claim.why.end(), "source not named") == 1);
  }
  CHECK(found.with("the figures").speaker == "Bhatt");
  const std::vector<std::string>& why = found.with("the figures").why;
  CHECK(std::count(why.begin(), why.end(), "names a source") == 1);
}

TEST_CASE("a role with “of” in it goes before its bearer's name") {
  struct Case {
    const char* text;
    const char* speaker;
    const char* role;
  };
  for (const Case& one : {
           Case{"U.S. Secretary of State Antony Marsh said the road was closed.", "Antony Marsh",
                "U.S. Secretary of State"},
           Case{"Director of Public Prosecutions Max Hollis said the road was closed.",
                "Max Hollis", "Director of Public Prosecutions"},
           Case{"Bank of Torland governor Andrew Reed said the road was closed.", "Andrew Reed",
                "Bank of Torland governor"},
           Case{"Secretary of Health and Human Services Karen Ashby said the road was closed.",
                "Karen Ashby", "Secretary of Health and Human Services"},
       }) {
    const Found found = find(one.text);
    CHECK(found.with("the road was closed").speaker == one.speaker);
    CHECK(found.with("the road was closed").role == one.role);
  }
}

TEST_CASE("only words for a person are the role of the name behind them") {
  struct Case {
    const char* text;
    const char* role;
  };
  for (const Case& one : {
           Case{"White House chief of staff Karen Ashby said the road was closed.",
                "White House chief of staff"},
           Case{"Former neurosurgeon Karen Ashby said the road was closed.", "Former neurosurgeon"},
           Case{"Former Torland Gov. Karen Ashby said the road was closed.", "Former Torland Gov."},
           Case{"Karen Ashby, a lawyer at Reed & Marsh, said the road was closed.",
                "lawyer at Reed & Marsh"},
           Case{"On issues regarding Karen Ashby, little is new. Ashby said the road was closed.",
                ""},
           Case{"Voters like people like Karen Ashby. Ashby said the road was closed.", ""},
           Case{"The paper is backing Karen Ashby. Ashby said the road was closed.", ""},
       }) {
    INFO(one.text);
    const Found found = find(one.text);
    CHECK(found.with("the road was closed").speaker == "Karen Ashby");
    CHECK(found.with("the road was closed").role == one.role);
  }
}

TEST_CASE("a title of the other gender is somebody else of that name") {
  const Found found = find(
      "President Paul Ashby said the law was old. Mrs. Ashby said it would change. Mr. Ashby said "
      "nothing more.");
  CHECK(found.with("the law was old").speaker == "Paul Ashby");
  CHECK(found.with("it would change").speaker == "Ashby");
  CHECK(found.with("it would change").role == "");
  CHECK(found.with("nothing more").speaker == "Paul Ashby");
  const Found both = find(
      "Karen Ashby and Paul Ashby came. Mrs. Ashby said it would change. Mr. Ashby said nothing "
      "more.");
  CHECK(both.with("it would change").speaker == "Karen Ashby");
  CHECK(both.with("nothing more").speaker == "Paul Ashby");
  const Found surname = find("Elizabeth Warren came. Warren said it would change.");
  CHECK(surname.with("it would change").speaker == "Elizabeth Warren");
}

TEST_CASE("initials and honours belong to a name") {
  const Found found = find(
      "John D. Marsh said the law was old. Vice President Joseph R. Bell Jr. said it would "
      "change.");
  CHECK(found.with("the law was old").speaker == "John D. Marsh");
  CHECK(found.with("it would change").speaker == "Joseph R. Bell");
}

TEST_CASE("a headline's capitals make no names") {
  const Found found =
      find("Ashby Sees Personal Insult in Lost Votes\n\nMr. Ashby said the votes were lost.");
  CHECK(found.with("the votes were lost").speaker == "Ashby");
}

TEST_CASE("a plan is what somebody plans to do") {
  const auto is_plan = [](const Claim& claim) {
    return std::count(claim.kinds.begin(), claim.kinds.end(), ClaimKind::plan) == 1;
  };
  const Found found = find(
      "Ana Roy said the firm plans to close the quay. Paul Marsh said its plans cost $30 a month.");
  CHECK(is_plan(found.with("close the quay")));
  CHECK_FALSE(is_plan(found.with("$30 a month")));
}

TEST_CASE("surnames that look like adverbs or participles are names") {
  const Found found = find(
      "“This is a betrayal,” said Ann Harding, the leader of the group.\n"
      "Harding said the road would cost £60m.\nFielding denied that she had lied.");
  CHECK(found.with("£60m").speaker == "Ann Harding");
  CHECK(found.with("she had lied").speaker == "Fielding");
}

TEST_CASE("bodies keep the whole of their names") {
  for (const char* body :
       {"Justice Department", "Teachers’ Federation", "King’s Fund", "General Assembly"}) {
    const Found found = find("The " + std::string(body) + " said 300 schools were closed.");
    CHECK(found.with("300 schools").speaker == body);
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
  CHECK(claims[2].contests == std::vector<std::uint32_t>{0});
}

TEST_CASE("what is not true is denied") {
  const Found found = find("“It is simply not true that the road is closed,” Mark Dean said.");
  CHECK(found.with("not true").stance == Stance::denies);
}

TEST_CASE("who asked not to be named asked for nothing else") {
  const Found found = find("A trader who asked not to be named said the road would cost £40m.");
  for (const Claim& claim : found.claims.claims) CHECK(claim.stance != Stance::asks);
}

TEST_CASE("who declines to say something claims nothing") {
  const auto report =
      clean({.bytes = "Margaret Hale declined to comment on the vote.\n\n"
                      "The Pentagon refused to confirm the deaths of 14 soldiers.\n\n"
                      "The ministry did not respond to a request for comment.\n",
             .kind = InputKind::text});
  REQUIRE(report);
  REQUIRE(report->claims.claims.size() == 3);
  for (const Claim& claim : report->claims.claims) CHECK(claim.source.empty());
}

TEST_CASE("who agrees in the next sentence did not say the quotation before") {
  const Found found = find(
      "“The bridge cost £4m,” said Ann Hall. “It is safe.” Tom Fox, a driver, agreed. “I use it "
      "daily,” he said.");
  CHECK(found.with("It is safe").speaker == "Ann Hall");
  CHECK(found.with("I use it daily").speaker == "Tom Fox");
}

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

TEST_CASE("who has seen a document did not say what it says") {
  const Found found = find("Its own memo, seen by Reuters, said 40% of branches would close.");
  CHECK(found.with("branches would close").speaker != "Reuters");
}

TEST_CASE("a claim that opens with a number has its speaker") {
  const Found found = find("But Robert Kerr claims 5,000 children were harmed.");
  CHECK(found.with("children were harmed").speaker == "Robert Kerr");
  CHECK(found.with("children were harmed").stance == Stance::alleges);
}

TEST_CASE("every sentence of the author's own is a claim, and dull ones are not shown") {
  const Found found = find("What a day it was. Thank you all for coming.");
  REQUIRE(found.claims.claims.size() == 2);
  for (const Claim& claim : found.claims.claims) {
    CHECK(claim.source.empty());
    CHECK(claim.confidence < kShownConfidence);
  }
}

TEST_CASE("German, French and Spanish are read by rules") {
  const Found german = find(
      "Die Ministerin Karla Brandt sprach in Bonn. „Wir können nicht warten“, sagte Brandt. "
      "Sie erklärte, dass die Grenzwerte ab Januar gelten.",
      "de");
  CHECK(german.claims.support == ClaimsSupport::rules);
  CHECK(german.with("nicht warten").speaker == "Karla Brandt");
  CHECK(german.with("Grenzwerte").speaker == "Karla Brandt");

  const Found french = find(
      "Le ministre, Paul Roche, a démenti que douze personnes aient été arrêtées. "
      "« Nous ne céderons pas », a-t-il ajouté. Selon la préfecture, 300 personnes ont manifesté.",
      "fr");
  CHECK(french.with("douze personnes").stance == Stance::denies);
  CHECK(french.with("céderons").speaker == "Paul Roche");
  CHECK(french.with("300 personnes").speaker == "préfecture");

  const Found spanish = find(
      "La portavoz de la oposición, Marta Gil, negó que su partido haya apoyado la ley. "
      "«Es una mentira», afirmó Gil.",
      "es");
  CHECK(spanish.with("su partido").stance == Stance::denies);
  CHECK(spanish.with("mentira").speaker == "Marta Gil");
}

TEST_CASE("in other languages only quotations are shown") {
  const Found found =
      find("Ministern svarade: ”Vi kan inte vänta längre på er.” Sedan gick hon.", "sv");
  CHECK(found.claims.support == ClaimsSupport::none);
  REQUIRE(found.claims.claims.size() == 1);
  CHECK(found.claims.claims[0].speaker.empty());
}

TEST_CASE("headings hold no claims") {
  Article article;
  article.text = "Mayor says bridge is safe, opponents said on Monday.";
  Block heading;
  heading.kind = BlockKind::heading;
  heading.text = {0, static_cast<std::uint32_t>(article.text.size())};
  article.blocks.push_back(heading);
  CHECK(find_claims(article, "en", ClaimUnit::statement).claims.empty());
}

}  // namespace winnow
