#include "dom/reduce.h"

#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "dom/build_document.h"
#include "dom/parse.h"
#include "support/same_tree.h"

using winnow::build_document;
using winnow::NodeId;
using winnow::reduce;
using winnow::Tag;

namespace {

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

// The page after the pre-scan, its stand-ins as boxes.
std::string shown(std::string_view page) {
  const std::string html = reduce(page).html;
  std::string out;
  for (std::size_t at = 0; at < html.size();) {
    const auto c = winnow::utf8::decode(html, at);
    out += winnow::is_stand_in(c.value) ? "□" : html.substr(at, c.size);
    at += c.size;
  }
  return out;
}

std::size_t depth_of(const winnow::Document& document) {
  std::vector<std::size_t> depth(document.size(), 0);
  std::size_t deepest = 0;
  for (NodeId id = 1; id < document.size(); ++id) {
    depth[id] = depth[document[id].parent] + 1;
    deepest = std::max(deepest, depth[id]);
  }
  return deepest;
}

}  // namespace

TEST_CASE("contents that no stage needs are taken out, their tags stay") {
  const auto row = GENERATE(table<std::string, std::string>({
      {"a<script>var x = '<p>';</script>b", "a<script></script>b"},
      {"<style>p { color: red }</style>", "<style></style>"},
      {"a<!-- note --> <b>", "a <b>"},
      {"<!--><b>", "<b>"},
      {"<!---><b>", "<b>"},
      {"<!-- a --!><b>", "<b>"},
      {"<b><!-- a --!>", "<b><!----!>"},
      {"<!-->a", "<!-->a"},
      {"<!--->a", "<!--->a"},
      {"<!-- a --!>b", "<!----!>b"},
      {"<!-- open", "<!-- open"},
      {"<pre><!-- note -->\n\n<b>", "<pre><!---->\n\n<b>"},
      {"<table>a<!-- note --> <!-- b --!>", "<table>a<!----> <!----!>"},
      {"<svg viewBox='0 0 1 1'><g><path d='M0'/></g></svg>", "<svg □></svg>"},
      {"<svg><g></g></svg\n  ><main>x", "<svg></svg><main>x"},
      {"<svg><svg></svg><title>x</title></svg>", "<svg></svg>"},
      {"<script type=application/ld+json>{}</script>", "<script □>{}</script>"},
      {"<script type=application/ld+json>{\"a\":\r\n\"b & c\"}</script>",
       "<script □>□\r□</script>"},
      {"<script type=application/ld+json>{\"a\": \"<b>\"}</script>",
       "<script □>{\"a\": \"<b>\"}</script>"},
      {"<script type='application/ld&#x2B;json'>{}</script>", "<script □>{}</script>"},
      {"<script type=ld+json type=text>{}</script>", "<script type=ld+json type=text>{}</script>"},
      {"<script type=text type=ld+json>{}</script>", "<script type=text type=ld+json></script>"},
      {"<script><!-- <script> </script> --></script>b", "<script></script>b"},
      {"<script><!-- </script>b", "<script></script>b"},
      {"<script>x", "<script>"},
      {"<textarea><script>x</script></textarea>", "<textarea><script>x</script></textarea>"},
      {"<a title='<script>x</script>'>y</a>", "<a title='<script>x</script>'>y</a>"},
  }));
  CHECK(shown(std::get<0>(row)) == std::get<1>(row));
}

TEST_CASE("what the parser need not read is left to stand-ins") {
  const auto row = GENERATE(table<std::string, std::string>({
      {"<p class=lead id=a>Rain fell.</p>", "<p □>□</p>"},
      {"<p>Rain</p>", "<p>Rain</p>"},
      {"<p> \n Rain fell,\nthey say. </p>", "<p> \n □</p>"},
      {"<p>\n    Rain fell,\n  they say. </p>", "<p>\n□</p>"},
      {"<p>Rain &amp; snow &#8212; &quot;all day&quot;</p>", "<p>□</p>"},
      {"<p>Rain and snow &copy the valley</p>", "<p>□&copy □</p>"},
      {"<p>Rain fell\r\non the valley</p>", "<p>□\r\n□</p>"},
      {"<img alt='Rain &amp; snow' src='/a.jpg'/>", "<img □/>"},
      {"<a title='&copy=1' href=/valley/>Rain</a>", "<a title='&copy=1' □>Rain</a>"},
      {"<p CLASS=leading id=paragraph>x", "<p CLASS=leading □>x"},
      {"<p class=leading id=a class=again>x", "<p class=leading id=a class=again>x"},
      {"<i class=symbol>x</i>", "<i class=symbol>x</i>"},
      {"<input type=hidden value=search>", "<input type=hidden □>"},
      {"<input disabled type=hidden>", "<input □ type=hidden>"},
      {"<p class=leading =b>x", "<p class=leading =b>x"},
      {"<input name='search'type=hidden>", "<input name='search'type=hidden>"},
      {"<svg xmlns='urn:x' aria-hidden=true refX=10>", "<svg □ refX=10>"},
      {"<ul>\n    \n  <li>", "<ul>\n<li>"},
      {"<ul>\r\n    \r\n<li>", "<ul>\r\n<li>"},
      {"<td>    <b>x", "<td>    <b>x"},
      {"<pre>\n    \n  <b>", "<pre>\n    \n  <b>"},
      {"<title>Rain in the valley</title>", "<title>Rain in the valley</title>"},
  }));
  CHECK(shown(std::get<0>(row)) == std::get<1>(row));
}

TEST_CASE("a page that holds what could be a stand-in gets none") {
  const std::string page = GENERATE(as<std::string>(), "\U000F0001", "&#xF0001;", "&#983041;");
  const std::string html = "<p class=leading>Rain fell on the valley.<title>" + page + "</title>";
  CHECK(reduce(html).html == html);
}

TEST_CASE("where the parser may read on differently, the rest stays as it is") {
  const std::string page =
      GENERATE(as<std::string>(), "<svg><p>a</p><!-- b --></svg>", "<svg><div></svg><!-- b -->",
               "<svg></g></svg><!-- b -->", "<svg><svg><g/></svg/></svg><!-- b -->",
               "<svg><svg><g></g></svg a></svg><!-- b -->", "<script>a</script ",
               "<svg><foreignObject><!-- b --></foreignObject></svg>",
               "<math><mi>x</mi></math><style>a</style>", "<plaintext><!-- b --><script>x</script>",
               "<select><svg><g></svg></select><!-- b -->", "<select><style>a</style></select>",
               "<frameset><!-- b --></frameset>", "<svg><title><b>x</b></title></svg>");
  CHECK(reduce(page).html == page);
}

TEST_CASE("every range is one of the page that came in") {
  const std::string page =
      "<p>one</p><!-- note --><script>var x</script><p>two<svg><g></g></svg></p>three";
  const auto document = winnow::parse(page);
  REQUIRE(document);
  std::string seen;
  for (const auto& node : document->nodes()) {
    const std::string source = page.substr(node.source.begin, node.source.size());
    if (node.kind == winnow::NodeKind::text) {
      CHECK(source == node.text);
    } else if (!source.empty()) {
      seen += source + "\n";
    }
  }
  CHECK(seen ==
        "<p>one</p>\n<script>var x</script>\n<p>two<svg><g></g></svg></p>\n<svg><g></g></svg>\n");
}

TEST_CASE("the tree is the parser's own but for what was taken out") {
  const std::string page = GENERATE(
      as<std::string>(),
      "<!doctype html><html lang=en><head><title>T</title><style>a</style></head><body><p>a<b>b<p>c"
      "</b><!-- x "
      "--><table><tr><td>1<td>2<script>x</script></table><ul><li>a<li>b</ul></body></html>",
      "<table><!-- x --><script>y</script><div>a</div><tr><td><svg><g/></svg>", "<svg/>a<b>c</svg>",
      "<p><svg><title>t</title><path></svg>x</p><select><option>a<option>b</select>",
      "<a>1<a>2<nobr>3<nobr>4", "</p></br><form><form></form>x</form>",
      "<ruby>a<rt>b<rp>c</ruby><dl><dt>a<dd>b<dt>c</dl><button>a<button>b",
      "<p class='lead big' id=paragraph hidden>Rain fell &amp; fell &copy the valley &#x2014; today"
      "<a href='/valley?a=1&amp;b=2&copy=3' title=\"A 'valley'\">again</a>\r\nand again",
      "<table>Rain fell<tr>on the valley<td> \n  again </td></table> \n  </body>\n  \nand again",
      "<b class=heavy>1<p><b class=heavy>2<p><b class=heavy>3<p><b class=heavy>4<p>and again",
      "<html lang=en class=first><body class=second><html id=another class=third><body class=4>",
      "<input type=hidden><table><input type=hidden value=valley><input value='a valley'></table>",
      "<table><input disabled type=hidden><input name='valley'type=hidden>",
      "<p hidden class \x13=1>", "<p \x01 class=leading \x02 id=paragraph>x",
      "<pre>\n\n   <b>x</b>   \n  </pre><code>   <b>x</b>    \n    </code><select>Rain "
      "fell<option>",
      "Icons \U000F0001 and &#xF0001; of the valley<p class='\U000F0002 leading'>x",
      "<svg CLASS=a viewbox='0 0 1 1' XMLNS:XLINK=b xml:space=c preserveaspectratio=d refx=e "
      "stroke-width=f Data-a=g><g/></svg>",
      "a<!-- b -->c<!--d--><p>e<!--f--><p>g</i><!-- h -->i<ul><li>j<!-- k -->\n   <li>l\n <!-- m "
      "-->",
      "a</><!-- b --><c>",
      "<table>a<!-- b --> <!-- c --><td><!-- d --></table><template><!-- e --></template>",
      "<!-- a --><!doctype html><!-- b --><html><!-- c --><head><!-- d --><meta><!-- e --></head>"
      "<!-- f --><body><!-- g --></body><!-- h --></html><!-- i -->j",
      "<script type=application/ld+json>{\"a\":\r\n\"b &amp; c\"}</script><p>x",
      "<script><!--<script></script>--></script><p>x", "<noscript><style>a</style><p>b</noscript>");
  INFO(page);
  const auto whole = build_document({page, {}, 0, {}});
  const auto difference = winnow::test::first_difference(whole, build_document(reduce(page)));
  if (difference) FAIL(*difference);
}

TEST_CASE("no page makes the tree deeper than browsers do") {
  const std::string tags =
      GENERATE(as<std::string>(), "<div>", "<b>", "<b class=1><i class=2><p>", "<span>", "<a><div>",
               "<ul><li>", "<dd><li>", "<table><tr><td>", "<svg><g>", "<math><mi>",
               "<span><div></span>", "<p><b id=x>", "<button><p>", "<object><b>", "<template>",
               "<table><div>", "<x-y>", "<h1><h2>", "<form><div>", "<select><option>", "<ruby><rt>",
               "<table><caption>", "<font size=1><table>", "<svg><desc>");
  INFO(tags);
  const std::string page = repeated(tags, 20000) + "text";
  const auto document = winnow::parse(page);
  REQUIRE(document);
  CHECK(depth_of(*document) <= 600);
  CHECK(document->text_content(0).find("text") != std::string::npos);
}

TEST_CASE("formatting left open does not multiply the page") {
  std::string page;
  for (int i = 0; i < 5000; ++i) page += "<b id=" + std::to_string(i) + "><p>x";
  const auto document = winnow::parse(page);
  REQUIRE(document);
  CHECK(document->size() < 5000U * 30U);
}

TEST_CASE("a tag keeps its first attributes, a page its first roots") {
  std::string tag = "<p";
  for (int i = 0; i < 1000; ++i) tag += " a" + std::to_string(i);
  tag += ">x";
  const auto document = winnow::parse(tag);
  REQUIRE(document);
  const NodeId paragraph = document->find(Tag::p);
  CHECK(document->attributes(paragraph).size() == winnow::kMostAttributes);

  std::string roots;
  for (int i = 0; i < 1000; ++i) roots += "<body a" + std::to_string(i) + ">";
  const auto page = winnow::parse(roots);
  REQUIRE(page);
  CHECK(page->attributes(page->find(Tag::body)).size() < 10);
}

TEST_CASE("a page of too many elements is refused before it is parsed") {
  const std::string page = repeated("<br>", winnow::kMostTags + 1);
  const auto refused = winnow::parse(page);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == winnow::ErrorCode::too_large);
}
