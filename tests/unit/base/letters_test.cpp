#include "base/letters.h"

#include <catch2/catch.hpp>

namespace letters = winnow::letters;

TEST_CASE("capitals fold to small letters of the same length in bytes") {
  const auto row = GENERATE(table<std::string, std::string>({
      {"ABC xyz 1", "abc xyz 1"},
      {"ÄÖÜ ß × ÷", "äöü ß × ÷"},
      {"ŁÓDŹ ŽIŽKA İ", "łódź žižka İ"},
      {"МОСКВА ЁЛКА ЇЖАК", "москва ёлка їжак"},
      {"ΑΘΉΝΑ ΏΡΑ", "αθήνα ώρα"},
      {"Nguyễn ĐỨC", "nguyễn đức"},
      {"東京 서울 ไทย عرب", "東京 서울 ไทย عرب"},
      {"\xFF", "\xFF"},
  }));
  CHECK(letters::folded(std::get<0>(row)) == std::get<1>(row));
  CHECK(letters::folded(std::get<0>(row)).size() == std::get<0>(row).size());
}

TEST_CASE("case and kind of code points") {
  for (const char32_t c : U"AZÄÉŁŹАЯЁΑΩ") {
    if (c != 0) CHECK((letters::is_upper(c) && !letters::is_lower(c)));
  }
  for (const char32_t c : U"azäßéłźаяёαω") {
    if (c != 0) CHECK((letters::is_lower(c) && !letters::is_upper(c)));
  }
  for (const char32_t c : U"a9Éж漢かな한ไعあ々ी") {
    if (c != 0) CHECK(letters::is_word_character(c));
  }
  for (const char32_t c : U" -.,“”…€→。、（）！\u00A0\uFFFD😀؟۔।") {
    if (c != 0) CHECK_FALSE(letters::is_word_character(c));
  }
  for (const char32_t c : U" \t\n\v\r\u00A0\u2009\u200B\u2028\u202F\u3000\uFEFF") {
    if (c != 0) CHECK(letters::is_white(c));
  }
  for (const char32_t c : U"a0-_\u00AD·。漢") {
    if (c != 0) CHECK_FALSE(letters::is_white(c));
  }
  for (const char32_t c : U"漢かไカ") {
    if (c != 0) CHECK(letters::is_unspaced(c));
  }
  for (const char32_t c : U"aж한ع") {
    if (c != 0) CHECK_FALSE(letters::is_unspaced(c));
  }
}
