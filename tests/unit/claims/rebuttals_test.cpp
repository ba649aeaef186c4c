// Claims that go against what somebody has just denied.
#include "claims/contested/rebuttals.h"

#include <catch2/catch.hpp>

#include "support/found_claims.h"

namespace winnow {

using test::find;
using test::Found;

TEST_CASE("what goes against a denial contests it, behind a contrast by one word") {
  const Found found = find(
      "The county council said that tests had found no asbestos at the school. But a letter from "
      "its surveyor, dated 12 January, refers to “confirmed asbestos in rooms 4 and 5”.");
  CHECK(found.with("confirmed asbestos").contests ==
        ShortList<std::uint32_t>{found.with("found no asbestos").id});
}

TEST_CASE("without a contrast, what goes against a denial speaks of the same") {
  const Found found = find(
      "Planning officers said that no application had been received. A spokeswoman for Oakline "
      "said that an application was submitted in February.\n"
      "The mayor said that no road would be closed. A shopkeeper said that her brother was on the "
      "road when the storm took the roof off.");
  CHECK(found.with("was submitted").contests ==
        ShortList<std::uint32_t>{found.with("no application").id});
  CHECK(found.with("her brother").contests.empty());
}

TEST_CASE("what is not so, and nobody denies, is answered by nobody") {
  const Found found = find(
      "Rafi Quill said that freelancers had not changed the costs of marketing. Ana Price said "
      "that the costs of marketing were a surprise in large towns.");
  CHECK(found.with("a surprise").contests.empty());
}

TEST_CASE("who said no answers nobody with what he says next") {
  const Found found = find(
      "Ana Price said that no asbestos had been found. But Price said that asbestos was feared.");
  CHECK(found.with("was feared").contests.empty());
}

}  // namespace winnow
