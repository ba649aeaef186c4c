// What French and Spanish say otherwise than English.
#include <catch2/catch.hpp>
#include <string>

#include "support/found_claims.h"
#include "support/read_claims.h"

namespace winnow {

TEST_CASE("a party in brackets is no part of who speaks") {
  const auto found = test::find(
      "La maire, Hélène Roux (PS), accuse l’agence de « laisser pourrir la situation ».\n"
      "Le député, Julien Carle (LR), estime que la sécurité passe avant les symboles. Selon lui, "
      "la "
      "route est sûre.",
      "fr");
  CHECK(found.with("laisser pourrir").speaker == "Hélène Roux");
  CHECK(found.with("la sécurité").speaker == "Julien Carle");
  CHECK(found.with("la route est sûre").speaker == "Julien Carle");
}

TEST_CASE("a denied figure ends at a colon, behind which somebody may give another") {
  const auto found = test::find(
      "L’agence a indiqué que 287 naissances avaient été enregistrées. La CGT conteste ce chiffre "
      ": "
      "d’après le syndicat, 312 enfants sont nés à Valmont.",
      "fr");
  const Claim& denial = found.with("ce chiffre");
  CHECK(found.content(denial.id) == "ce chiffre");
  CHECK(denial.contests == ShortList<std::uint32_t>{found.with("287 naissances").id});
  CHECK(found.content(found.with("312 enfants").id) == "312 enfants sont nés à Valmont");
}

TEST_CASE("a Spanish denial begins behind its day and ends where the next report begins") {
  const auto found = test::find(
      "El alcalde, Andrés Cano, negó este martes haber adjudicado la obra y acusó a la oposición "
      "de "
      "«buscar un titular».",
      "es");
  CHECK(found.content(found.with("haber adjudicado").id) == "haber adjudicado la obra");
  CHECK(found.with("a la oposición").speaker == "Andrés Cano");
  CHECK(found.with("a la oposición").stance == Stance::alleges);
}

TEST_CASE("a Spanish verb without a subject is that of whom the sentence before is about") {
  const auto found = test::find(
      "El interventor advirtió en marzo de que el precio superaba el de mercado. Cano restó "
      "importancia al documento. «Es una opinión, no una sentencia», dijo.",
      "es");
  CHECK(found.with("Es una opinión").speaker == "Cano");
}

TEST_CASE("a name of two words keeps its first, also where that is a word of its own") {
  const auto found = test::find(
      "La empresa ganadora, Obras Levante, ha empezado las obras. Obras Levante rechazó las "
      "acusaciones de los vecinos.",
      "es");
  CHECK(found.with("las acusaciones").speaker == "Obras Levante");
}

TEST_CASE("French articles, clauses about a source and apostrophes are no part of claims") {
  const auto found = test::read(
      "Le préfet, Marc Lestang, estime qu'« il est trop tôt pour désigner un responsable ».\n"
      "L'association Eaux vives accuse l'industriel d'avoir ouvert ses vannes dans la nuit.\n"
      "D'après un ancien salarié, qui a requis l'anonymat, les vannes étaient ouvertes chaque "
      "mois.");
  CHECK(found.claim("« il est trop tôt pour désigner un responsable »").speaker == "Marc Lestang");
  CHECK(found.claim("l'industriel d'avoir ouvert ses vannes dans la nuit").speaker ==
        "association Eaux vives");
  CHECK(found.claim("les vannes étaient ouvertes chaque mois").speaker == "ancien salarié");
}

TEST_CASE("Spanish perfects are reports, and participles beside nouns are none") {
  const auto found = test::read(
      "El incendio declarado el lunes en el puerto ha obligado a evacuar el barrio entero.\n"
      "\"Se ha hecho justicia\", ha declarado Tomás Quiroga a la salida de la sala.\n"
      "La alcaldesa, Rosa Pineda, mantuvo durante el juicio que los contratos eran legales.\n"
      "Según el fallo, de 212 páginas, los contratos fueron irregulares.");
  CHECK(found.claim("\"Se ha hecho justicia\"").speaker == "Tomás Quiroga");
  CHECK(found.claim("los contratos eran legales").speaker == "Rosa Pineda");
  CHECK(found.claim("los contratos fueron irregulares").speaker == "fallo");
  CHECK(found.claims.size() == 3);
}

}  // namespace winnow
