// Answers in other words than what they answer.
#include "claims/contested/likely_answers.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "claims/contested/matters.h"
#include "claims/prose/figures.h"
#include "claims/prose/prose.h"
#include "support/found_claims.h"

namespace winnow {

using test::find;
using test::Found;

namespace {

using Ids = ShortList<std::uint32_t>;

// The claims of a text, linked as if every claim that may answer another did.
std::vector<Claim> all_linked(const std::string& text,
                              const words::Language& language = words::kEnglish) {
  const Found found = find(text, language.code.data());
  const Prose prose(found.text, {{0, static_cast<std::uint32_t>(found.text.size())}}, language);
  std::vector<Claim> claims = found.claims.claims;
  REQUIRE(claims.size() == 2);
  FiguresByClaim figures(claims.size());
  for (Claim& claim : claims) {
    claim.contests = {};
    claim.confidence = 1;
    figures.add(find_figures(prose, claim.content));
  }
  constexpr AnswerWeights kAnythingAnswers = {9.0F};
  link_likely_answers(prose, Matters(prose, claims, figures), kAnythingAnswers, claims);
  return claims;
}

}  // namespace

TEST_CASE("who gives another account right behind an accusation answers it") {
  const Found found = find(
      "Ann Lee accused Mr Orr of having taken 40 chairs from the school hall.\n\n“Nobody had "
      "opened that door since May,” Mr Orr said.");
  CHECK(found.with("Nobody had opened").contests == Ids{found.with("40 chairs").id});
}

TEST_CASE("a later claim answers the earlier, but what is denied may be told after its denial") {
  const auto answered = all_linked("Ann Lee alleges that the roof leaked. Mr Orr said it was new.");
  CHECK(answered[0].contests.empty());
  CHECK(answered[1].contests == Ids{0});
  const auto denied = all_linked("Mr Orr denied that the roof leaked. Ann Lee said it dripped.");
  CHECK(denied[0].contests == Ids{1});
  CHECK(denied[1].contests.empty());
}

TEST_CASE("where nobody denies, doubts or accuses, nobody answers") {
  const auto claims = all_linked("Ann Lee said that the roof leaked. Mr Orr said it was new.");
  for (const Claim& claim : claims) CHECK(claim.contests.empty());
}

TEST_CASE("nobody answers a question") {
  const auto claims = all_linked("Ann Lee asked whether it leaked. Mr Orr denied that it did.");
  for (const Claim& claim : claims) CHECK(claim.contests.empty());
}

TEST_CASE("nobody answers himself") {
  const auto claims = all_linked("Ann Lee alleges that the roof leaked. Ms Lee said it was new.");
  for (const Claim& claim : claims) CHECK(claim.contests.empty());
}

TEST_CASE("other languages have no model of answers") {
  const auto claims = all_linked(
      "Anna Weber bestreitet, dass das Dach undicht war. Jan Orth sagte, es habe getropft.",
      words::kGerman);
  for (const Claim& claim : claims) CHECK(claim.contests.empty());
}

}  // namespace winnow
