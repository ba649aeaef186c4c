#include "pipeline.h"

#include <catch2/catch.hpp>
#include <string>

namespace winnow {

TEST_CASE("nothing but white space is empty_input", "[pipeline]") {
  for (const char* nothing : {"", " \n\t "}) {
    const auto report = clean({.bytes = nothing});
    REQUIRE_FALSE(report.ok());
    CHECK(report.error().code == ErrorCode::empty_input);
    CHECK_FALSE(report.error().message.empty());
  }
}

TEST_CASE("a tag near the start makes a page of it, prose does not", "[pipeline]") {
  CHECK(clean({.bytes = "<p>Rain fell."})->kind == InputKind::html);
  CHECK(clean({.bytes = "Rain fell; 3 < 4."})->kind == InputKind::text);
  CHECK(clean({.bytes = "<p>Rain fell.", .kind = InputKind::text})->kind == InputKind::text);
}

TEST_CASE("the text of claims is the input's own", "[pipeline]") {
  const std::string text = "  Two spaces before.\n\n\nA line after an empty one.\n";
  const auto report = find_claims_in_text(text);
  REQUIRE(report.ok());
  CHECK(report->article.text == text);
  CHECK(report->page == text);
  CHECK(report->article.blocks.size() == 2);
}

}  // namespace winnow
