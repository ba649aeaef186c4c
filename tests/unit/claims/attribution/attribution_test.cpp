#include "claims/attribution/attribution.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

namespace winnow {
namespace {

std::vector<Span> lines_of(const std::string& text) {
  std::vector<Span> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end + 1;
  }
  return lines;
}

std::string joined(const std::string& text, const std::vector<Span>& pieces) {
  std::string all;
  for (const Span& piece : pieces) {
    if (!all.empty()) all += " … ";
    all += text.substr(piece.begin, piece.size());
  }
  return all;
}

// "source | cue | content", one in each line.
std::string found_in(const std::string& text) {
  std::string all;
  for (const Attribution& a : find_attributions(text, lines_of(text))) {
    if (!all.empty()) all += '\n';
    all += joined(text, a.source) + " | " + joined(text, a.cue) + " | " + joined(text, a.content);
  }
  return all;
}

TEST_CASE("plain attributions are found whatever the order of their parts") {
  CHECK(found_in("The minister said that the bridge would open in May.") ==
        "The minister | said | that the bridge would open in May");
  CHECK(found_in("“The bridge is safe,” the minister said.") ==
        "the minister | said | “The bridge is safe,”");
  CHECK(found_in("According to the police, two people were hurt.") ==
        "the police | According to | two people were hurt");
  CHECK(found_in("It was a quiet night by the river.").empty());
}

TEST_CASE("parts are in order, inside their paragraphs and free of white space") {
  const std::string text =
      "“We won,” said Ada Lind, the mayor, “and we will win again.”\n"
      "She told reporters the budget had doubled since 2019 and warned of more cuts.\n"
      "Mr Okoro replied:\n“No.”";
  const auto found = find_attributions(text, lines_of(text));
  REQUIRE(found.size() >= 2);
  std::uint32_t begin = 0;
  for (const Attribution& a : found) {
    REQUIRE_FALSE(a.content.empty());
    CHECK(a.content.front().begin >= begin);
    begin = a.content.front().begin;
    CHECK(a.confidence >= 0);
    CHECK(a.confidence <= 1);
    for (const auto* part : {&a.source, &a.cue, &a.content}) {
      for (const Span& piece : *part) {
        REQUIRE(piece.end <= text.size());
        CHECK(text.find('\n', piece.begin) >= piece.end);
        CHECK(text[piece.begin] != ' ');
        CHECK(text[piece.end - 1] != ' ');
      }
    }
  }
}

TEST_CASE("a quotation is signed by the line below it") {
  CHECK(found_in("“A bridge is a promise.”\n— Ada Lind, mayor") ==
        "Ada Lind, mayor | — | “A bridge is a promise.”");
}

TEST_CASE("a quotation is signed behind it in its line") {
  CHECK(found_in("“He never listened to us.” ― Ines Falk, teacher\n"
                 "“Nobody asked me.” — Tom Abara") ==
        "Ines Falk, teacher | ― | “He never listened to us.”\n"
        "Tom Abara | — | “Nobody asked me.”");
  CHECK(found_in("“The Long Way Home” — nobody else ended the night so well.").find("—") ==
        std::string::npos);
}

TEST_CASE("a quotation goes on after its speaker") {
  CHECK(found_in("“It is finished,” she said. “In my head, at any rate.”") ==
        "she | said | “It is finished,” … “In my head, at any rate.”");
}

TEST_CASE("any bytes will do") {
  std::mt19937 random(4);
  const std::string pieces[] = {"“", "”",    "said",     " ", "\xff", "\n",
                                "'", "that", "\xe2\x80", ",", "."};
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += pieces[random() % std::size(pieces)];
    for (const Attribution& a : find_attributions(text, lines_of(text))) {
      for (const Span& piece : a.content) CHECK(piece.end <= text.size());
    }
  }
}

TEST_CASE("a paragraph of any length is read in pieces") {
  std::string text;
  while (text.size() < 400'000) text += "The minister said the bridge was safe, ";
  CHECK(find_attributions(text, lines_of(text)).size() > 1000);
  CHECK(find_attributions(std::string(2'000'000, 'a'), {{{0, 2'000'000}}}).empty());
}

}  // namespace
}  // namespace winnow
