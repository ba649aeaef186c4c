// Claims that go against others without repeating them.
#include "claims/contested/opposites.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "support/found_claims.h"

namespace winnow {

using test::find;
using test::Found;

namespace {

bool contests(const Found& found, const char* denial, const char* denied) {
  const Claim& claim = found.with(denial);
  return std::count(claim.contests.begin(), claim.contests.end(), found.with(denied).id) == 1;
}

}  // namespace

TEST_CASE("opposite words of two sides contradict each other") {
  struct Case {
    const char* text;
    const char* denial;
    const char* denied;
    bool linked;
  };
  for (const Case& one : {
           Case{"Downloads of the app fell, the firm Tapstat said. Lumen Family says they rose.",
                "they rose", "Downloads", true},
           Case{"Piers Holt said the path is private. Nora Bell said the path was public.",
                "public", "private", true},
           Case{"Tapstat said downloads fell. Tapstat said downloads rose later.", "rose", "fell",
                false},
           Case{"Piers Holt said that prices fell. Nora Bell said wages of nurses rose.", "wages",
                "prices", false},
       }) {
    INFO(one.text);
    CHECK(contests(find(one.text), one.denial, one.denied) == one.linked);
  }
}

TEST_CASE("denials that only point are linked to what was said") {
  struct Case {
    const char* text;
    const char* denial;
    const char* denied;
  };
  for (const Case& one : {
           Case{"The union said 91 percent of the members were against it. Brightwater Holdings "
                "disputed the count, saying that half had voted.",
                "the count", "91 percent"},
           Case{"The union said 91 percent of the members were against it. Brightwater Holdings "
                "disputed the count, saying that half had voted.",
                "half had voted", "91 percent"},
           Case{"Piers Holt said the roof would cost £2m and that visits had fallen by a third. "
                "Nora Bell disputed both figures.",
                "both figures", "£2m"},
           Case{"Amara Diallo said the bikes were returns. Joel Prager said Diallo’s explanation "
                "made no sense.",
                "no sense", "were returns"},
           Case{"The council always maintained that the design was to blame. Nora Bell never "
                "accepted that verdict.",
                "verdict", "the design"},
           Case{"Clare Orme said Foyle had shouted at nurses on the ward. Jane Foyle denied the "
                "accusations.",
                "the accusations", "shouted"},
           Case{"Drach claimed that rebels had kept shells in the cellar, something the Lendish "
                "command has denied. It was dark.",
                "rebels", "rebels"},
       }) {
    INFO(one.text);
    const Found found = find(one.text);
    if (std::string(one.denial) == one.denied) {
      CHECK(std::any_of(found.claims.claims.begin(), found.claims.claims.end(),
                        [](const Claim& claim) { return !claim.contests.empty(); }));
    } else {
      CHECK(contests(found, one.denial, one.denied));
    }
  }
}

TEST_CASE("a thing called absurd is disliked, a statement called so is denied") {
  CHECK(find("Nora Bell called the new parking law absurd.").with("parking").stance ==
        Stance::asserts);
  CHECK(find("Nora Bell called the claim absurd.").with("the claim").stance == Stance::denies);
}

}  // namespace winnow
