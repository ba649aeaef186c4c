#include "extract/settle/repeated_texts.h"

#include <catch2/catch.hpp>
#include <string>

#include "dom/parse.h"
#include "extract/segment.h"
#include "metadata/metadata.h"

using namespace winnow;

namespace {

// How many blocks of the page say once more what others have said.
int repeated_in(const std::string& html) {
  const auto document = parse(html);
  const auto blocks = segment(*document);
  const PageView page(*document, blocks, read_metadata(*document, ""));
  RepeatedTexts repeated(page);
  int count = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) count += repeated.is_repeated(i) ? 1 : 0;
  return count;
}

const std::string kLine = "<p>Bug fixes and performance improvements.</p>";

}  // namespace

TEST_CASE("a line may stand in each of several sections", "[repeated_texts]") {
  CHECK(repeated_in("<h2>4.2</h2>" + kLine + "<h2>4.1</h2>" + kLine) == 0);
  CHECK(repeated_in("<h2>4.2</h2><h3>Fixes</h3>" + kLine + "<h2>4.1</h2><h3>Fixes</h3>" + kLine) ==
        0);
  CHECK(repeated_in("<h2>4.2</h2>" + kLine + kLine) == 1);
  CHECK(repeated_in(kLine + "<h2>4.1</h2>" + kLine) == 1);
  CHECK(repeated_in("<h2>4.2</h2>" + kLine + "<h3>In short</h3>" + kLine) == 1);
}

TEST_CASE("a section that stands twice is one", "[repeated_texts]") {
  const std::string section = "<h2>4.2</h2>" + kLine + "<h2>4.1</h2>" + kLine;
  CHECK(repeated_in("<h1>News</h1>" + section + "<h1>News</h1>" + section) == 2);
}

TEST_CASE("what is long, or signs the posts of a thread, stands once", "[repeated_texts]") {
  std::string paragraph = "<p>";
  for (int i = 0; i < 8; ++i) paragraph += "The boats will run at night. ";
  CHECK(repeated_in("<h2>4.2</h2>" + paragraph + "<h2>4.1</h2>" + paragraph) == 1);
  CHECK(repeated_in("<div class=thread><h2>Re: Boats</h2>" + kLine + "<h2>Re: Tides</h2>" + kLine +
                    "</div>") == 1);
}

TEST_CASE("a refrain may stand between the stanzas of its song", "[repeated_texts]") {
  const std::string refrain = "<p>So turn the wheel and mind<br>the strand and the tide</p>";
  const std::string stanza = "<p>My sister turned, my mother spun<br>my father went to sea</p>";
  CHECK(repeated_in("<div>" + refrain + stanza + refrain + "</div>") == 0);
  CHECK(repeated_in("<div>" + refrain + stanza + "</div><div>" + refrain + "</div>") == 1);
}
