#include "dom/named_references.h"

#include <catch2/catch.hpp>
#include <string>

#include "dom/document.h"
#include "dom/parse.h"

using winnow::named_reference_at;

namespace {

struct Case {
  std::string_view text;
  std::size_t size;
  std::string_view characters;
};

}  // namespace

TEST_CASE("The longest name at the start of a text is the one that counts") {
  const auto [text, size, characters] = GENERATE(
      Case{"eacute;e", 7, "é"}, Case{"AElig;", 6, "Æ"}, Case{"zwnj;", 5, "\u200c"},
      Case{"notin;", 6, "∉"}, Case{"notit;", 3, "¬"}, Case{"not", 3, "¬"}, Case{"amp;amp;", 4, "&"},
      Case{"AMPamp", 3, "&"}, Case{"emsp;", 5, "\u2003"}, Case{"emsp14;", 7, "\u2005"},
      Case{"fjlig;", 6, "fj"}, Case{"NotEqualTilde;", 14, "≂̸"}, Case{"Afr;", 4, "𝔄"},
      Case{"CounterClockwiseContourIntegral;", 32, "∳"});
  const winnow::NamedReference found = named_reference_at(text);
  CAPTURE(text);
  CHECK(found.size == size);
  CHECK(found.characters == characters);
}

TEST_CASE("What is no name stands for nothing") {
  const std::string text = GENERATE(as<std::string>(), "", ";", "emsp", "Afr ", "nosuch;", "a;",
                                    "EACUTE;", "=", "am=", std::string(99, 'n'));
  CAPTURE(text);
  CHECK(named_reference_at(text).size == 0);
}

TEST_CASE("An old name without its semicolon is no reference where an address goes on") {
  const auto document = winnow::parse("<a href='?a=1&copy=2&amp;b&reg'>&copy=2 &reg</a>");
  REQUIRE(document);
  const winnow::NodeId link = document->find(winnow::Tag::a);
  CHECK(document->attribute(link, "href") == "?a=1&copy=2&b®");
  CHECK(document->text_content(link) == "©=2 ®");
}
