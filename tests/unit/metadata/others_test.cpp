// What a page says of others than its article: readers, the site, what it links to.
#include <catch2/catch.hpp>

#include "dom/parse.h"
#include "metadata/metadata.h"

namespace winnow {

namespace {

Metadata of(const std::string& body) {
  const std::string page =
      "<html lang=en><title>Bridge opens again</title><body>" + body + "</body></html>";
  const auto document = parse(page);
  REQUIRE(document);
  return read_metadata(*document, "");
}

const std::string kHeading = "<h1>Bridge opens again</h1>";
const std::string kProse =
    "<p>The bridge was repaired in four months by a crew of twelve, who worked mostly at night so "
    "that the morning trains could run.</p>";

// An article long enough for what follows to be far from its heading.
std::string long_article() {
  std::string article = "<main>" + kHeading;
  for (int i = 0; i < 60; ++i) article += kProse;
  return article + "</main>";
}

}  // namespace

TEST_CASE("who reviewed a product has not written its page", "[metadata]") {
  const std::string product = "<div itemscope itemtype='https://schema.org/Product'>" + kHeading;
  const std::string author = "<span itemprop=author>Alan Turing</span>";
  const auto shown =
      of(product + "<div itemprop=review itemscope itemtype='https://schema.org/Review'>" + author +
         "<time itemprop=datePublished datetime=2019-05-06></time>");
  CHECK(shown.byline.empty());
  CHECK(shown.published.empty());
  const auto in_meta =
      of(product +
         "<div itemprop=review itemscope><meta itemprop=author content='Alan Turing'>"
         "<meta itemprop=datePublished content=2019-05-06>");
  CHECK(in_meta.byline.empty());
  CHECK(in_meta.published.empty());
  for (const std::string name : {"customer-reviews", "testimonial", "review-card"}) {
    const auto named = of(kHeading + "<div class=" + name +
                          "><p class=author>Alan Turing</p><p class=date>6 May 2019</p></div>");
    CHECK(named.byline.empty());
    CHECK(named.published.empty());
  }
  CHECK(of("<div itemscope itemtype='https://schema.org/Review'>" + kHeading + author).byline ==
        "Alan Turing");
}

TEST_CASE("the page's header speaks of readers and of today", "[metadata]") {
  const std::string header =
      "<header><a class=username>Log In</a><p class=date>6 May 2019</p></header>";
  CHECK(of(header + kHeading).byline.empty());
  CHECK(of(header + kHeading).published.empty());
  const std::string byline = "<header><p class=author>Ada Lovelace</p></header>";
  CHECK(of("<article>" + byline + kHeading + "</article>").byline == "Ada Lovelace");
}

TEST_CASE("words that begin like an author's are no authors", "[metadata]") {
  CHECK(of(kHeading + "<a class=authorized-dealer>Bridge Works</a>").byline.empty());
  CHECK(of(kHeading + "<a href=/docs/authorization>Access Rights</a>").byline.empty());
  CHECK(of(kHeading + "<a href=/author-interviews-of-the-year>Many Interviews</a>").byline.empty());
  CHECK(of(kHeading + "<h2 id=about-authors-of-bridges>About Bridges</h2>").byline.empty());
  for (const std::string href : {"/authors/ada.html", "/author.php?id=3", "/autoren/ada"}) {
    CHECK(of(kHeading + "<a href=" + href + ">Ada Lovelace</a>").byline == "Ada Lovelace");
  }
}

TEST_CASE("far from the heading a byline's label begins its line", "[metadata]") {
  CHECK(of(long_article() + "<p><i>By</i> <b>Ada Lovelace</b></p>").byline == "Ada Lovelace");
  CHECK(of(long_article() + "<p><time>3 May</time> <i>by</i> <b>Bridge Works</b></p>")
            .byline.empty());
  CHECK(of(long_article() + "<ul><li><a href=/all>Authors</a><li><a href=/terms>Bridge Terms</a>")
            .byline.empty());
  CHECK(of(long_article() + "<p><a href=/ada>Author: <b>Ada Lovelace</b></a></p>").byline ==
        "Ada Lovelace");
}

TEST_CASE("the day that somebody joined is not that of a post", "[metadata]") {
  const std::string post = "<p>Posted 3 May 2024</p>";
  CHECK(of(kHeading + "<dl><dt>Joined:<dd>6 May 2019</dl>" + post).published == "2024-05-03");
  CHECK(of(kHeading + "<p>Member since <time>6 May 2019</time></p>" + post).published ==
        "2024-05-03");
  CHECK(of(kHeading + "<p class=date>Joined 6 May 2019</p>" + post).published == "2024-05-03");
}

TEST_CASE("a link's words label no date behind it", "[metadata]") {
  const auto metadata =
      of(kHeading + "<p><a href=/rules>Rules updated</a> <time>3 May 2024</time></p>");
  CHECK(metadata.published == "2024-05-03");
  CHECK(metadata.modified.empty());
}

}  // namespace winnow
