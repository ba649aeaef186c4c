#include "metadata/metadata.h"

#include <catch2/catch.hpp>

#include "dom/parse.h"

namespace {

winnow::Metadata read(const std::string& page, const std::string& url = "https://example.org/a") {
  const auto document = winnow::parse(page);
  REQUIRE(document);
  return winnow::read_metadata(*document, url);
}

std::string json_ld(const std::string& json) {
  return "<script type='application/ld+json'>" + json + "</script>";
}

}  // namespace

TEST_CASE("JSON-LD says who, when and where") {
  const auto metadata = read(json_ld(R"({"@context":"https://schema.org","@graph":[
      {"@type":"WebSite","name":"The River Post"},
      {"@type":["NewsArticle"],"headline":"Bridge &amp; road open","author":[{"@id":"#ada"},
       {"@type":"Person","name":"Alan Turing"}],"datePublished":"2024-03-01T10:00:00+01:00",
       "dateModified":"2024-03-02","image":{"url":"/i.png"},"inLanguage":"en-GB",
       "alternativeHeadline":"After nine years"},
      {"@id":"#ada","@type":"Person","name":"Ada Lovelace"}]})"));
  CHECK(metadata.title == "Bridge & road open");
  CHECK(metadata.byline == "Ada Lovelace, Alan Turing");
  CHECK(metadata.published == "2024-03-01T10:00:00+01:00");
  CHECK(metadata.modified == "2024-03-02");
  CHECK(metadata.site_name == "The River Post");
  CHECK(metadata.language == "en-GB");
  CHECK(metadata.deck == "After nine years");
  CHECK(metadata.image == "https://example.org/i.png");
}

TEST_CASE("JSON-LD may hold the whole text") {
  const auto declared = [](const std::string& json) { return read(json_ld(json)).declared_text; };
  CHECK(declared(R"({"@type":"Article","articleBody":"Rain fell.\n\nIt &amp; snow."})") ==
        "Rain fell.<p><p>It &amp; snow.");
  CHECK(declared(R"({"@type":"Article","articleBody":"<p>Rain\nfell.</p>"})") ==
        "<p>Rain\nfell.</p>");
  CHECK(declared(R"({"@type":"Article","articleBody":"&lt;p&gt;Rain fell.&lt;/p&gt;"})") ==
        "<p>Rain fell.</p>");
  CHECK(declared(R"({"@type":"Article","articleBody":["Rain"]})").empty());
  for (const std::string free : {"false", "\"False\""}) {
    CHECK(declared(R"({"@type":"Article","isAccessibleForFree":)" + free +
                   R"(,"articleBody":"Rain fell."})")
              .empty());
  }
  CHECK(declared(R"({"@type":"Article","isAccessibleForFree":true,"articleBody":"Rain fell."})") ==
        "Rain fell.");
  CHECK(declared(R"({"@type":"WebPage","text":"Rain fell."})").empty());
  CHECK(declared(R"({"@type":"DiscussionForumPosting","text":"Is it raining?",
                     "comment":[{"text":"Yes."},{"@id":"#no"},{"text":"Still."}]})") ==
        "Is it raining?<p>Yes.<p><p>Still.");
  CHECK(declared(R"({"@type":"Question","acceptedAnswer":{"text":"Yes."}})").empty());
}

TEST_CASE("the declared text is the first article's, whichever program wrote it") {
  CHECK(read(json_ld(R"([{"@type":"Article","headline":"Rain"},
                         {"@type":"NewsArticle","headline":"Rain","articleBody":"It fell."}])"))
            .declared_text == "It fell.");
  CHECK(read(json_ld(R"([{"@type":"Article","headline":"Rain"},
                         {"@type":"NewsArticle","headline":"Snow","articleBody":"It fell."}])"))
            .declared_text.empty());
  CHECK(read(json_ld(R"([{"@type":"Article"},{"@type":"Article","articleBody":"It fell."}])"))
            .declared_text.empty());
}

TEST_CASE("JSON-LD as pages break it") {
  CHECK(read(json_ld("<!-- {\"@type\":\"Article\",\"headline\":\"Bridge\nopens\",} -->")).title ==
        "Bridge opens");
  CHECK(read(json_ld(
                 "{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;Bridge&quot;}"))
            .title == "Bridge");
  CHECK(read(json_ld("{\"@type\":\"Article\",\"headline\":") + "<title>Bridge</title>").title ==
        "Bridge");
  CHECK(read(json_ld(std::string(100000, '[')) + "<title>Bridge</title>").title == "Bridge");
  CHECK(
      read(
          json_ld(
              R"({"@type":"ItemList","itemListElement":[{"@type":"Article","headline":"Teaser"}]})") +
          "<title>Bridge</title>")
          .title == "Bridge");
}

TEST_CASE("numbers in JSON-LD are text, and those that are none do not spoil it") {
  CHECK(read(json_ld(R"({"@type":"Article","headline":1984})")).title == "1984");
  CHECK(
      read(json_ld(R"({"@type":"Article","rating":NaN,"low":-Infinity,"headline":"Bridge opens"})"))
          .title == "Bridge opens");
}

TEST_CASE("meta tags say the same, the most trusted first") {
  const auto metadata = read(R"(<html lang=en><head>
      <meta name=author content="Ada Lovelace"><meta property="og:title" content="Bridge opens">
      <meta name=date content="2024-01-01">
      <meta property="article:published_time" content="2024-03-01T10:00:00Z">
      <meta property="og:site_name" content="The River Post"><base href="/sub/">
      <meta property="og:image" content="i.png"><link rel=canonical href="/bridge">)");
  CHECK(metadata.title == "Bridge opens");
  CHECK(metadata.byline == "Ada Lovelace");
  CHECK(metadata.published == "2024-03-01T10:00:00Z");
  CHECK(metadata.site_name == "The River Post");
  CHECK(metadata.image == "https://example.org/sub/i.png");
  CHECK(metadata.canonical_url == "https://example.org/bridge");
}

TEST_CASE("a pair of tags names the author where its label is one of bylines") {
  const auto byline = [](const std::string& label) {
    return read("<meta name=twitter:label1 content='" + label +
                "'><meta name=twitter:data1 content='Ada Lovelace'><p>x")
        .byline;
  };
  CHECK(byline("Written by") == "Ada Lovelace");
  CHECK(byline("&Eacute;crit par ") == "Ada Lovelace");
  CHECK(byline("Scritto da") == "Ada Lovelace");
  CHECK(byline("Est. reading time").empty());
}

TEST_CASE("the visible page says it, too, and comments do not") {
  const auto metadata = read(R"(<html lang=de><title>Brücke offen | Flusspost</title><body>
      <h1>Brücke offen</h1><p class=standfirst>Nach neun Jahren</p>
      <p>Von Ada Lovelace</p><p>Veröffentlicht am 1. März 2024</p><p>Text des Artikels.</p>
      <div class=comments><span class=author>Alan Turing</span><time datetime="2024-03-05"></time></div>)");
  CHECK(metadata.title == "Brücke offen");
  CHECK(metadata.deck == "Nach neun Jahren");
  CHECK(metadata.byline == "Ada Lovelace");
  CHECK(metadata.published == "2024-03-01");
}

TEST_CASE("microdata, rel and <time> outrank the words around them") {
  const auto metadata = read(R"(<h1>Bridge opens</h1>
      <span itemprop=author><span itemprop=name>Ada Lovelace</span>, Berlin</span>
      <time itemprop=datePublished datetime="2024-03-01">yesterday</time>
      <p>By Alan Turing</p><p>2 March 2024</p>)");
  CHECK(metadata.byline == "Ada Lovelace");
  CHECK(metadata.published == "2024-03-01");
}

TEST_CASE("people come before screen names and desks, wherever they stand") {
  const auto metadata = read(json_ld(R"({"@type":"Article","author":{"name":"Newsroom"}})") +
                             "<h1>Bridge</h1><p class=byline>By Ada Lovelace, AFP</p>");
  CHECK(metadata.byline == "Ada Lovelace");
  CHECK(metadata.credit == "AFP");
  CHECK(read(json_ld(R"({"@type":"Article","author":{"name":"The Newsroom"}})")).byline ==
        "The Newsroom");
}

TEST_CASE("who reviewed an article has not written it") {
  CHECK(
      read(R"(<h1>Bridge opens</h1><p>Medically reviewed by <a href="/author/turing">Alan Turing</a>
      — <span>Written by <a href="/author/lovelace">Ada Lovelace</a></span></p>)")
          .byline == "Ada Lovelace");
  CHECK(read("<meta name=author content='Ada Lovelace'><h1>Bridge opens</h1>"
             "<div class=author>Reviewed by: <b>Alan Turing</b>, MD</div>")
            .byline == "Ada Lovelace");
}

TEST_CASE("a link to a gallery does not make a photographer of the author below it") {
  const auto metadata = read(
      "<h1>Bridge open</h1><a href=/gallery>See all 12 photos</a>"
      "<p class=byline>Ada Lovelace</p><p>It is open.</p>");
  CHECK(metadata.byline == "Ada Lovelace");
}

TEST_CASE("a list of two subjects is nobody by family name") {
  CHECK(read(json_ld(R"({"@type":"Article","author":"Age & Gender"})") +
             "<meta name=author content='Ada Lovelace'><h1>Bridge opens</h1>")
            .byline == "Ada Lovelace");
}

TEST_CASE("an organisation by name of a person is none") {
  const auto metadata = read(
      json_ld(R"({"@type":"Article","author":{"@type":"Organization","name":"Ada Lovelace"}})") +
      "<h1>Bridge</h1><p class=byline>By Alan Turing</p>");
  CHECK(metadata.byline == "Alan Turing");
}

TEST_CASE("labels and quoted posts say nothing of the article") {
  const auto metadata = read(R"(<h1>Bridge opens</h1>
      <table><caption>by season</caption><tr><td>1</table>
      <figure><img src=a.png><figcaption>By Grace Hopper, 2 March 2019</figcaption></figure>
      <blockquote class="post"><p>It is open.</p>by Alan Turing
      <a href=x><time datetime="2023-05-06">6 May</time></a></blockquote>)");
  CHECK(metadata.byline.empty());
  CHECK(metadata.published.empty());
}

TEST_CASE("a date that running text cites is not the article's") {
  const std::string prose =
      "<p>The bridge was repaired in four months by a crew of twelve, who worked mostly at night "
      "so that the morning trains could run.</p>";
  const auto published = [&](const std::string& line, bool last) {
    const std::string paragraph = "<p>" + line + "</p>";
    return read("<h1>Bridge repaired</h1>" + (last ? prose + paragraph : paragraph + prose))
        .published;
  };
  CHECK(published("Source: Survey of the bridge, 3 May 1987, page 14.", true).empty());
  CHECK(published("[1] Survey of the bridge, 3 May 1987, page 14.", true).empty());
  CHECK(published("Northport, Monday morning, 3 May 1987, 10:00", false) == "1987-05-03");
  CHECK(published("Ada Lovelace, 3 May 1987", true) == "1987-05-03");
  CHECK(published("Published by the Northport Chronicle on 3 May 1987", true) == "1987-05-03");
}

TEST_CASE("a page that names both of its dates has both") {
  const auto dates = [](const std::string& line) {
    const auto metadata = read("<h1>Rules updated</h1>" + line + "<p>They are new.</p>");
    return metadata.published + " " + metadata.modified;
  };
  const std::string both = "2024-05-01 2024-05-03";
  CHECK(dates("<p>Published 1 May 2024 | Updated 3 May 2024</p>") == both);
  CHECK(dates("<p>Published: May 1, 2024 at 10:00 am BST; last updated: May 3, 2024 at 9:00 pm "
              "BST</p>") == both);
  CHECK(dates("<p>Updated 3 May 2024, first published 1 May 2024</p>") == both);
  CHECK(dates("<p class=date>1. Mai 2024, aktualisiert am 3. Mai 2024</p>") == both);
  CHECK(dates("<p>Published <time>1 May 2024</time> Updated <time>3 May 2024</time></p>") == both);
  CHECK(dates("<p><span>Updated</span> <time>3 May 2024</time></p><time>1 May 2024</time>") ==
        both);
  CHECK(dates("<p>3 May 2024 (updated)</p>") == "2024-05-03 2024-05-03");
  CHECK(dates("<time>1 May 2024</time>") == "2024-05-01 ");
  CHECK(dates("<time-ago datetime=2024-05-01>last spring</time-ago>") == "2024-05-01 ");
}

TEST_CASE("labels of dates are known in any case, far from the heading as well") {
  std::string prose;
  for (int i = 0; i < 60; ++i) prose += "<p>Мост открыт для поездов.</p>";
  const auto dates = [&](const std::string& line) {
    const auto metadata = read("<html lang=de><h1>Brücke</h1>" + prose + "<p>" + line + "</p>");
    return metadata.published + " " + metadata.modified;
  };
  CHECK(dates("Опубликовано 3 мая 2024") == "2024-05-03 ");
  CHECK(dates("ОПУБЛИКОВАНО 3 мая 2024") == "2024-05-03 ");
  CHECK(dates("Дата: 3 мая 2024") == "2024-05-03 ");
  CHECK(dates("Stand: 3. Mai 2024") == "2024-05-03 ");
  CHECK(dates("Letzte Änderung: 3. Mai 2024") == "2024-05-03 2024-05-03");
  CHECK(dates("Letzte &Auml;nderung: <time>3. Mai 2024</time>") == "2024-05-03 2024-05-03");
  CHECK(dates("Zuletzt bearbeitet: 3. Mai 2024") == "2024-05-03 2024-05-03");
  CHECK(dates("Обновлено 3 мая 2024") == "2024-05-03 2024-05-03");
  CHECK(dates("Bijgewerkt op 3 mei 2024") == "2024-05-03 2024-05-03");
  CHECK(dates("Открыт 3 мая 2024") == " ");
  CHECK(dates("Geänderte Regeln seit 3. Mai 2024") == " ");
}

TEST_CASE("a day in the address beats one that a site's move has written") {
  const std::string page = json_ld(R"({"@type":"Article","datePublished":"2020-06-05"})");
  CHECK(read(page, "https://example.org/2017/06/07/bridge").published == "2017-06-07");
  CHECK(read(page, "https://example.org/bridge").published == "2020-06-05");
  CHECK(read("<p>x", "https://example.org/2017/06/07/bridge").published == "2017-06-07");
}

TEST_CASE("the language is the declared one unless the text is clearly in another") {
  std::string german;
  for (int i = 0; i < 30; ++i) {
    german += "<p>Die neue Brücke über den Fluss wird im Herbst für den Verkehr freigegeben.</p>";
  }
  CHECK(read("<html lang=en>" + german).language == "de");
  CHECK(read("<html lang=de-AT>" + german).language == "de-AT");
  CHECK(read("<html lang=nds>" + german).language == "nds");
  CHECK(read(german).language == "de");
  CHECK(read("<html lang=en><p>Kurz").language == "en");
  CHECK(read("<html lang=ar><p>x").direction == winnow::Direction::rtl);
  CHECK(read("<html lang=en dir=rtl><p>x").direction == winnow::Direction::rtl);
}

TEST_CASE("nothing is made up") {
  const auto metadata = read("<p>Some text.</p>", "");
  CHECK(metadata.title.empty());
  CHECK(metadata.byline.empty());
  CHECK(metadata.published.empty());
  CHECK(metadata.image.empty());
  CHECK(metadata.canonical_url.empty());
}
