#include "extract/declared_text.h"

#include <catch2/catch.hpp>
#include <string>

#include "pipeline.h"

using namespace winnow;

namespace {

const std::string kDeclared =
    "<p>The old harbour was opened again on Monday, after two years of works that had cost more "
    "than anyone expected, and the first ships came in before noon.<p>Dockers who had waited for "
    "the day stood along the quay, while the mayor read out a short speech and cut a ribbon.";

std::vector<PageBlock> page_of(const std::string& text, Reason reason) {
  std::vector<PageBlock> page(1);
  page[0].text = text;
  page[0].reason = reason;
  return page;
}

// kDeclared without its tags.
std::string shown() {
  std::string text = kDeclared;
  for (std::size_t at = 0; (at = text.find("<p>")) != std::string::npos;) text.replace(at, 3, " ");
  return text;
}

Report report_on(const std::string& body, const std::string& more = "",
                 const std::vector<BlockOverride>& overrides = {}) {
  Options options;
  options.overrides = overrides;
  auto report =
      clean({.bytes = "<html lang=en><title>Harbour</title><script type=application/ld+json>"
                      "{\"@type\":\"Article\",\"articleBody\":\"" +
                      kDeclared + "\"}</script><body>" + body + "<script src=a.js></script>" + more,
             .kind = InputKind::html},
            options);
  REQUIRE(report);
  return std::move(*report);
}

}  // namespace

TEST_CASE("a declared text that no block of the page holds is found", "[declared]") {
  const auto text =
      find_unshown_text(kDeclared, page_of("The harbour in pictures", Reason::none), 1);
  REQUIRE(text);
  CHECK(text->blocks.size() == 2);
  CHECK(text->blocks[0].kept());
  CHECK(text->words == text->prose_words);
  CHECK(text->words > 40);
}

TEST_CASE("a declared text that the page holds is not, kept or left out", "[declared]") {
  CHECK_FALSE(find_unshown_text(kDeclared, page_of(shown(), Reason::none), 0));
  CHECK_FALSE(find_unshown_text(kDeclared, page_of(shown(), Reason::hidden), 0));
}

TEST_CASE("a declared text gives way to a good one of half its length", "[declared]") {
  std::string own;
  for (int i = 0; i < 40; ++i) own += "Word" + std::to_string(i) + " ";
  CHECK_FALSE(find_unshown_text(kDeclared, page_of(own, Reason::none), 0.9F));
  CHECK(find_unshown_text(kDeclared, page_of(own, Reason::none), 0.1F));
  CHECK(find_unshown_text(kDeclared, page_of(own, Reason::navigation), 0.9F));
}

TEST_CASE("a declared line or two is no article", "[declared]") {
  CHECK_FALSE(find_unshown_text("", {}, 0));
  CHECK_FALSE(find_unshown_text("The old harbour was opened again on Monday.", {}, 0));
  std::string tags;
  for (int i = 0; i < 100; ++i) tags += "<p class='a b c d'></p>";
  CHECK_FALSE(find_unshown_text(tags, {}, 0));
}

TEST_CASE("a shell whose text is declared is none, and its blocks have no place in it",
          "[declared]") {
  const Report report = report_on("<div id=root></div>");
  CHECK(report.text_from == TextFrom::json_ld);
  CHECK(report.obstacle == Obstacle::none);
  CHECK(report.quality > 0.4F);
  REQUIRE(report.article.blocks.size() == 2);
  for (const Block& block : report.article.blocks) CHECK(block.source.empty());
}

TEST_CASE("a short text does not take a wall away", "[declared]") {
  const Report report = report_on("<p>Please log in to continue.</p>", "<input type=password>");
  CHECK(report.text_from == TextFrom::json_ld);
  CHECK(report.obstacle == Obstacle::login_wall);
  CHECK(report.quality < 0.2F);
}

TEST_CASE("the reader's word on a block of the page is a word for its text", "[declared]") {
  const Report before = report_on("<p>One moment, please.</p>");
  REQUIRE(before.removed.size() == 1);
  const Report after =
      report_on("<p>One moment, please.</p>", "", {{before.removed[0].source, true}});
  CHECK(after.text_from == TextFrom::page);
  CHECK(after.article.text == "One moment, please.");
}
