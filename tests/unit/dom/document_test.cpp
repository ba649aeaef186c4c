#include "dom/document.h"

#include <catch2/catch.hpp>

#include "dom/base_url.h"
#include "dom/parse.h"

using winnow::kNoNode;
using winnow::NodeId;
using winnow::Tag;

TEST_CASE("a document is in document order, subtrees are ranges") {
  const auto document =
      winnow::parse("<p id=a>one <b>two</b></p><x-note Title='R&amp;D'>three</x-note>");
  REQUIRE(document);
  const NodeId paragraph = document->find(Tag::p), bold = document->find(Tag::b);
  CHECK(document->contains(paragraph, bold));
  CHECK_FALSE(document->contains(bold, paragraph));
  CHECK(document->text_content(paragraph) == "one two");
  CHECK(document->attribute(paragraph, "id") == "a");
  CHECK_FALSE(document->has_attribute(paragraph, "class"));
  const NodeId note = document->next_sibling(paragraph);
  REQUIRE(note != kNoNode);
  CHECK(document->name(note) == "x-note");
  CHECK(document->attribute(note, "title") == "R&D");
  CHECK(document->next_sibling(note) == kNoNode);
  CHECK(document->first_child(document->first_child(note)) == kNoNode);
  CHECK(document->find(Tag::table) == kNoNode);
}

TEST_CASE("a tree that goes while it is read gives all of its nodes") {
  constexpr int kItems = 40'000;  // several times what ParserMemory calls large
  std::string page;
  for (int i = 0; i < kItems; ++i) page += "<li title='a&copy;'><b>x</b>&copy;";
  const auto document = winnow::parse(page);
  REQUIRE(document);
  int items = 0, right = 0;
  for (NodeId id = 0; id < document->size(); ++id) {
    if (!document->is(id, Tag::li)) continue;
    ++items;
    right += document->text_content(id) == "x©" && document->attribute(id, "title") == "a©" ? 1 : 0;
  }
  CHECK(items == kItems);
  CHECK(right == kItems);
}

TEST_CASE("a reference to a character that cannot be is U+FFFD") {
  const std::string reference =
      GENERATE(as<std::string>(), "&#x110000;", "&#x800000E9;", "&#x1000000E9;", "&#xFFFFFFFF;",
               "&#x000F0000080;", "&#10000000;", "&#4294967337;", "&#99999999999999999999;");
  CAPTURE(reference);
  const std::string page = "<p title='" + reference + "'>" + reference + "</p>";
  const auto document = winnow::parse(page);
  REQUIRE(document);
  const NodeId paragraph = document->find(Tag::p);
  CHECK(document->text_content(paragraph) == "\xEF\xBF\xBD");
  CHECK(document->attribute(paragraph, "title") == "\xEF\xBF\xBD");
}

TEST_CASE("a reference to a character is that character, whatever its zeros") {
  const std::string reference =
      GENERATE(as<std::string>(), "&#xE9;", "&#233;", "&#x00000000E9;", "&#00000000000233;");
  const std::string page = "<p>" + reference + "</p>";
  const auto document = winnow::parse(page);
  REQUIRE(document);
  CHECK(document->text_content(document->find(Tag::p)) == "\xC3\xA9");
}

TEST_CASE("any text is a page") {
  const std::string page = GENERATE(as<std::string>(), "", "<", "</", "<!", "<a", "<a b='", "&",
                                    "&#", "<!--", "<script", "\xFF\xFE", std::string("\0<p>\0", 5),
                                    "</html><p>x", "<svg", "<![CDATA[", "]]>", "<?xml");
  const auto document = winnow::parse(page);
  REQUIRE(document);
  CHECK(document->find(Tag::body) != kNoNode);
}

TEST_CASE("the base of relative addresses is <base>, else the page's own") {
  const auto row = GENERATE(table<std::string, std::string>({
      {"<p>a", "https://example.org/a/b"},
      {"<base href='/c/'>", "https://example.org/c/"},
      {"<base target=x><base href='//cdn.example.org/'><base href=d>", "https://cdn.example.org/"},
      {"<base href='javascript:x'>", "https://example.org/a/b"},
      {"<base href='http://'>", "https://example.org/a/b"},
  }));
  const auto document = winnow::parse(std::get<0>(row));
  REQUIRE(document);
  CHECK(winnow::base_url(*document, "https://example.org/a/b") == std::get<1>(row));
}

TEST_CASE("a paragraph is the heading that its Word style says", "[dom]") {
  const auto tag_of = [](const std::string& html) {
    const auto document = winnow::parse(html);
    const NodeId body = document->find(Tag::body);
    return (*document)[document->first_child(body)].tag;
  };
  CHECK(tag_of("<p class=MsoTitle>The harbour") == Tag::h1);
  CHECK(tag_of("<p style='margin:0' class=MsoTitleCxSpFirst>The harbour") == Tag::h1);
  CHECK(tag_of("<p class=MsoHeading8>Power") == Tag::h6);
  CHECK(tag_of("<p class=MsoNormal>Power") == Tag::p);
  CHECK(tag_of("<div class=MsoTitle>The harbour</div>") == Tag::div);
}
