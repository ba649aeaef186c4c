// Every attack string of tests/attacks through every renderer: nothing active survives.
#include <rapidjson/document.h>

#include <catch2/catch.hpp>
#include <string>

#include "pipeline.h"
#include "render/render.h"
#include "support/rendered_html.h"
#include "support/test_data.h"

namespace winnow::test {

namespace {

const std::string kProse =
    "<p>The council said on Monday that the bridge will stay closed until the spring, because the "
    "inspectors, who came twice, found a crack in the third pillar, and nobody objected.</p>";

Report clean_all_kept(const std::string& page, InputKind kind) {
  const Input input{.bytes = page, .kind = kind, .url = "https://example.org/news/page.html"};
  auto first = clean(input);
  REQUIRE(first.ok());
  // What was removed comes back, so that every part of every attack meets the renderers.
  Options options;
  for (const RemovedBlock& block : first->removed) {
    options.overrides.push_back({block.source, true});
  }
  auto second = clean(input, options);
  REQUIRE(second.ok());
  return std::move(*second);
}

}  // namespace

TEST_CASE("no attack string survives any renderer", "[render][attacks]") {
  rapidjson::Document attacks;
  const std::string file = read_file(data_folder("attacks") + "/attacks.json");
  REQUIRE_FALSE(attacks.Parse(file.data(), file.size()).HasParseError());
  REQUIRE(attacks.Size() >= 300);
  for (const auto& attack : attacks.GetArray()) {
    const std::string input(attack["input"].GetString(), attack["input"].GetStringLength());
    CAPTURE(input);
    const std::string between = "<article><h1>Bridge</h1>" + kProse + input + kProse + "</article>";
    const std::string inside =
        "<article>" + kProse + "<p>Before it " + input + " after it.</p>" + kProse + "</article>";
    const std::string lines = "Bridge closed\n" + input + "\nThe council agreed, said " + input;
    CHECK(broken_rendering(clean_all_kept(between, InputKind::html)) == "");
    CHECK(broken_rendering(clean_all_kept(inside, InputKind::html)) == "");
    CHECK(broken_rendering(clean_all_kept(lines, InputKind::text)) == "");
  }
}

}  // namespace winnow::test
