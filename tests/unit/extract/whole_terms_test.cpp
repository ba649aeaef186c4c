#include "extract/settle/whole_terms.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "support/completed_blocks.h"

using namespace winnow;

namespace {

std::string kept_of(const std::string& body, const std::vector<std::string>& lost,
                    float probability = 0.1F, Reason reason = Reason::low_density) {
  return test::kept_after(complete_terms, "<title>Night boat</title>" + body,
                          {lost, probability, reason});
}

const std::string kOptions =
    "<dl><dt><code>--watch</code><dd>Look again.<dt>-h<dt>--help<dd>Say this.<dt>-v<dd>Say "
    "more.</dl>";

}  // namespace

TEST_CASE("a description keeps the terms right above it", "[terms]") {
  CHECK(kept_of(kOptions, {"--watch", "-h", "--help"}, 0.1F, Reason::navigation) ==
        "--watch|Look again.|-h|--help|Say this.|-v|Say more.");
  const std::string in_boxes =
      "<dl><div><dt>Date<dd>18 March</div><div><dt>Place<dd>Quay</div></dl>";
  CHECK(kept_of(in_boxes, {"Date"}) == "Date|18 March|Place|Quay");
  CHECK(kept_of("<dl><dt>Subscribe to our newsletter<dd>Quay</dl>",
                {"Subscribe to our newsletter"}) == "Quay");
}

TEST_CASE("a term among kept ones keeps its description if it is short", "[terms]") {
  CHECK(kept_of(kOptions, {"Say this."}) == "--watch|Look again.|-h|--help|Say this.|-v|Say more.");
  const std::string text = "Old and new and wide and far and near and good and bad and so on.";
  CHECK(kept_of("<dl><dt>Date<dd>" + text + "<dt>Place<dd>Quay</dl>", {text}) == "Date|Place|Quay");
  CHECK(kept_of(kOptions, {"Look again.", "Say this.", "Say more."}) == "--watch|-h|--help|-v");
}

TEST_CASE("a pair that is lost comes back where the list is mostly kept", "[terms]") {
  const std::string list =
      "<dl><dt>Date<dd>18 March<dt>Time<dd>7 pm<dt>Place<dd>Quay<dt>Price<dd>4</dl>";
  CHECK(kept_of(list, {"Date", "18 March"}, 0.3F) == "Date|18 March|Time|7 pm|Place|Quay|Price|4");
  CHECK(kept_of(list, {"Date", "18 March"}, 0.1F) == "Time|7 pm|Place|Quay|Price|4");
  CHECK(kept_of(list, {"Date", "18 March", "Time", "7 pm"}, 0.3F) == "Place|Quay|Price|4");
}

TEST_CASE("an answer keeps its question, and not what just opens it", "[terms]") {
  const std::string fold = "<details><summary>Do you ship abroad?</summary><p>Yes.</details>";
  CHECK(kept_of(fold, {"Do you ship abroad?"}, 0.4F) == "Do you ship abroad?|Yes.");
  CHECK(kept_of(fold, {"Do you ship abroad?"}, 0.1F) == "Yes.");
  CHECK(kept_of(fold, {"Do you ship abroad?"}, 0.4F, Reason::comments) == "Yes.");
  CHECK(kept_of(fold, {"Do you ship abroad?", "Yes."}, 0.4F) == "");
}
