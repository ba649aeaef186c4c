#include "claims/attribution/sentence_filter.h"

#include <catch2/catch.hpp>
#include <string>

#include "claims/attribution/model.h"

namespace winnow {
namespace {

// What the filter of the model says of each token: | may be part of a report, . is not.
std::string looked_at(const std::string& text) {
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  const auto quotations = find_quotations(text, {{all}});
  const AttributionModel& model = attribution_model();
  const auto words = WordReader(text, model.words).describe(tokenize(text, all), quotations);
  std::string marks;
  for (const StateSet states : reporting_sentences(words, model.filter)) {
    marks += states == kOnlyOutside ? '.' : '|';
  }
  return marks;
}

const std::string kRecipe =
    "Whisk three eggs with the sugar, add the melted butter and a pinch of salt, pour the batter "
    "into a greased tin and bake for forty minutes";

TEST_CASE("sentences that report go through the filter, and those that instruct do not") {
  const std::string report = "The mayor said the bridge was safe.";
  CHECK(looked_at(report) == "||||||||");
  CHECK(looked_at(kRecipe + ".").empty());
  const std::string both = looked_at(kRecipe + ". " + report);
  REQUIRE(both.size() > 8);
  CHECK(both == std::string(both.size() - 8, '.') + "||||||||");
}

TEST_CASE("a sentence with a long quotation is looked at whatever its words are") {
  const std::string quoted = looked_at("“" + kRecipe + ".”");
  REQUIRE(!quoted.empty());
  CHECK(quoted == std::string(quoted.size(), '|'));
}

TEST_CASE("the sentence after a quotation may name its speaker") {
  const std::string speaker = "Porter grinned.";
  REQUIRE(looked_at(speaker).empty());
  const std::string quoted = looked_at("“Shall we bake it for forty minutes?” " + speaker);
  REQUIRE(!quoted.empty());
  CHECK(quoted == std::string(quoted.size(), '|'));
}

}  // namespace
}  // namespace winnow
