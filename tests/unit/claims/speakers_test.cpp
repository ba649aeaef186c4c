#include "claims/speakers/speakers.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/letters.h"
#include "support/found_claims.h"

namespace winnow {

using test::find;
using test::Found;

TEST_CASE("short names and pronouns become the full name with its role") {
  const Found found = find(
      "Harbour police chief Nora Bell said the bridge was safe.\n"
      "“It will open on Friday,” she said.\n"
      "“Nobody was hurt,” Ms Bell said.");
  CHECK(found.with("bridge was safe").role == "Harbour police chief");
  CHECK(found.with("It will open").speaker == "Nora Bell");
  CHECK(found.with("Nobody was hurt").speaker == "Nora Bell");
}

TEST_CASE("a pronoun with a verb drawn together stands for whom it does alone") {
  const Found found = find(
      "Nora Bell opened the bridge. She’d warned that the quay was about to fall.\n"
      "I’d say that the club is the best of them all in the county.");
  CHECK(found.with("quay was about").speaker == "Nora Bell");
  CHECK(found.with("best of them").speaker.empty());
}

TEST_CASE("what opens a clause and what belongs to its verb are no part of a name") {
  const Found found = find(
      "The plan is popular in the town. Some even say that the quay will be saved by it.\n"
      "Whilst blockchain advocates argue that the fees are low, the town has seen none.");
  CHECK(letters::folded(found.with("quay will be saved").speaker) == "some");
  CHECK(found.with("fees are low").speaker == "blockchain advocates");
}

TEST_CASE("a speaker is named without the words that only open a description") {
  const Found found = find(
      "Asked about remarks by harbour officials who had said that the quay was unsafe, Nora Bell "
      "said: “No.”");
  CHECK(found.with("quay was unsafe").speaker == "harbour officials");
}

TEST_CASE("a capital that only opens a sentence makes nobody a name") {
  const Found found = find(
      "Experts say the steps are necessary to minimise the risk of injury.\n"
      "Studies show that walking can help people sleep.\n"
      "Bhatt said the figures were wrong.");
  for (const char* part : {"the steps are", "walking can help"}) {
    const Claim& claim = found.with(part);
    CHECK(letters::folded(claim.speaker) == claim.speaker);
    CHECK(claim.why.contains(CheckReason::source_not_named));
  }
  CHECK(found.with("the figures").speaker == "Bhatt");
  CHECK(found.with("the figures").why.contains(CheckReason::names_source));
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

TEST_CASE("a day behind “the” belongs to the name behind it") {
  for (const char* paper : {"Sunday Ledger", "Daily Ledger", "Evening Ledger", "Weekly Ledger"}) {
    INFO(paper);
    const Found found =
        find("The " + std::string(paper) + " reported that the road to the coast was closed.");
    CHECK(found.with("the road to the coast").speaker == paper);
  }
  const Found day = find("On Sunday Nora Bell said that the road to the coast was closed.");
  CHECK(day.with("the road to the coast").speaker == "Nora Bell");
}

TEST_CASE("a title of the other gender is somebody else of that name") {
  const Found found = find(
      "President Paul Ashby said the law was old. Mrs. Ashby said it would change. Mr. Ashby said "
      "nothing more.");
  CHECK(found.with("the law was old").speaker == "Paul Ashby");
  CHECK(found.with("it would change").speaker == "Ashby");
  CHECK(found.with("it would change").role.empty());
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

TEST_CASE("a company goes on under the first word of its name") {
  struct Case {
    const char* text;
    const char* speaker;
  };
  for (const Case& one : {
           Case{"Halden Pharma made the drug. Shares in Halden fell. ", "Halden Pharma"},
           Case{"Halden Pharma made the drug for the Halden Group. ", "Halden"},
           Case{"Halden Pharma is run by Ann Halden. ", "Ann Halden"},
           Case{"Halden Pharma opened a plant in Halden. ", "Halden"},
           Case{"Halden University opened a school. ", "Halden"},
           Case{"Halden made the drug. Halden Research tested it. ", "Halden"},
       }) {
    INFO(one.text);
    const Found found = find(one.text + std::string("Halden said that nine people had died."));
    CHECK(found.with("nine people").speaker == one.speaker);
  }
}

TEST_CASE("behind a German verb the speaker ends before whom, when, where and the particle") {
  struct Case {
    const char* behind;
    const char* speaker;
  };
  for (const Case& one : {
           Case{"sagte Bahnchef Richard Lutz bei einer Pressekonferenz.", "Richard Lutz"},
           Case{"sagte Trainerin Eva Horn nach dem Spiel.", "Eva Horn"},
           Case{"sagte Bürgermeisterin Eva Horn dem „Nordkurier“.", "Eva Horn"},
           Case{"sagte Ministerin Eva Horn der Deutschen Presse-Agentur.", "Eva Horn"},
           Case{"kündigte Eva Horn an.", "Eva Horn"},
           Case{"räumte Vorstandschefin Eva Horn ein.", "Eva Horn"},
           Case{"fügte Eva Horn hinzu.", "Eva Horn"},
           Case{"teilte die Polizei am Dienstag mit.", "Polizei"},
           Case{"sagte die Sprecherin der Initiative, Ute Lindner.", "Ute Lindner"},
           Case{"hieß es aus dem Ministerium.", ""},
       }) {
    INFO(one.behind);
    const Found found = find("„Wir brauchen viel mehr Zeit“, " + std::string(one.behind), "de");
    REQUIRE(found.claims.claims.size() == 1);
    const Claim& claim = found.claims.claims.front();
    CHECK(claim.content.size() == 1);
    CHECK(claim.speaker == one.speaker);
  }
}

TEST_CASE("a German report to a paper keeps its content, and a survey its institute") {
  const Found told = find(
      "Ministerin Claudia Hansen (Grüne) warnte davor, den Ausbau zu verzögern.\n"
      "Jedes verlorene Jahr koste das Land 60 Millionen Euro, sagte sie dem „Nordkurier“.\n"
      "Laut einer Umfrage des Instituts Infratest sind 58 Prozent der Anwohner dafür.",
      "de");
  CHECK(told.with("den Ausbau").speaker == "Claudia Hansen");
  CHECK(told.with("Jedes verlorene Jahr").speaker == "Claudia Hansen");
  CHECK(told.with("sind 58 Prozent").source.size() == 1);
}

TEST_CASE("French feelings behind a quotation report it") {
  for (const char* verb : {"se plaint", "s’insurge", "se défend", "s’est indignée", "s’inquiète"}) {
    INFO(verb);
    const Found found = find(
        "« C’est vraiment insupportable », " + std::string(verb) + " Nadia Perrin, 42 ans.", "fr");
    CHECK(found.with("insupportable").speaker == "Nadia Perrin");
  }
}

TEST_CASE("who agrees in the next sentence did not say the quotation before") {
  const Found found = find(
      "“The bridge cost £4m,” said Ann Hall. “It is safe.” Tom Fox, a driver, agreed. “I use it "
      "daily,” he said.");
  CHECK(found.with("It is safe").speaker == "Ann Hall");
  CHECK(found.with("I use it daily").speaker == "Tom Fox");
}

TEST_CASE("a rival and a neighbour are called by their names") {
  const Found found =
      find("Rival Nordchip, which had sought to build in Poland, accused Brussels of favouritism.");
  CHECK(found.with("Brussels").speaker == "Nordchip");
  const Found neighbour = find("Neighbouring Lorvania accused Tarvia of hiding a massacre.");
  CHECK(neighbour.with("Tarvia").speaker == "Lorvania");
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

TEST_CASE("who heads a paragraph is meant before who spoke in the one above") {
  const auto found = test::find(
      "“We let him down,” the captain, Luke Adair, wrote on Friday. Adair said no player had "
      "refused to train.\n"
      "The podcast’s host, Dave Mallory, is sticking to his story. “Three senior lads stayed at "
      "home. I’ve got it from two people who were there,” he said.\n");
  CHECK(found.with("Three senior lads").speaker == "Dave Mallory");
}

TEST_CASE("a role in capitals is no name, and joins none") {
  const auto found = test::find(
      "Its CEO, Tom Reyes, said then that demand was strong.\n"
      "Crossings fell 34% in October, according to Customs and Border Protection.\n");
  CHECK(found.with("demand was strong").speaker == "Tom Reyes");
  CHECK(found.with("Crossings fell").speaker == "Customs and Border Protection");
}

TEST_CASE("who is called kin, partner or maker is known by it") {
  struct Case {
    const char* text;
    const char* part;
    const char* speaker;
  };
  for (const Case& one : {
           Case{"Mother of three Jen Crabbe said the flat was cold. She called for heating.",
                "heating", "Jen Crabbe"},
           Case{"The auditor, Holt & Wray, said it could not discuss clients.", "clients",
                "Holt & Wray"},
           Case{"The app’s maker, Lumen Family, said no data was kept. It denied that it had "
                "misled parents.",
                "misled", "Lumen Family"},
           Case{"Beatrix Thornbury has died. It was confirmed by her son, the film-maker Alec "
                "Thornbury. She liked to say that she had learned from nets.",
                "learned from nets", "Beatrix Thornbury"},
           Case{"A person familiar with the matter, who asked not to be named, said officials had "
                "met on Sunday.",
                "officials had met", "person familiar with the matter"},
           Case{"Rosa Klein wrote to the ministry. Her group says it is preparing a lawsuit.",
                "preparing", "Rosa Klein’s group"},
           Case{"The ADF Publicity Secretary, Mrs Ngozi Eze, had on Sunday alleged that the money "
                "was gone.",
                "the money", "Ngozi Eze"},
           Case{"Corvane PLC is in trouble. The auditor, Pell & Marsh, said that it had seen no "
                "books. The firm also said that limits had been set to its work.",
                "limits had been set", "Pell & Marsh"},
           Case{"Nora Bell herself said the quay was safe.", "quay was safe", "Nora Bell"},
       }) {
    INFO(one.text);
    CHECK(find(one.text).with(one.part).speaker == one.speaker);
  }
}

}  // namespace winnow
