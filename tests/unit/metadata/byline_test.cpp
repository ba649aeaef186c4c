#include "metadata/byline.h"

#include <catch2/catch.hpp>

using winnow::BylineKind;

namespace {

// "Ada Lovelace (person), AFP (desk)"
std::string described(const std::string& author) {
  std::string out;
  for (const auto& name : winnow::names_in(author)) {
    if (!out.empty()) out += ", ";
    out += name.text + (name.kind == BylineKind::person        ? " (person)"
                        : name.kind == BylineKind::screen_name ? " (screen name)"
                                                               : " (desk)");
  }
  return out;
}

}  // namespace

TEST_CASE("names come out of what stands where an author belongs") {
  const auto row = GENERATE(table<std::string, std::string>({
      {"By Ada Lovelace", "Ada Lovelace (person)"},
      {"Written by: Ada Lovelace and Alan Turing", "Ada Lovelace (person), Alan Turing (person)"},
      {"Von Ada Lovelace, Alan Turing und Grace Hopper",
       "Ada Lovelace (person), Alan Turing (person), Grace Hopper (person)"},
      {"This Article Was Written By", ""},
      {"di Ada Lovelace fotografie di Alan Turing", "Ada Lovelace (person)"},
      {"Text: Ada Lovelace Fotos: Alan Turing", "Ada Lovelace (person)"},
      {"Ada Lovelace | Suggest Changes", "Ada Lovelace (person)"},
      {"Visit the Bridge Shop", ""},
      {"Write a Review", ""},
      {"Von Brücke bis Hafen", ""},
      {"By Ada Lovelace, Staff Writer", "Ada Lovelace (person), Staff Writer (desk)"},
      {"Ada Lovelace, PhD", "Ada Lovelace (person)"},
      {"Ada Lovelace | 1 March 2024", "Ada Lovelace (person)"},
      {"Ada Lovelace on March 1", "Ada Lovelace (person)"},
      {"Ada Lovelace (Berlin)", "Ada Lovelace (person)"},
      {"Lovelace, Ada", "Ada Lovelace (person)"},
      {"Lovelace, Ada B.", "Ada B. Lovelace (person)"},
      {"Lovelace, A. B.", "A. B. Lovelace (person)"},
      {"de la Cruz, Maria", "Maria de la Cruz (person)"},
      {"Ada Lovelace, Alan T.", "Ada Lovelace (person), Alan T. (person)"},
      {"Interview: Ada Lovelace", "Ada Lovelace (person)"},
      {"Analysis by Ada Lovelace", "Ada Lovelace (person)"},
      {"Propos recueillis par Ada Lovelace", "Ada Lovelace (person)"},
      {"Texte : Ada Lovelace", "Ada Lovelace (person)"},
      {"Text: Ada Lovelace, Fotos: Grace Hopper", "Ada Lovelace (person)"},
      {"Words by Ada Lovelace, photographs by Grace Hopper", "Ada Lovelace (person)"},
      {"Photographs by Grace Hopper", ""},
      {"Fotopoulou Maria", "Fotopoulou Maria (person)"},
      {"AFP/The River Newsroom", "AFP (desk), The River Newsroom (desk)"},
      {"riverfan", "riverfan (screen name)"},
      {"Анна Иванова", "Анна Иванова (person)"},
      {"作者：山田太郎", "山田太郎 (person)"},
      {"1 March 2024 | By Ada Lovelace", "Ada Lovelace (person)"},
      {"Ada Lovelace @ada", "Ada Lovelace (person)"},
      {"@riverfan", ""},
      {"By Ada Lovelace ada.lovelace@example.org", "Ada Lovelace (person)"},
      {"Ada Lovelace ada@example.org and Alan Turing",
       "Ada Lovelace (person), Alan Turing (person)"},
      {"Ada Lovelace 4 August 2010", "Ada Lovelace (person)"},
      {"by Ada Lovelace » Tue Aug 27, 2019 1:47 am", "Ada Lovelace (person), Tue (screen name)"},
      {"Personal finance March 3, 2025", ""},
      {"Ada Lovelace, Trial Attorney", "Ada Lovelace (person), Trial Attorney (desk)"},
      {"Head of Research", "Head of Research (desk)"},
      {"Lovelace & Turing", "Lovelace (screen name), Turing (screen name)"},
      {"Reviewed by Ada Lovelace, MD, Physician — Written by Alan Turing", "Alan Turing (person)"},
      {"Text: Ada Lovelace", "Ada Lovelace (person)"},
      {"No author", ""},
      {"admin", ""},
      {"https://example.org/author/ada", ""},
      {"ada@example.org", ""},
      {"", ""},
      {"12", ""},
  }));
  INFO(std::get<0>(row));
  CHECK(described(std::get<0>(row)) == std::get<1>(row));
}

TEST_CASE("a reviewer's label is no author's") {
  CHECK(winnow::ends_with_reviewer_label("Medically reviewed by:"));
  CHECK(winnow::ends_with_reviewer_label("Geprüft von"));
  CHECK_FALSE(winnow::ends_with_reviewer_label("Written by"));
  CHECK_FALSE(winnow::ends_with_reviewer_label("Reviewed by Ada Lovelace"));
}

TEST_CASE("a byline is known by how it starts") {
  CHECK(winnow::has_byline_lead_in("By Ada Lovelace"));
  CHECK(winnow::has_byline_lead_in("by riverfan"));
  CHECK(winnow::has_byline_lead_in("Von Ada Lovelace"));
  CHECK_FALSE(winnow::has_byline_lead_in("by the river they stood"));
  CHECK_FALSE(winnow::has_byline_lead_in("Bypass opens"));
  CHECK(winnow::from_lead_in("Posted on 1 March 2024 by Ada Lovelace") == "by Ada Lovelace");
  CHECK(winnow::from_lead_in("By Ada Lovelace") == "By Ada Lovelace");
  CHECK(winnow::from_lead_in("It stands by the river").empty());
  CHECK(winnow::from_lead_in("").empty());
  CHECK(winnow::is_byline_label("Author:"));
  CHECK_FALSE(winnow::is_byline_label("Author Ada"));
}

TEST_CASE("a line that holds no more than a byline is known by its names") {
  const std::string byline = "Ada Lovelace, Alan Turing";
  for (const std::string line :
       {"Ada Lovelace", "By Ada Lovelace, Staff Writer | 1 March 2024", "Alan Turing, AP",
        "Monday, 1 March 2024 by Alan Turing", "Von Ada Lovelace und Alan Turing"}) {
    INFO(line);
    CHECK(winnow::is_byline_of(line, byline));
  }
  for (const std::string line :
       {"Ada Lovelace and Grace Hopper", "Ada Lovelace built the first bridge over the river",
        "Ada Lovelace, who built the first bridge over the river", "Ada", "1 March 2024", ""}) {
    INFO(line);
    CHECK_FALSE(winnow::is_byline_of(line, byline));
  }
  CHECK_FALSE(winnow::is_byline_of("riverfan", "riverfan"));
}
