#include "render/render.h"

#include <rapidjson/document.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <string>

#include "render/html_writer.h"
#include "render/inline_markdown.h"
#include "render/offset_map.h"

namespace winnow {

namespace {

// One paragraph, "Ms Weber said the plan failed", with a link on "said the plan".
Report one_paragraph() {
  Report report;
  report.page = report.article.text = "Ms Weber said the plan failed";
  Block block;
  block.text = block.source = {0, 29};
  block.marks.push_back({MarkKind::link, {9, 22}, "https://example.org/", ""});
  report.article.blocks.push_back(block);
  return report;
}

Claim claim_of(std::uint32_t id, Span content) {
  Claim claim;
  claim.id = id;
  claim.sentence = content;
  claim.content.push_back(content);
  return claim;
}

}  // namespace

TEST_CASE("control characters are escaped wherever they stand in a text") {
  for (char control = 1; control < 0x20; ++control) {
    Report report = one_paragraph();
    // RapidJSON writes texts sixteen bytes at a time where it can.
    report.metadata.title = std::string(20, 'a') + control + std::string(20, 'b') + control;
    const std::string json = render_json(report, OffsetUnit::code_point);
    rapidjson::Document document;
    REQUIRE_FALSE(document.Parse(json.c_str()).HasParseError());
    CHECK(json.find(control) == std::string::npos);
    CHECK(document["title"].GetString() == report.metadata.title);
  }
}

TEST_CASE("offsets count UTF-16 units or code points", "[render][offsets]") {
  const std::string text = std::string(70, 'a') + "é漢𝒳z";  // 1, 2, 3, 4 and 1 bytes
  const OffsetMap units(text, OffsetUnit::utf16);
  const OffsetMap points(text, OffsetUnit::code_point);
  CHECK(units(0) == 0);
  CHECK(units(70) == 70);
  CHECK(units(72) == 71);
  CHECK(units(75) == 72);
  CHECK(units(79) == 74);
  CHECK(points(79) == 73);
  CHECK(points(80) == 74);
  CHECK(points(100000) == 74);
  CHECK(points(77) == 72);  // inside 𝒳
}

TEST_CASE("a claim that crosses a link is cut, not the link", "[render][html]") {
  Report report = one_paragraph();
  report.claims.claims.push_back(claim_of(0, {14, 29}));
  CHECK(render_html(report) ==
        "<article>\n<p data-block=\"0\">Ms Weber <a href=\"https://example.org/\" "
        "rel=\"noopener noreferrer\">said <mark data-claim=\"0\" data-part=\"content\">the plan"
        "</mark></a><mark data-claim=\"0\" data-part=\"content\"> failed</mark></p>\n</article>\n");
}

TEST_CASE("a claim that ends inside a link goes on in it", "[render][html]") {
  Report report = one_paragraph();
  report.claims.claims.push_back(claim_of(0, {3, 13}));
  CHECK(render_html(report) ==
        "<article>\n<p data-block=\"0\">Ms <mark data-claim=\"0\" data-part=\"content\">Weber "
        "</mark><a href=\"https://example.org/\" rel=\"noopener noreferrer\"><mark "
        "data-claim=\"0\" data-part=\"content\">said</mark> the plan</a> failed</p>\n</article>\n");
}

TEST_CASE("claims that cross nest", "[render][html]") {
  Report report = one_paragraph();
  report.article.blocks[0].marks.clear();
  report.claims.claims.push_back(claim_of(0, {0, 13}));
  report.claims.claims.push_back(claim_of(1, {9, 22}));
  CHECK(render_html(report) ==
        "<article>\n<p data-block=\"0\"><mark data-claim=\"0\" data-part=\"content\">Ms Weber "
        "<mark data-claim=\"1\" data-part=\"content\">said</mark></mark><mark data-claim=\"1\" "
        "data-part=\"content\"> the plan</mark> failed</p>\n</article>\n");
}

TEST_CASE("numbers that JSON lacks are 0", "[render][json]") {
  Report report = one_paragraph();
  report.quality = std::nanf("");
  report.page_type_confidence = 7;
  rapidjson::Document json;
  json.Parse(render_json(report, OffsetUnit::utf16).c_str());
  REQUIRE_FALSE(json.HasParseError());
  CHECK(json["quality"].GetDouble() == 0);
  CHECK(json["page_type_confidence"].GetDouble() == 1);
  CHECK(json["title"].IsNull());
}

TEST_CASE("a claim below kShownConfidence is not shown by default", "[render][json]") {
  Report report = one_paragraph();
  report.claims.claims = {claim_of(0, {0, 5}), claim_of(1, {0, 5})};
  report.claims.claims[1].confidence = 0.4F;
  rapidjson::Document json;
  json.Parse(render_json(report, OffsetUnit::code_point).c_str());
  REQUIRE_FALSE(json.HasParseError());
  CHECK(json["claims"][0]["shown"].GetBool());
  CHECK_FALSE(json["claims"][1]["shown"].GetBool());
  CHECK(json["claims"][0]["content_text"] == "Ms We");
}

TEST_CASE("statements of the author's own go without members that tell nothing", "[render][json]") {
  Report report = one_paragraph();
  Claim statement = claim_of(0, {0, 29});
  statement.confidence = kShownConfidence / 2;
  statement.why.insert(CheckReason::gives_figure);
  Claim shown = statement;
  shown.confidence = kShownConfidence;
  Claim part = statement;
  part.content = {{14, 29}};
  Claim said = statement;
  said.source = {{0, 8}};
  Claim denied = statement;
  denied.contests = {1};
  report.claims.claims = {statement, shown, part, said, denied};

  const auto claims_with = [&report](ClaimMembers members) {
    rapidjson::Document result;
    result.Parse(render_json(report, OffsetUnit::utf16, {}, members).c_str());
    return result;
  };
  const rapidjson::Document all = claims_with(ClaimMembers::all);
  const rapidjson::Document telling = claims_with(ClaimMembers::telling);
  for (rapidjson::SizeType i = 1; i < 5; ++i) CHECK(telling["claims"][i] == all["claims"][i]);
  const auto& bare = telling["claims"][0];
  CHECK(bare.MemberCount() == 7);
  for (const auto& member : bare.GetObject()) CHECK(member.value == all["claims"][0][member.name]);
}

TEST_CASE("an error is a result with a code, a stage and a sentence", "[render][json]") {
  CHECK(render_json(Error{ErrorCode::too_large, Stage::input, "Too \"large\"."}) ==
        R"({"ok":false,"error":{"code":"too_large","stage":"input","message":"Too \"large\"."}})");
}

TEST_CASE("addresses are safe by scheme", "[render][html]") {
  for (const char* good : {"http://a/", "HTTPS://a/", "mailto:a@b", "tel:1", "#a"}) {
    CHECK(is_safe_link(good));
  }
  for (const char* bad : {"javascript:alert(1)", "java\tscript:alert(1)", " https://a", "data:x",
                          "a", "", "//a", "vbscript:x", "https://a\nb"}) {
    CHECK_FALSE(is_safe_link(bad));
  }
  CHECK(is_safe_image("data:image/png;base64,AA"));
  CHECK_FALSE(is_safe_image("data:image/svg+xml,<svg>"));
  CHECK_FALSE(is_safe_image("data:image/png+xml,<svg>"));
  CHECK_FALSE(is_safe_image("data:text/html,a"));
  CHECK_FALSE(is_safe_image("mailto:a@b"));
}

TEST_CASE("the original is marked where its blocks stand", "[render][original]") {
  Report report;
  report.page = "<nav>Home</nav><p class=a>One</p><div>two<br><br>three</div>";
  Block block;
  block.source = {15, 33};
  report.article.blocks.push_back(block);
  block.id = 1;
  block.source = {38, 41};
  report.article.blocks.push_back(block);
  report.removed.push_back({Reason::navigation, "Home", {0, 15}});
  report.removed.push_back({Reason::low_density, "three", {49, 54}});
  CHECK(render_original(report) ==
        "<nav data-winnow-removed=\"0\">Home</nav><p data-winnow-kept=\"0\" class=a>One</p><div>"
        "<span data-winnow-kept=\"1\">two</span><br><br><span data-winnow-removed=\"1\">three"
        "</span></div>");
}

TEST_CASE("the original of a text is its lines, escaped", "[render][original]") {
  Report report;
  report.kind = InputKind::text;
  report.page = "One <b>\nTwo";
  Block block;
  block.source = {0, 7};
  report.article.blocks.push_back(block);
  report.removed.push_back({Reason::share, "Two", {8, 11}});
  CHECK(render_original(report) ==
        "<p data-winnow-kept=\"0\">One &lt;b&gt;</p>\n<p data-winnow-removed=\"0\">Two</p>\n");
}

TEST_CASE("Markdown escapes what would mean something where it stands", "[render][markdown]") {
  CHECK(markdown_escaped("1. a", true, false) == "1\\. a");
  CHECK(markdown_escaped("1.5 a", true, false) == "1.5 a");
  CHECK(markdown_escaped("# a", true, false) == "\\# a");
  CHECK(markdown_escaped("a # b", false, false) == "a # b");
  CHECK(markdown_escaped("- a", true, false) == "\\- a");
  CHECK(markdown_escaped("snake_case *x* <b> &amp; [l]", false, false) ==
        "snake_case \\*x\\* &lt;b> \\&amp; \\[l\\]");
  CHECK(markdown_escaped("a|b", false, true) == "a\\|b");
  CHECK(markdown_link("x", "javascript:alert(1)") == "");
  CHECK(markdown_link("x", "https://a/(b)") == "[x](https://a/%28b%29)");
}

}  // namespace winnow
