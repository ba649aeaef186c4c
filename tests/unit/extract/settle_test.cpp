#include "extract/settle/settle.h"

#include <catch2/catch.hpp>
#include <string>

#include "dom/parse.h"
#include "extract/segment.h"
#include "metadata/metadata.h"

using namespace winnow;

namespace {

constexpr float kCut = 0.5F;

const std::string kParagraph =
    "<p>The ferry between the town and the islands will run at night from May, the harbour board "
    "said on Monday, after two years in which the last boat left at seven in the evening.</p>";

const std::string kSeals =
    "<p>Volunteers counted 412 grey seals at the point, nine more than in the year before, and the "
    "warden of the reserve said that most of them were young.</p>";

// The reason of the block that begins with `text`, where its probability is `probability` and that
// of all others 0.95.
Reason reason_of(const std::string& body, std::string_view text, float probability) {
  const std::string html = "<title>Night boat</title><h1>Night boat</h1>" + body;
  const auto document = parse(html);
  const Metadata metadata = read_metadata(*document, "");
  auto blocks = segment(*document);
  const PageView page(*document, blocks, metadata);
  PageBlock* found = nullptr;
  for (PageBlock& block : blocks) {
    const bool is_it = std::string_view(block.text).substr(0, text.size()) == text;
    block.probability = is_it ? probability : 0.95F;
    if (is_it) found = &block;
  }
  REQUIRE(found != nullptr);
  settle(page, metadata, kCut, blocks);
  return found->reason;
}

}  // namespace

TEST_CASE("a quote keeps the name below it", "[settle]") {
  const std::string quote = "<blockquote><p>We had no boats left to burn.</p>";
  const auto with = [&](const std::string& name) {
    return kParagraph + quote + name + "</blockquote>" + kParagraph;
  };
  CHECK(reason_of(with("<footer>Marta Lindqvist, Letters</footer>"), "Marta", 0.1F) ==
        Reason::none);
  CHECK(reason_of(with("<div>Marta Lindqvist</div>"), "Marta", 0.1F) != Reason::none);
  CHECK(reason_of(with("<footer>Share this on Facebook</footer>"), "Share", 0.1F) == Reason::share);
  CHECK(reason_of(kParagraph + "<footer>Marta Lindqvist</footer>", "Marta", 0.1F) ==
        Reason::footer);
}

TEST_CASE("a byline that the metadata has is no paragraph", "[settle]") {
  const auto reason = [](const std::string& line, const std::string& before = "") {
    return reason_of(before + "<p class=author>" + line + "</p>" + kParagraph, line.substr(0, 9),
                     0.95F);
  };
  CHECK(reason("Ada Lovelace") == Reason::byline);
  CHECK(reason("Text von Ada Lovelace und Alan Turing, NDR") == Reason::byline);
  CHECK(reason("Ada Lovelace, kept at the quay") == Reason::none);
  CHECK(reason("riverfan") == Reason::none);
  CHECK(reason_of("<table><tr><td class=author>Ada Lovelace<td>4.2</table>" + kParagraph,
                  "Ada Lovelace", 0.95F) == Reason::none);
  CHECK(reason("Ada Lovelace", kParagraph) == Reason::none);
  CHECK(reason("Text von Ada Lovelace", kParagraph) == Reason::byline);
}

TEST_CASE("a heading above nothing goes where its place says what it is", "[settle]") {
  CHECK(reason_of(kParagraph + "<header><h2>Small electric mower</h2></header>", "Small", 0.8F) ==
        Reason::none);
  CHECK(reason_of(kParagraph + "<aside><h2>Small electric mower</h2></aside>", "Small", 0.8F) ==
        Reason::sidebar);
}

TEST_CASE("a heading goes with an appeal that is all that it heads", "[settle]") {
  const std::string appeal = "<p>Please consider making a donation to us today.</p>";
  const auto reason = [](const std::string& text) {
    return reason_of(kParagraph + "<h2>Keep us afloat</h2>" + text + "<h2>Boats</h2>" + kParagraph,
                     "Keep us", 0.95F);
  };
  CHECK(reason(appeal) == Reason::appeal);
  CHECK(reason(appeal + kParagraph) == Reason::none);
  CHECK(reason("") == Reason::none);
}

TEST_CASE("a word of sharing removes no line that the model is sure of", "[settle]") {
  const std::string list = kParagraph + "<p>Share with your friends</p>" + kParagraph;
  CHECK(reason_of(list, "Share", 0.8F) == Reason::share);
  CHECK(reason_of(list, "Share", 0.95F) == Reason::none);
}

TEST_CASE("a list that is mostly kept is kept whole, short of what is unlikely", "[settle]") {
  const std::string list =
      "<ul><li>" + kParagraph + "</li><li>Wear boots.</li><li>Bring a lamp</li></ul>";
  CHECK(reason_of(list, "Bring", 0.3F) == Reason::none);
  CHECK(reason_of(list, "Bring", 0.15F) == Reason::low_density);
}

TEST_CASE("a line that stands twice goes once, a cell may stand again", "[settle]") {
  const std::string line = "Boats leave from pier two";
  const std::string cells = "<table><tr><td>" + line + "<td>now</table>";
  const std::string paragraph = "<p>" + line + "</p>";
  CHECK(reason_of(paragraph + kParagraph + paragraph, line, 0.95F) == Reason::duplicate);
  CHECK(reason_of(cells + kParagraph + cells, line, 0.95F) == Reason::none);
  CHECK(reason_of("<p>Boats leave</p>" + kParagraph + "<p>Boats leave</p>", "Boats", 0.95F) ==
        Reason::none);
}

TEST_CASE("a small box that is named for a newsletter goes as a whole", "[settle]") {
  const std::string line =
      "<p>Ships, tides and the politics of the town, told by those who sail.</p>";
  const auto box = [&](const std::string& name, const std::string& heading) {
    return kParagraph + "<div class='" + name + "'><h3>" + heading + "</h3>" + line + "</div>" +
           kParagraph;
  };
  CHECK(reason_of(box("box newsletter", "Every Friday"), "Ships", 0.6F) == Reason::subscribe);
  CHECK(reason_of(box("box", "Every Friday"), "Ships", 0.6F) == Reason::none);
  CHECK(reason_of(box("box newsletter", "Every Friday"), "Ships", 0.8F) == Reason::none);
  CHECK(reason_of(box("box donate", "Your support keeps us afloat"), "Ships", 0.6F) ==
        Reason::appeal);
  CHECK(reason_of("<div class=newsletter>" + kParagraph + kParagraph + kParagraph + line + "</div>",
                  "Ships", 0.6F) == Reason::none);
}

TEST_CASE("a note stays that kept text refers to", "[settle]") {
  const auto text = [](const std::string& link) {
    return "<p>The boat is older than the pier" + link + ", the board said on Monday.</p>";
  };
  const std::string word = text("<a href=#_ftn1 name=_ftnref1>[1]</a>");
  const std::string note = "<p><a href=#_ftnref1 name=_ftn1>[1]</a> Survey, page 14.</p>";
  CHECK(reason_of(text("<a href=#n1>1</a>") + "<p id=n1>Survey, page 14.</p>", "Survey", 0.1F) ==
        Reason::none);
  CHECK(reason_of(word + note, "[1] Survey", 0.1F) == Reason::none);
  CHECK(reason_of(word + "<div id=ftn1>" + note + "</div>", "[1] Survey", 0.1F) == Reason::none);
  CHECK(reason_of(text("<a href=#ftnt1 id=ftnt_ref1>[1]</a>") +
                      "<p><a href=#ftnt_ref1 id=ftnt1>[1]</a> Survey, page 14.</p>",
                  "[1] Survey", 0.1F) == Reason::none);
  CHECK(reason_of(word + "<p><a name=_ftn1></a>Survey, page 14.</p>", "Survey", 0.1F) !=
        Reason::none);
  CHECK(reason_of(word + note, "[1] Survey", 0.01F) != Reason::none);
  CHECK(reason_of(word + kParagraph + note, "The boat", 0.1F) != Reason::none);
}

TEST_CASE("a line beside the title that says but the day goes, as the metadata has it",
          "[settle]") {
  const std::string stated = "<meta property=article:published_time content=2026-03-18>";
  const std::string line = "<p>18 March 2026</p>";
  CHECK(reason_of(stated + line + kParagraph, "18 March", 0.8F) == Reason::byline);
  CHECK(reason_of(stated + line + kParagraph, "18 March", 0.95F) == Reason::byline);
  CHECK(reason_of(stated + kParagraph + line, "18 March", 0.8F) == Reason::byline);
  CHECK(reason_of(stated + kParagraph + line, "18 March", 0.95F) == Reason::none);
  CHECK(reason_of(stated + "<p>19 March 2026</p>" + kParagraph, "19 March", 0.8F) == Reason::none);
  CHECK(reason_of(stated + kParagraph + kParagraph + kParagraph + kParagraph + line, "18 March",
                  0.8F) == Reason::none);
  const std::string facts = "<dl><dt>Date:<dd>18 March 2026<dt>Place:<dd>Old Quay</dl>";
  CHECK(reason_of(stated + facts + kParagraph, "18 March", 0.8F) == Reason::none);
}

TEST_CASE("a term stays above its description", "[settle]") {
  CHECK(reason_of(kParagraph + "<dl><dt>--help<dd>Show this text and end.</dl>", "--help", 0.1F) ==
        Reason::none);
}

TEST_CASE("a heading stays right above its text, short of what it says or links", "[settle]") {
  CHECK(reason_of(kParagraph + "<h3>Seal count</h3>" + kSeals, "Seal", 0.2F) == Reason::none);
  CHECK(reason_of(kParagraph + "<h3>Seal count</h3>" + kSeals, "Seal", 0.1F) != Reason::none);
  CHECK(reason_of(kParagraph + "<h3><a href=/s>Seal count</a></h3>" + kSeals, "Seal", 0.2F) !=
        Reason::none);
  CHECK(reason_of(kParagraph + "<h3>Related articles</h3>" + kSeals, "Related", 0.2F) ==
        Reason::related);
}

TEST_CASE("a heading may have boxes of its own", "[settle]") {
  const auto reason = [](const std::string& html) { return reason_of(html, "Seal", 0.2F); };
  const std::string box = "<div><div><h3>Seal count</h3></div></div>";
  CHECK(reason(kParagraph + box + kSeals) == Reason::none);
  CHECK(reason(kParagraph + box + "<div>" + kSeals + "</div>") == Reason::none);
  CHECK(reason(kParagraph + box + "<ul><li>Grey seals</li></ul>") == Reason::none);
  CHECK(reason("<div>" + kParagraph + box + "</div>" + kSeals) != Reason::none);
}

TEST_CASE("a heading may say what menus say", "[settle]") {
  const auto reason = [](float probability) {
    return reason_of(kParagraph + "<h3>Contact</h3>" + kSeals, "Contact", probability);
  };
  CHECK(reason(0.6F) == Reason::none);
  CHECK(reason(0.4F) == Reason::navigation);
}

TEST_CASE("a line below the title goes that says but who wrote it", "[settle]") {
  const std::string stated = "<meta name=author content='Marta Lindqvist'>";
  CHECK(reason_of(stated + "<p>By Marta Lindqvist</p>" + kParagraph, "By", 0.95F) ==
        Reason::byline);
  CHECK(reason_of("<p>By Hand</p>" + kParagraph, "By", 0.95F) == Reason::none);
  CHECK(reason_of(stated + "<p>Marta Lindqvist</p>" + kParagraph, "Marta", 0.95F) ==
        Reason::byline);
}

TEST_CASE("a date is no dateline where headings follow that are like it", "[settle]") {
  const std::string stated = "<meta property=article:published_time content=2026-03-18>";
  const std::string day = stated + "<h2>18 March 2026</h2>" + kParagraph;
  CHECK(reason_of(day, "18 March", 0.8F) == Reason::byline);
  CHECK(reason_of(day + "<h2>4 January 2026</h2>" + kParagraph, "18 March", 0.8F) == Reason::none);
}

TEST_CASE("code in a thread stays beside words that stay", "[settle]") {
  const auto reason = [](const std::string& posts, float probability) {
    return reason_of("<div class=thread>" + posts + "</div>", "sail(", probability);
  };
  const std::string code = "<div class=listing><pre>sail(boat)</pre></div>";
  CHECK(reason("<div>" + kParagraph + code + "</div>", 0.3F) == Reason::none);
  CHECK(reason("<div>" + kParagraph + code + "</div>", 0.1F) == Reason::low_density);
  CHECK(reason("<div>" + kParagraph + "</div><div>" + code + "<img src=a.png></div>", 0.3F) ==
        Reason::low_density);
  CHECK(reason_of(kParagraph + code, "sail(", 0.3F) == Reason::low_density);
}

TEST_CASE("a short hidden text stays where it is called a fold", "[settle]") {
  const auto reason = [](const std::string& name) {
    return reason_of(
        kParagraph + "<div class='" + name + "'><div hidden>Yes, for free.</div></div>", "Yes,",
        0.9F);
  };
  CHECK(reason("faq-item") == Reason::none);
  CHECK(reason("copied") == Reason::hidden);
}

TEST_CASE("a list that is rather the article's than not is not torn", "[settle]") {
  const auto reason = [](const std::string& list) {
    return reason_of(kParagraph + list + kParagraph, "Crab pots", 0.3F);
  };
  const std::string items = "<li>Crab pots<li>Nets<li>Two oars</ul>";
  CHECK(reason("<ul>" + items) == Reason::none);
  CHECK(reason("<ul class=product-options>" + items) == Reason::low_density);
  CHECK(reason("<ul><li><a href=/eels>Eels</a>" + items) == Reason::low_density);
}
