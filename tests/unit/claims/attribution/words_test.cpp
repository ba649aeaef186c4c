#include "claims/attribution/words.h"

#include <catch2/catch.hpp>
#include <string>

#include "claims/attribution/cue_context.h"

namespace winnow {
namespace {

std::vector<Word> words_of(const std::string& text) {
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  const auto quotations = find_quotations(text, {{all}});
  const WordTable table;
  return WordReader(text, table).describe(tokenize(text, all), quotations);
}

TEST_CASE("words of the closed classes, names and endings have tags without any table") {
  const auto words = words_of("Ms Weber’s plan quickly failed, and that hurt.");
  REQUIRE(words.size() == 11);
  CHECK(words[0].tag == PartOfSpeech::title);
  CHECK(words[1].tag == PartOfSpeech::name);
  CHECK(words[2].tag == PartOfSpeech::possessive_ending);
  CHECK(words[4].tag == PartOfSpeech::manner);
  CHECK(words[5].tag == PartOfSpeech::past);
  CHECK(words[6].tag == PartOfSpeech::comma);
  CHECK(words[7].tag == PartOfSpeech::conjunction);
  CHECK(words[8].tag == PartOfSpeech::that);
  CHECK(words[10].tag == PartOfSpeech::full_stop);
}

TEST_CASE("forms of one word share a stem") {
  const auto words = words_of("warn warns warned warning deny denies denied");
  for (std::size_t i = 1; i < 4; ++i) CHECK(words[i].stem == words[0].stem);
  for (std::size_t i = 5; i < 7; ++i) CHECK(words[i].stem == words[4].stem);
  CHECK(words[0].stem != words[4].stem);
}

TEST_CASE("sentences begin after full stops, not after abbreviations or within a report") {
  std::string begins;
  for (const Word& word : words_of("Gov. Ruiz left. “We won.” he said. 20 others stayed.")) {
    begins += word.sentence_begins ? '^' : '.';
  }
  CHECK(begins == "^...^.......^...");
}

TEST_CASE("the nearest cue is outside quotations, and a long quotation is one step") {
  auto words = words_of("He said “they never told us what it would all cost” on Monday");
  words[1].cue_level = 3;  // said
  words[5].cue_level = 3;  // told
  const auto before = nearest_cues(words, Side::before, 2);
  const auto after = nearest_cues(words, Side::after, 2);
  CHECK(before[0].cue == -1);
  CHECK(after[0].cue == 1);
  CHECK(before.back().cue == 1);
  CHECK(before.back().distance == 3);
  CHECK(after.back().cue == -1);
}

}  // namespace
}  // namespace winnow
