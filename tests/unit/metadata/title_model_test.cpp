#include "metadata/title_model.h"

#include <catch2/catch.hpp>

#include "dom/parse.h"
#include "metadata/json_ld.h"
#include "metadata/meta_tags.h"

namespace winnow {

namespace {

template <typename Use>
auto with_page(const std::string& html, const std::string& url, Use use) {
  const auto document = parse(html);
  REQUIRE(document);
  return use(title_page(*document, url, read_meta_tags(*document), read_json_ld(*document)));
}

std::string title_of(const std::string& html,
                     const std::string& url = "https://example.org/2024/bridge-opens.html") {
  return with_page(html, url, [](const TitlePage& page) { return best_title(page).text; });
}

std::vector<std::string> candidates_of(const std::string& html) {
  return with_page(html, "", [](const TitlePage& page) {
    std::vector<std::string> texts;
    for (const TitleCandidate& candidate : title_candidates(page)) texts.push_back(candidate.text);
    return texts;
  });
}

}  // namespace

TEST_CASE("every run of a title's parts and every early heading may be the title") {
  CHECK(
      candidates_of("<title>A | B - C</title><h1><span>D</span> E</h1><h2>F</h2>") ==
      std::vector<std::string>{"D E", "D", "E", "F", "A | B - C", "A | B", "B - C", "A", "B", "C"});
}

TEST_CASE("a heading's text is without its buttons and what nobody sees") {
  CHECK(candidates_of("<h1>Crate <b>river</b> <button>Copy item path</button></h1>").front() ==
        "Crate river");
  CHECK(candidates_of("<h1>Bridge opens<x-tools hidden>Save this</x-tools></h1>").front() ==
        "Bridge opens");
  CHECK(candidates_of("<h2>Bridges<span aria-hidden=true>(102)</span></h2>").front() == "Bridges");
}

TEST_CASE("a heading that ends with the site's name offers its parts, too") {
  CHECK(candidates_of("<h1>Bridge opens | River Post</h1>") ==
        std::vector<std::string>{"Bridge opens | River Post", "Bridge opens", "River Post"});
}

TEST_CASE("a page of headings and separators offers only so many candidates") {
  std::string html = "<title>";
  for (int i = 0; i < 200; ++i) html += "part " + std::to_string(i) + " | ";
  html += "</title>";
  for (int i = 0; i < 200; ++i) html += "<h1>" + std::to_string(i) + "</h1>";
  CHECK(candidates_of(html).size() <= 80);
}

TEST_CASE("the title is the article's own, wherever the page puts the site's name") {
  CHECK(title_of("<title>Bridge opens | The River Post</title><h1>Bridge opens</h1>") ==
        "Bridge opens");
  CHECK(title_of("<title>The River Post - Bridge opens</title><h1><a href=/>The River Post</a></h1>"
                 "<h2>Bridge opens</h2>") == "Bridge opens");
  CHECK(title_of("<title>Bridge opens » The River Post</title><h1>The River Post</h1>") ==
        "Bridge opens");
  CHECK(title_of("<h1>Bridge opens</h1>") == "Bridge opens");
  CHECK(title_of("<p>Some text.").empty());
}

TEST_CASE("Word says which of its paragraphs is the title") {
  CHECK(title_of("<title>Untitled</title><p class=MsoTitle>The harbour</p><h1>Berths</h1>") ==
        "The harbour");
}

}  // namespace winnow
