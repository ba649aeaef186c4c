// What German says otherwise than English: the mood of reported speech, verbs in two parts, cases.
#include <catch2/catch.hpp>
#include <string>

#include "support/found_claims.h"
#include "support/read_claims.h"

namespace winnow {

namespace {

test::Found find_german(const std::string& text) { return test::find(text, "de"); }

}  // namespace

TEST_CASE("speech goes on in the mood that reports it, up to what nobody reports") {
  const auto found = find_german(
      "Timm nannte das „eine Unverschämtheit“. Sein Vetter besitze zwar Land in der Gemarkung, es "
      "liege aber weit weg. Man werde alles prüfen. Der Rat tagt am Montag. Es sei still im "
      "Saal.\n"
      "Das Dorf habe 300 Einwohner.");
  CHECK(found.with("Sein Vetter besitze").speaker == "Timm");
  CHECK(found.with("Man werde alles prüfen").speaker == "Timm");
  CHECK(found.claims.claims.size() == 3);
}

TEST_CASE("a clause in the mood of reported speech needs no pronoun to open it") {
  const auto found = find_german(
      "Landrat Jens Wiebke (CDU) betonte, über die Genehmigung werde allein das Amt entscheiden.");
  CHECK(found.with("über die Genehmigung").speaker == "Jens Wiebke");
}

TEST_CASE("behind what opens a sentence, who did something follows the verb") {
  const auto found = find_german(
      "Im Streit über den Windpark bei Neuendorf hat Bürgermeister Holger Timm (parteilos) "
      "Vorwürfe "
      "zurückgewiesen, er habe Anwohner zu spät informiert.\n"
      "„Das war so nicht geplant“, sagte eine Sprecherin der dpa. Zugleich räumte sie ein, dass "
      "die Bahn viele Züge gestrichen habe.");
  CHECK(found.with("er habe Anwohner").speaker == "Holger Timm");
  CHECK(found.with("er habe Anwohner").stance == Stance::denies);
  CHECK(found.with("Das war so").speaker == "Sprecherin");
  CHECK(found.with("die Bahn viele Züge").speaker == "Sprecherin");
}

TEST_CASE("a German genitive is told by its own name") {
  const auto found = find_german(
      "Nach Angaben des Betreibers Nordstrom sollen die Anlagen 240 Meter hoch werden.\n"
      "Nach Einschätzung des Verbands fallen die Zahlen zu niedrig aus.");
  CHECK(found.with("240 Meter").speaker == "Betreiber Nordstrom");
  CHECK(found.with("fallen die Zahlen").speaker == "Verband");
}

TEST_CASE("a verb’s second part may follow a quotation, and “das” is what was said") {
  const auto found = find_german(
      "Die Deutsche Bahn kündigte an, Berufung einzulegen.\n"
      "Der Fahrgastverband Pro Bahn sagte, es fielen 6.000 Züge im Jahr aus. Die Bahn wies das als "
      "„frei erfunden“ zurück.");
  const Claim& denial = found.with("frei erfunden");
  CHECK(denial.speaker == "Deutsche Bahn");
  CHECK(found.content(denial.id) == "das als „frei erfunden“");
  CHECK(denial.stance == Stance::denies);
  CHECK(denial.contests == ShortList<std::uint32_t>{found.with("6.000 Züge").id});
}

TEST_CASE("accusations are pointed at in German and French as well") {
  const auto german = find_german(
      "Die Gewerkschaft wirft dem Konzern vor, Überstunden nicht zu bezahlen. Der Konzern wies die "
      "Vorwürfe zurück.");
  CHECK(german.with("die Vorwürfe").contests ==
        ShortList<std::uint32_t>{german.with("Überstunden").id});
  const auto french = test::find(
      "Le syndicat accuse la direction d’avoir caché les accidents. La direction a rejeté ces "
      "accusations.",
      "fr");
  CHECK(french.with("ces accusations").contests ==
        ShortList<std::uint32_t>{french.with("caché les accidents").id});
}

TEST_CASE("a report in the middle of a German sentence keeps the verb behind it") {
  const auto found = find_german(
      "Der Brand in Lüden hat nach Angaben der Feuerwehr einen Schaden von drei Millionen Euro "
      "verursacht.");
  REQUIRE(found.claims.claims.size() == 1);
  const Claim& claim = found.claims.claims.front();
  REQUIRE(claim.content.size() == 2);
  CHECK(found.content(0) == "Der Brand in Lüden hat");
  CHECK(claim.speaker == "Feuerwehr");
}

TEST_CASE("a statement that somebody calls invented is denied, and answered by a quotation") {
  const auto found = find_german(
      "Die Zeitung berichtete, der Hof habe Akkus im Freien gelagert. Seidel nannte die Aussage "
      "frei "
      "erfunden. Der Mann wolle dem Unternehmen schaden.\n"
      "„Das ist Wahlkampf auf Kosten der Feuerwehrleute“, konterte Kahl.");
  const Claim& denial = found.with("frei erfunden");
  CHECK(denial.stance == Stance::denies);
  CHECK(denial.contests == ShortList<std::uint32_t>{found.with("Akkus im Freien").id});
  CHECK(found.with("Der Mann wolle").speaker == "Seidel");
  CHECK(found.with("Das ist Wahlkampf").speaker == "Kahl");
}

TEST_CASE("German perfects, colons and reported duties are read to their claims") {
  const auto found = test::read(
      "Die Stadt Halbenau hat Vorwürfe zurückgewiesen, sie habe den Schimmel in der Kita "
      "verschwiegen.\n"
      "Nach Angaben des Gesundheitsamts besteht für die Kinder keine akute Gefahr.\n"
      "Der Kinderarzt Ralf Henning widerspricht: Schon geringe Mengen könnten Anfälle auslösen, "
      "sagte er der Zeitung.\n"
      "Die Bürgermeisterin müsse erklären, „wer wann davon wusste“.");
  const Claim& denial = found.claim("sie habe den Schimmel in der Kita verschwiegen");
  CHECK(denial.stance == Stance::denies);
  CHECK(denial.speaker == "Stadt Halbenau");
  CHECK(found.claim("besteht für die Kinder keine akute Gefahr").speaker == "Gesundheitsamt");
  CHECK(found.claim("Schon geringe Mengen könnten Anfälle auslösen").speaker == "Ralf Henning");
  CHECK(found.claims.size() == 3);
}

TEST_CASE("the claims of a sentence grow with it") {
  for (const std::string part : {"nach Angaben der Stadt ", "der Rat bestreitet die Zahl und "}) {
    std::string text = "Der Rat der Stadt hat am Montag nicht gesagt, was mit dem Haus ist. ";
    for (int i = 0; i < 2000; ++i) text += part;
    const auto found = find_german(text);
    std::size_t bytes = 0;
    for (const Claim& claim : found.claims.claims) {
      for (const Span content : claim.content) bytes += content.size();
    }
    CHECK(bytes <= 4 * text.size());
  }
}

TEST_CASE("“das” points back to what somebody said, without its dateline") {
  const auto found = test::read(
      "Berlin (dpa) - Die Lokführer der Nordbahn wollen von Montag an streiken. Das kündigte die "
      "Gewerkschaft GdV am Freitag an.\n"
      "Zwei Häuser sind in der Nacht abgebrannt. Das teilte die Feuerwehr mit. Das war am Montag "
      "noch nicht bekannt.");
  CHECK(found.claim("Die Lokführer der Nordbahn wollen von Montag an streiken").speaker ==
        "Gewerkschaft GdV");
  CHECK(found.claim("Zwei Häuser sind in der Nacht abgebrannt").speaker == "Feuerwehr");
  CHECK(found.claims.size() == 2);
}

TEST_CASE("a sentence in that mood keeps the quotation mark that it ends with") {
  const auto found = find_german("Der Chef sagte, es gehe gut. Der Auftrag sei „immens“.");
  const Claim& claim = found.with("Der Auftrag");
  CHECK(found.content(claim.id) == "Der Auftrag sei „immens“");
}

TEST_CASE("German reports of findings, figures and rumours are found") {
  const auto found = find_german(
      "Ein Gutachten des Instituts kommt zu dem Ergebnis, dass die Anlage defekt war.\n"
      "Die Krankenkasse Nordwest beziffert den Schaden auf 2,4 Millionen Euro.\n"
      "Nach Recherchen dieser Zeitung sollen mindestens 37 Patienten betroffen sein.\n"
      "Holger Brandmeier wies die Vorwürfe zurück. Er selbst schloss einen Rücktritt aus.\n"
      "Ute Lindner sagte, der Bericht sei alt. Brandmeier nannte das eine Unterstellung.");
  CHECK(found.with("Anlage defekt").speaker == "Gutachten");
  CHECK(found.with("Schaden auf").speaker == "Krankenkasse Nordwest");
  CHECK(found.with("37 Patienten").stance == Stance::alleges);
  CHECK(found.with("Vorwürfe").contests == ShortList<std::uint32_t>{found.with("37 Patienten").id});
  CHECK(found.with("einen Rücktritt").speaker == "Holger Brandmeier");
  CHECK(found.with("das eine Unterstellung").contests ==
        ShortList<std::uint32_t>{found.with("Bericht sei alt").id});
}

TEST_CASE("what a sentence of its own reports goes on behind it") {
  const auto found = find_german(
      "Der Bau verzögert sich um zwei Jahre. Das teilte die Bahn am Freitag mit. Schuld sei die "
      "Stadt.");
  CHECK(found.with("Schuld sei").speaker == "Bahn");
}

TEST_CASE("what only looks like a report in German is none") {
  const auto found = find_german(
      "Der Händler bestätigte den Vorfall. Er schrieb vier Dutzend Bücher. In der Halle gibt es "
      "Wasser, weist die Befragung Lücken auf.\n"
      "Wer schreibt denn so etwas? Da fragt man sich, ob das reicht. Kommt das Gerät in Bewegung, "
      "so lässt sich das in den Daten beobachten.\n"
      "Das Werk soll, so der Sprecher, bald öffnen. Der Umfang kann damit erklärt werden, dass es "
      "regnet. Um Geld zu bekommen, müssen die Versicherten, die krank sind, einen Schein "
      "abgeben.\n"
      "Es braucht Mut, lautem Rufen zu widerstehen. Im Interview sagte Warren Haydn, dass die "
      "Band probt.");
  std::vector<std::string> speakers;
  for (const Claim& claim : found.claims.claims) {
    if (!claim.cue.empty()) speakers.emplace_back(claim.speaker);
  }
  CHECK(speakers == std::vector<std::string>{"Händler", "Sprecher", "Warren Haydn"});
}

}  // namespace winnow
