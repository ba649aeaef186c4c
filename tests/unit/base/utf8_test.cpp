#include "base/utf8.h"

#include <catch2/catch.hpp>

namespace utf8 = winnow::utf8;

TEST_CASE("UTF-8 is valid exactly as Unicode's table 3-7 says") {
  const auto row = GENERATE(table<std::string, bool>({
      {"", true},
      {"plain ASCII, longer than eight bytes", true},
      {"\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xF0\x90\x80\x80\xF4\x8F\xBF\xBF",
       true},
      {"\x80", false},
      {"\xC1\xBF", false},
      {"\xE0\x9F\xBF", false},
      {"\xED\xA0\x80", false},
      {"\xF0\x8F\xBF\xBF", false},
      {"\xF4\x90\x80\x80", false},
      {"\xF5\x80\x80\x80", false},
      {"12345678\xE2\x82", false},
  }));
  CHECK(utf8::valid(std::get<0>(row)) == std::get<1>(row));
}

TEST_CASE("broken sequences are replaced as the Encoding Standard's decoder does") {
  const auto row = GENERATE(table<std::string, std::string, unsigned>({
      {"a\xE2\x82z", "a\xEF\xBF\xBDz", 1},
      {"\xF0\x9F\x98", "\xEF\xBF\xBD", 1},
      {"\xF0\x9F\xC3\xA4", "\xEF\xBF\xBD\xC3\xA4", 1},
      {"\xE0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD", 2},
      {"\xFF\xFE", "\xEF\xBF\xBD\xEF\xBF\xBD", 2},
  }));
  std::uint32_t replaced = 0;
  CHECK(utf8::repaired(std::get<0>(row), replaced) == std::get<1>(row));
  CHECK(replaced == std::get<2>(row));
}

TEST_CASE("code points read backwards as forwards") {
  const std::string text = "a\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\xFF";
  CHECK(utf8::decode_before(text, 0).size == 0);
  CHECK(utf8::decode_before(text, 1).value == U'a');
  CHECK(utf8::decode_before(text, 3).value == U'\u00E4');
  CHECK(utf8::decode_before(text, 6).value == U'\u20AC');
  CHECK(utf8::decode_before(text, 10).value == U'\U0001F600');
  CHECK_FALSE(utf8::decode_before(text, 11).valid);
  CHECK(utf8::decode(text, 11).size == 0);
}

TEST_CASE("lengths count code points") {
  const std::string text = "a\xC3\xA4\xF0\x9F\x98\x80";
  CHECK(utf8::code_points(text) == 3);
}
