#include "claims/attribution/tokens.h"

#include <catch2/catch.hpp>
#include <string>

namespace winnow {
namespace {

// Tokens with a bar between them.
std::string barred(std::string_view text) {
  std::string all;
  for (const Token& token : tokenize(text, {0, static_cast<std::uint32_t>(text.size())})) {
    if (!all.empty()) all += '|';
    all += text.substr(token.span.begin, token.span.size());
  }
  return all;
}

TEST_CASE("words keep what belongs to them") {
  CHECK(barred("Ms. Weber’s plan didn’t fail.") == "Ms.|Weber|’s|plan|didn’t|fail|.");
  CHECK(barred("The U.S. paid $1,200.50, or 3.5 %.") == "The|U.S.|paid|$|1,200.50|,|or|3.5|%|.");
  CHECK(barred("a well-known J. Doe—he said") == "a|well-known|J.|Doe|—|he|said");
  CHECK(barred("''Yes,'' she said; ``no.''") == "''|Yes|,|''|she|said|;|``|no|.|''");
  CHECK(barred("the teachers’ union") == "the|teachers|’|union");
  CHECK(barred("Müller sagte: „Ja“") == "Müller|sagte|:|„|Ja|“");
  CHECK(barred("Россия\u00a0отрицает") == "Россия|отрицает");
  CHECK(barred("").empty());
}

TEST_CASE("a token is a word, a number or a symbol") {
  const std::string text = "In 2016 he won 48%";
  const auto tokens = tokenize(text, {0, static_cast<std::uint32_t>(text.size())});
  REQUIRE(tokens.size() == 6);
  CHECK(tokens[0].kind == TokenKind::word);
  CHECK(tokens[1].kind == TokenKind::number);
  CHECK(tokens[5].kind == TokenKind::symbol);
}

TEST_CASE("only the range is read") {
  const std::string text = "one two three";
  const auto tokens = tokenize(text, {4, 7});
  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].span == Span{4, 7});
}

TEST_CASE("bytes that are no UTF-8 are symbols, and none is lost") {
  const std::string text = "a\xff\xe2\x80 b\xc3";
  std::uint32_t end = 0;
  for (const Token& token : tokenize(text, {0, static_cast<std::uint32_t>(text.size())})) {
    CHECK(token.span.begin >= end);
    CHECK(token.span.end > token.span.begin);
    end = token.span.end;
  }
  CHECK(end == text.size());
}

TEST_CASE("normalized words compare equal whatever their case, digits and apostrophes") {
  CHECK(normalized("DIDN’T") == "didn't");
  CHECK(normalized("1,200") == "0,000");
  CHECK(normalized("Élysée") == "élysée");
}

}  // namespace
}  // namespace winnow
