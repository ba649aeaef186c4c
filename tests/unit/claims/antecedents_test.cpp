// Whom “he” and “she” mean: who is in view, not who spoke last.
#include <catch2/catch.hpp>

#include "support/found_claims.h"

namespace winnow {

using test::find;
using test::Found;

TEST_CASE("whom the sentence before introduces is meant, not who spoke last") {
  const Found minister = find(
      "Ms. Karla Winther said on Friday that the strike had cost nine ships.\n"
      "In Ostby, Labour Minister Sigrid Moe has come under pressure to act. She told reporters "
      "that "
      "the law was clear.");
  CHECK(minister.with("the law").speaker == "Sigrid Moe");
  const Found secretary = find(
      "Mrs Agnes Lacey told the court that no letter had come.\n"
      "On Tuesday the jury heard from Gemma Holt, who was his secretary for 14 years. She said he "
      "had asked her to lie to callers.");
  CHECK(secretary.with("lie to callers").speaker == "Gemma Holt");
}

TEST_CASE("somebody without a name who heads the sentence before is meant") {
  const Found neighbour = find(
      "Des Ohlin said the street had been quiet all evening.\n"
      "Another neighbour, who asked not to be named, counted four voices. He says he rang the "
      "police at eleven.");
  CHECK(neighbour.with("the police").speaker == "neighbour");
}

TEST_CASE("who has just spoken goes on") {
  const Found found = find(
      "Hugo Brandt asked for more time. Piet Aldous said the harbour could not wait. He added that "
      "the money was there.");
  CHECK(found.with("the money").speaker == "Piet Aldous");
}

TEST_CASE("neither a site nor a language nor “I” is anybody") {
  const Found site = find(
      "Teddy Castellane did not answer on Monday. By Tuesday the winner had taken to Instagram, "
      "where "
      "he wrote that the two had always been friends.");
  CHECK(site.with("always been friends").speaker == "Teddy Castellane");
  const Found self = find(
      "Dane Petrovic was asked whether he believed the captain. “Course I do. He looked me in the "
      "eye and told me, and that is good enough for me,” he said.");
  CHECK(self.with("Course I do").speaker == "Petrovic");
}

}  // namespace winnow
