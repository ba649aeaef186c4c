#include "extract/segment.h"

#include <catch2/catch.hpp>

#include "dom/parse.h"

using namespace winnow;

namespace {

// "tag: text" of each block; a medium is "tag*", hidden text starts with "-".
std::vector<std::string> blocks_of(std::string_view html) {
  const auto document = parse(html);
  std::vector<std::string> out;
  for (const PageBlock& block : segment(*document)) {
    std::string line = block.reason == Reason::hidden ? "-" : "";
    line += is_medium(block) ? document->name(block.begin) : document->name(block.element);
    out.push_back(is_medium(block) ? line + "*" : line + ": " + block.text);
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a leaf block-level element is a block", "[segment]") {
  CHECK(blocks_of("<h2>Head</h2><p>One <b>bold</b> word.</p><ul><li>a<li>b</ul>") ==
        Lines{"h2: Head", "p: One bold word.", "li: a", "li: b"});
}

TEST_CASE("inline content between blocks is a block of its own", "[segment]") {
  CHECK(blocks_of("<div>before<p>inside</p>after</div>") ==
        Lines{"div: before", "p: inside", "div: after"});
}

TEST_CASE("an inline element that holds a block acts as one", "[segment]") {
  CHECK(blocks_of("<div><a href=x>Lead<div>Box</div></a>tail</div>") ==
        Lines{"a: Lead", "div: Box", "div: tail"});
}

TEST_CASE("two line breaks split, one does not", "[segment]") {
  CHECK(blocks_of("<div>a<br>b<br> <br>c</div>") == Lines{"div: a b", "div: c"});
}

TEST_CASE("media stand alone, but not within a line", "[segment]") {
  CHECK(
      blocks_of("<p><img src=a>text</p><p>x <img src=b> y</p><p>end<img src=c></p><hr>"
                "<video></video><p>where <math><mi>x</mi></math> is</p><math><mi>y</mi></math>") ==
      Lines{"img*", "p: text", "p: x y", "p: end", "img*", "hr*", "video*", "p: where x is",
            "math*"});
}

TEST_CASE("counting pixels are nothing, icons belong to their line", "[segment]") {
  CHECK(blocks_of("<p><img width=1 height=1><img src=i width=16>Word</p>") == Lines{"p: Word"});
}

TEST_CASE("what the page hides is marked", "[segment]") {
  CHECK(blocks_of("<p hidden>a</p><div style='display: none'><p>b</p></div>"
                  "<p>c<span class=sr-only>d</span></p>") ==
        Lines{"-p: a", "-p: b", "p: c", "-p: d"});
}

TEST_CASE("scripts, styles and controls are no content", "[segment]") {
  CHECK(blocks_of("<script>x</script><style>y</style><select><option>z</select>"
                  "<svg><text>t</text></svg><textarea>u</textarea><p>v</p>") == Lines{"p: v"});
}

TEST_CASE("a listing keeps its line breaks and indents", "[segment]") {
  CHECK(blocks_of("<pre><code>\n  if x:\n    y\n</code></pre>") == Lines{"pre:   if x:\n    y"});
}

TEST_CASE("an image for readers without scripts counts where it has no twin", "[segment]") {
  CHECK(blocks_of("<figure><noscript><img src=a></noscript></figure>") == Lines{"img*"});
  CHECK(blocks_of("<div><img src=l><noscript><img src=a></noscript></div>") == Lines{"img*"});
  CHECK(blocks_of("<p>a</p><noscript>Please enable JavaScript</noscript>") == Lines{"p: a"});
}

TEST_CASE("a block that has its element to itself has its source", "[segment]") {
  const std::string_view page = "<p> one <b>two</b></p><div>a<p>b</p></div>";
  const auto document = parse(page);
  std::vector<std::string> sources;
  for (const PageBlock& block : segment(*document)) {
    sources.emplace_back(page.substr(block.source.begin, block.source.size()));
  }
  CHECK(sources == Lines{"<p> one <b>two</b></p>", "a", "<p>b</p>"});
}
