// Reports that the model passes over, found by their grammar.
#include <catch2/catch.hpp>

#include "support/read_claims.h"

namespace winnow {

using test::Read;
using test::read;

TEST_CASE("whole sorts of bodies and people speak without an article") {
  const Read found = read(
      "Relief agencies reckon that 400,000 people will need food by October.\n"
      "The chef hurled a pan at a porter, ex-workers at his London eatery have claimed.");
  CHECK(found.claim("that 400,000 people will need food by October").speaker == "Relief agencies");
  CHECK(found.claim("The chef hurled a pan at a porter").speaker ==
        "ex-workers at his London eatery");
}

TEST_CASE("a report may stand behind what it is about") {
  const Read found = read(
      "The find was shown on Monday. Prof Teasdale had seen it before.\n"
      "As for the dog, Prof Teasdale believes it drowned in the ditch centuries later.");
  CHECK(found.claim("it drowned in the ditch centuries later").speaker == "Teasdale");
}

TEST_CASE("odds are put at a number, and a claim is rejected in full") {
  const Read found = read(
      "Brandt Lowe puts the odds of a deal at one in three.\n"
      "Nibbl rejects the claim in full.");
  CHECK(found.claim("the odds of a deal at one in three").speaker == "Brandt Lowe");
  CHECK(found.claim("the claim in full").stance == Stance::denies);
}

TEST_CASE("a share is put at a figure, and a toll is given") {
  const Read found = read(
      "Holzinger put the share of riders who use the counter at least once a week at 31 per cent.\n"
      "Vandeberg put the true figure closer to $12 million.\n"
      "A source close to Vaanika pegged the amount at 140 crore.\n"
      "The Organization for Migration gives a figure of 25,500.\n"
      "The mayor gives a speech of 30 minutes every year.");
  CHECK(found.claim("the share of riders who use the counter at least once a week at 31 per cent")
            .speaker == "Holzinger");
  CHECK(found.claim("the true figure closer to $12 million").speaker == "Vandeberg");
  CHECK(found.claim("the amount at 140 crore").speaker == "source close to Vaanika");
  CHECK(found.claim("a figure of 25,500").speaker == "Organization for Migration");
  for (const Claim& claim : found.claims) {
    CHECK(found.content(claim) != "a speech of 30 minutes every year");
  }
}

TEST_CASE("what is feared or believed needs no “that” where it is a clause") {
  const Read found = read(
      "The road is closed.\n"
      "Hydrologist Sarbottam Rijal fears worse is to come.\n"
      "The defence has maintained throughout that he fell to his death.\n"
      "Hiroko Lind, a specialist in Uppsala who was not involved, points out that the wood is "
      "old.");
  CHECK(found.claim("worse is to come").stance == Stance::warns);
  found.claim("that he fell to his death");
  CHECK(found.claim("that the wood is old").speaker == "Hiroko Lind");
}

TEST_CASE("a matter is disputed, and a coroner closes the sentence") {
  const Read found = read(
      "Lumen Pictures disputes the shutdown.\n"
      "The death of a deckhand was \"entirely preventable\", a coroner has found.");
  CHECK(found.claim("the shutdown").stance == Stance::denies);
  CHECK(found.claim("The death of a deckhand was \"entirely preventable\"").speaker == "coroner");
}

TEST_CASE("an answer may be no more than “Not so”, before who gives it") {
  const Read found = read(
      "Medics said the lid had failed in March.\n"
      "Not so, say Hobbs & Lyle, whose lawyers have given it the thumbs-up.");
  CHECK(found.claim("Not so").speaker == "Hobbs & Lyle");
  CHECK(found.claim("Not so").stance == Stance::denies);
}

TEST_CASE("an opinion closes its sentence") {
  const Read found = read(
      "The trial ran for three years.\n"
      "Three years is nowhere near long enough, in the opinion of Hannelore Beck.");
  CHECK(found.claim("Three years is nowhere near long enough").speaker == "Hannelore Beck");
}

}  // namespace winnow
