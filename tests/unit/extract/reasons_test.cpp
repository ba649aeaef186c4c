#include <catch2/catch.hpp>
#include <string>

#include "dom/parse.h"
#include "extract/extract.h"
#include "metadata/metadata.h"

using namespace winnow;

namespace {

const std::string kParagraphs =
    "<p>The old harbour was opened again on Monday, after two years of works that had cost the "
    "town "
    "more than anyone expected, and the first ships came in before noon.</p>"
    "<p>Dockers who had waited for the day stood along the quay, some of them with their children, "
    "while the mayor read out a short speech and cut a ribbon.</p>"
    "<p>The works began in the spring of the year before last, when divers found that the walls "
    "below the waterline had crumbled, and that the cranes stood on nothing but habit.</p>"
    "<p>Nobody can say yet what the new walls will bear, the engineers told the council, but the "
    "first winter will show, and until then the largest ships will have to wait outside.</p>";

// A news page with one more piece in the body, after the second paragraph, or at its end.
std::string page_with(const std::string& inside, const std::string& outside = "") {
  std::string paragraphs = kParagraphs;
  paragraphs.insert(paragraphs.find("<p>The works"), inside);
  return "<html lang=en><head><title>Harbour opens again</title></head><body>"
         "<header><nav><ul><li><a href=/>Home</a><li><a href=/news>News</a></ul></nav></header>"
         "<main><article><h1>Harbour opens again</h1><div class=entry-content>" +
         paragraphs + "</div></article></main>" + outside +
         "<footer><p>Harbour Gazette, Quay Street 1</p></footer></body></html>";
}

Extraction extract_page(const std::string& html) {
  const auto document = parse(html);
  Metadata metadata = read_metadata(*document, "");
  return extract(*document, metadata, {});
}

// The reason of the block whose text begins so; "missing" without one.
std::string_view reason_of(const Extraction& extraction, std::string_view text) {
  for (const PageBlock& block : extraction.blocks) {
    if (std::string_view(block.text).substr(0, text.size()) == text) return name_of(block.reason);
  }
  return "missing";
}

}  // namespace

TEST_CASE("an article's paragraphs are kept, its title and the page's frame are not", "[reasons]") {
  const Extraction extraction = extract_page(page_with(""));
  CHECK(reason_of(extraction, "The old harbour") == "none");
  CHECK(reason_of(extraction, "Nobody can say") == "none");
  CHECK(reason_of(extraction, "Harbour opens again") == "duplicate");
  CHECK(reason_of(extraction, "Home") == "navigation");
  CHECK(reason_of(extraction, "Harbour Gazette") == "footer");
  CHECK(extraction.obstacle == Obstacle::none);
  CHECK(extraction.quality > 0.5F);
}

TEST_CASE("what stands in an article but is no part of it goes with its reason", "[reasons]") {
  struct Case {
    std::string html, text;
    std::string_view reason;
  };
  const auto piece = GENERATE(
      Case{"<p>Please consider supporting our journalism with a donation.</p>", "Please", "appeal"},
      Case{"<p>Sign up for our newsletter</p>", "Sign up", "subscribe"},
      Case{"<div class=share-bar><a href=#>Facebook</a></div>", "Facebook", "share"},
      Case{"<div>Advertisement</div>", "Advertisement", "advertisement"},
      Case{"<div class=cookie-banner><p>We use cookies on this site.</p></div>", "We use",
           "cookie_notice"},
      Case{"<p><a href=/b>Read more: The bridge that nobody wanted</a></p>", "Read more",
           "related"},
      Case{"<div style='display:none'><p>Not to be seen here.</p></div>", "Not to be", "hidden"},
      Case{"<p>Dockers who had waited for the day stood along the quay, some of them with their "
           "children, while the mayor read out a short speech and cut a ribbon.</p>",
           "Dockers", "none"});
  CAPTURE(piece.html);
  const Extraction extraction = extract_page(page_with(piece.html));
  CHECK(reason_of(extraction, piece.text) == piece.reason);
  CHECK(reason_of(extraction, "The old harbour") == "none");
  CHECK(reason_of(extraction, "Nobody can say") == "none");
}

TEST_CASE("a paragraph that stands twice is kept once", "[reasons]") {
  const std::string again =
      "<p>Nobody can say yet what the new walls will bear, the engineers told the council, but the "
      "first winter will show, and until then the largest ships will have to wait outside.</p>";
  int kept = 0;
  int duplicates = 0;
  for (const PageBlock& block : extract_page(page_with(again)).blocks) {
    if (block.text.rfind("Nobody can say", 0) != 0) continue;
    kept += block.kept() ? 1 : 0;
    duplicates += block.reason == Reason::duplicate ? 1 : 0;
  }
  CHECK(kept == 1);
  CHECK(duplicates == 1);
}

TEST_CASE("what stands beside an article goes with its reason", "[reasons]") {
  const Extraction extraction = extract_page(page_with(
      "",
      "<aside class=sidebar><h3>Weather</h3><p>Rain</p></aside>"
      "<section class=comments><h2>Comments</h2><div class=comment><p>lovely</p></div></section>"
      "<div class=related-posts><a href=/c>Bridge closed for the summer</a></div>"));
  CHECK(reason_of(extraction, "Rain") == "sidebar");
  CHECK(reason_of(extraction, "lovely") == "comments");
  CHECK(reason_of(extraction, "Bridge closed") == "related");
}

TEST_CASE("the reader's word beats the model", "[reasons]") {
  const std::string html = page_with("<p>Sign up for our newsletter</p>");
  const auto document = parse(html);
  Metadata metadata = read_metadata(*document, "");
  const auto begin = static_cast<std::uint32_t>(html.find("<p>Sign"));
  const auto gone = static_cast<std::uint32_t>(html.find("<p>Dockers"));
  const Extraction extraction =
      extract(*document, metadata,
              {{{begin, begin + 33}, true},
               {{gone, static_cast<std::uint32_t>(html.find("</p>", gone) + 4)}, false}});
  CHECK(reason_of(extraction, "Sign up") == "none");
  CHECK(reason_of(extraction, "Dockers") == "reader");
}

TEST_CASE("pages that hold no article say why", "[obstacle]") {
  CHECK(
      extract_page("<title>Page not found</title><h1>Page not found</h1><p>Sorry.</p>").obstacle ==
      Obstacle::error_page);
  CHECK(extract_page("<title>Gazette</title><div id=root></div><script src=app.js></script>")
            .obstacle == Obstacle::empty_shell);
  CHECK(extract_page("<title>Gazette</title><main><p>Please log in to continue.</p><form><input "
                     "type=text><input type=password></form></main>")
            .obstacle == Obstacle::login_wall);
  CHECK(extract_page("<title>Gazette</title><div><button>Sign in</button></div><h1>Gazette</h1>"
                     "<p>Short but whole.</p>")
            .obstacle == Obstacle::none);
  CHECK(extract_page("<p>Fishing has been forbidden here since the spring.</p>").obstacle ==
        Obstacle::none);
  CHECK(extract_page("<p>Each small error is added up too.</p>").obstacle == Obstacle::none);
  CHECK(extract_page("<title>Error 503</title><p>Sorry.</p>").obstacle == Obstacle::error_page);
  CHECK(extract_page("<h1>Gazette</h1><p>Short but whole.</p><div id=comments><p>Please log in to "
                     "comment.</p></div>")
            .obstacle == Obstacle::none);
  CHECK(extract_page("<p>Short but whole.</p>").obstacle == Obstacle::none);
  CHECK(extract_page("<title>Page not found</title><p>Sorry.</p>").quality < 0.1F);
}

TEST_CASE("walls and errors are known in every language", "[obstacle]") {
  for (const char* text :
       {"Seite nicht gefunden", "Page introuvable", "Página no encontrada", "Pagina non trovata",
        "Página não encontrada", "Pagina niet gevonden", "Nie znaleziono strony",
        "Страница не найдена", "ページが見つかりません", "页面不存在"}) {
    INFO(text);
    const std::string html = std::string("<title>Gazette</title><h1>") + text + "</h1><p>404</p>";
    CHECK(extract_page(html).obstacle == Obstacle::error_page);
  }
  for (const char* text :
       {"Bitte melden Sie sich an, um weiterzulesen.", "Connectez-vous pour continuer.",
        "Inicia sesión para continuar.", "Accedi per continuare.", "Faça login para continuar.",
        "Log in om verder te lezen.", "Zaloguj się, aby czytać dalej.",
        "Войдите, чтобы продолжить чтение.", "続きを読むにはログインしてください。",
        "请登录后继续阅读。"}) {
    INFO(text);
    const std::string html =
        std::string("<title>Gazette</title><main><h1>Harbour opens again</h1><p>") + text +
        "</p></main>";
    CHECK(extract_page(html).obstacle == Obstacle::login_wall);
  }
}

TEST_CASE("a page of any depth is read", "[reasons]") {
  std::string html = "<p>Top.</p>";
  for (int i = 0; i < 20000; ++i) html += "<div class=x>";
  html += kParagraphs;
  CHECK_FALSE(extract_page(html).blocks.empty());
}
