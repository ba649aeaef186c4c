#include <catch2/catch.hpp>

#include "extract/extract.h"

using namespace winnow;

namespace {

Reason reason_of(std::string_view line) {
  Metadata metadata;
  const std::string text = "A headline about the harbour\nThe harbour was rebuilt last year.\n" +
                           std::string(line) + "\nShips came back in spring.\n";
  return extract_text(text, metadata, {}).blocks.at(2).reason;
}

}  // namespace

TEST_CASE("lines that are no part of a pasted article say why", "[text]") {
  struct Case {
    std::string_view line;
    Reason reason;
  };
  const auto [line, reason] = GENERATE(
      Case{"Please consider supporting our newsroom with a small gift.", Reason::appeal},
      Case{"Unterstützen Sie uns mit einer Spende", Reason::appeal},
      Case{"Sign up for our newsletter", Reason::subscribe},
      Case{"Подписывайтесь на наш канал", Reason::subscribe},
      Case{"ADVERTISEMENT", Reason::advertisement}, Case{"Publicité", Reason::advertisement},
      Case{"Share this article", Reason::share}, Case{"12 comments", Reason::comments},
      Case{"Reply Quote Report", Reason::comments}, Case{"Like (3) | Reply", Reason::comments},
      Case{"Join the conversation", Reason::comments},
      Case{"Read more: The bridge that nobody wanted", Reason::related},
      Case{"MORE: The bridge that nobody wanted", Reason::related},
      Case{"More: the bridge that nobody wanted is closed.", Reason::none},
      Case{"関連記事", Reason::related}, Case{"Additional reporting by Jane Doe", Reason::credit},
      Case{"By Jane Doe", Reason::byline}, Case{"14 March 2022 16:05", Reason::byline},
      Case{"Jane Doe, Legal Affairs Correspondent", Reason::byline},
      Case{"Feb. 17, 2026 5:02 am ET", Reason::byline},
      Case{"Oct. 14, 2025 at 6:12 p.m.", Reason::byline},
      Case{"Ships leave the harbour this morning. Credit... Jane Doe", Reason::caption_noise},
      Case{"Home / News / Harbour", Reason::navigation},
      Case{"A version of this article appears in print on July 2, Section A, Page 24.",
           Reason::credit},
      Case{"Will the wall hold? The mayor says that it will, for a hundred years.", Reason::none},
      Case{"Home prices near the harbour rose by a third last year.", Reason::none},
      Case{"The ships came back on Feb. 17, 2026.", Reason::none},
      Case{"09:14, 2 Aug 2023 | Updated: 11:30, 2 Aug 2023", Reason::byline},
      Case{"Photo: Jane Doe", Reason::caption_noise},
      Case{"Ships leave the harbour this morning. Photograph: Jane Doe/PA", Reason::caption_noise},
      Case{"We use cookies to improve this site.", Reason::cookie_notice},
      Case{"The harbour was rebuilt last year.", Reason::duplicate},
      Case{"Sources close to the talks said the deal was off.", Reason::none},
      Case{"“Please consider donating,” she told the crowd.", Reason::none},
      Case{"She signed the petition in March and left.", Reason::none},
      Case{"By then the ships had gone.", Reason::none});
  CAPTURE(line);
  CHECK(name_of(reason_of(line)) == name_of(reason));
}

TEST_CASE("a headline may say in capitals what it heads", "[text]") {
  Metadata metadata;
  extract_text(
      "PICTURES: The harbour before and after the flood\nThe harbour was rebuilt last year.\n"
      "Ships came back in spring.\n",
      metadata, {});
  CHECK(metadata.title == "PICTURES: The harbour before and after the flood");
}

TEST_CASE("the first lines are title and deck where they read like it", "[text]") {
  Metadata metadata;
  const Extraction extraction = extract_text(
      "Harbour opens again\nShips return after a year of works\nThe harbour is open.\nAll cheer.",
      metadata, {});
  CHECK(metadata.title == "Harbour opens again");
  CHECK(metadata.deck == "Ships return after a year of works");
  CHECK_FALSE(extraction.blocks[0].kept());
  CHECK_FALSE(extraction.blocks[1].kept());
  CHECK(extraction.blocks[2].kept());

  Metadata prose;
  extract_text("It rained all day.\nThen it stopped.\nThe end.", prose, {});
  CHECK(prose.title.empty());
}

TEST_CASE("what follows a comments heading is comments", "[text]") {
  Metadata metadata;
  const Extraction extraction = extract_text(
      "A title here\nThe harbour is open.\nComments\nfirst\nlovely pictures", metadata, {});
  CHECK(extraction.blocks[3].reason == Reason::comments);
  CHECK(extraction.blocks[4].reason == Reason::comments);
}

TEST_CASE("a line of two dates gives both, with their hours", "[text]") {
  Metadata metadata;
  const auto blocks =
      extract_text(
          "Une usine dément\n"
          "Publié le 4 mai 2026 à 18h12, mis à jour le 5 mai 2026 à 09h30\n"
          "L’entreprise a démenti mardi avoir rejeté des solvants dans la rivière.\n"
          "Les résultats pourraient être connus d’ici à trois semaines.\n",
          metadata, {})
          .blocks;
  CHECK(blocks[1].reason == Reason::byline);
  CHECK(metadata.published == "2026-05-04");
  CHECK(metadata.modified == "2026-05-05");
}

TEST_CASE("a word above the frame's is no title, and a name above a day a byline", "[text]") {
  Metadata metadata;
  const auto blocks =
      extract_text(
          "Arrow\nSkip to main content\nMenu\nHarbour opens again\nMarta Iglesias\n"
          "Seville - 18 Feb 2026 - 13:45 CET\n"
          "The harbour was opened on Monday, and the first ships came in before noon.\n"
          "The town had a fair on the quay.\n",
          metadata, {})
          .blocks;
  CHECK(metadata.title == "Harbour opens again");
  CHECK(metadata.byline == "Marta Iglesias");
  CHECK(metadata.published == "2026-02-18");
  CHECK(blocks[0].reason == Reason::navigation);
  CHECK(blocks[4].reason == Reason::byline);
}

TEST_CASE("names stand above their roles and places, and a deck below a title in sentences",
          "[text]") {
  Metadata metadata;
  const auto blocks =
      extract_text(
          "The harbour is shut. Nobody says why.\n"
          "A day with those who wait for ships that do not come.\n"
          "Marta Iglesias\n"
          "State political editor\n"
          "Share\n"
          "The harbour was shut on Monday, and the first ships went back before noon.\n"
          "Will it open again? The mayor, who has a boat there, says that it will in spring.\n"
          "More on this story\n"
          "Harbour wall cracks again\n"
          "12 October 2025\n",
          metadata, {})
          .blocks;
  CHECK(metadata.title == "The harbour is shut. Nobody says why.");
  CHECK(metadata.deck == "A day with those who wait for ships that do not come.");
  CHECK(metadata.byline == "Marta Iglesias");
  CHECK(metadata.published.empty());
  CHECK(blocks[5].kept());
  CHECK(blocks[6].kept());

  Metadata broadcaster;
  const auto lines =
      extract_text(
          "Ferry capsizes on Lake Tundu\n"
          "2 hours ago\nShare\nSave\n"
          "Chipo Mwansa\nin Port Kaleya\nand\nRuth Edgerton\nin London\n"
          "A ferry capsized on Lake Tundu on Sunday evening, and thirty people died.\n"
          "It was licensed to carry ninety people.\n",
          broadcaster, {})
          .blocks;
  CHECK(broadcaster.byline == "Chipo Mwansa");
  for (std::size_t i = 4; i < 9; ++i) CHECK(lines[i].reason == Reason::byline);
}

TEST_CASE("the reader's word beats every rule", "[text]") {
  Metadata metadata;
  const std::string_view text = "A title here\nThe harbour is open.\nSign up for our newsletter";
  const Extraction extraction = extract_text(text, metadata, {{{34, 60}, true}, {{13, 33}, false}});
  CHECK(extraction.blocks[2].kept());
  CHECK_FALSE(extraction.blocks[1].kept());
}

TEST_CASE("lines beside clutter go with it", "[text]") {
  Metadata metadata;
  const std::string text =
      "A headline about the harbour\n"
      "Comments\n(214)\n"
      "The harbour was rebuilt last year by people from the town.\n"
      "The mayor and her dog in happier times\nCredit: Rex\n"
      "Inside the wall\n"
      "Support the Courier\nPlease consider supporting us with a small gift.\n"
      "Ships came back in spring, and the town had a fair on the quay.\n"
      "Around the coast\nHarbour wall cracks again\nSign up for our newsletter\n";
  const auto blocks = extract_text(text, metadata, {}).blocks;
  std::vector<std::string> kept;
  for (const PageBlock& block : blocks) {
    if (block.kept()) kept.push_back(block.text);
  }
  CHECK(kept == std::vector<std::string>{
                    "The harbour was rebuilt last year by people from the town.", "Inside the wall",
                    "Ships came back in spring, and the town had a fair on the quay."});
}
