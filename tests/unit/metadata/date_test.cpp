#include "metadata/date.h"

#include <catch2/catch.hpp>

using winnow::date_in;
using winnow::date_in_url;
using winnow::DayOrder;
using winnow::is_date_line;

TEST_CASE("dates as machines write them") {
  const auto row = GENERATE(table<std::string, std::string>({
      {"2024-03-01", "2024-03-01"},
      {"2024-03-01T10:00:00Z", "2024-03-01T10:00:00Z"},
      {"2024-03-01T10:00:00.123+0100", "2024-03-01T10:00:00+01:00"},
      {"2024-03-01 10:05", "2024-03-01T10:05"},
      {"2024-03-01 10:05:06 -05:00", "2024-03-01T10:05:06-05:00"},
      {" 2024/3/1 ", "2024-03-01"},
      {"20240301", "2024-03-01"},
      {"20240301100000", "2024-03-01"},
      {"1709287200", "2024-03-01T10:00:00Z"},
      {"1709287200000", "2024-03-01T10:00:00Z"},
      {"5709280000", ""},
      {"Fri, 01 Mar 2024 10:00:00 GMT", "2024-03-01T10:00:00Z"},
      {"2024-02-29", "2024-02-29"},
      {"2024-02-30", ""},
      {"2024-13-01", ""},
      {"0001-01-01T00:00:00", ""},
      {"10.0.2024.1", ""},
      {"", ""},
      {"12345", ""},
  }));
  INFO(std::get<0>(row));
  CHECK(date_in(std::get<0>(row)) == std::get<1>(row));
}

TEST_CASE("dates as people write them, in many languages") {
  const auto row = GENERATE(table<std::string, std::string>({
      {"Published March 1st, 2024 by the river desk", "2024-03-01"},
      {"Sept. 5, 2023", "2023-09-05"},
      {"MARCH 1 2024", "2024-03-01"},
      {"1 March 2024", "2024-03-01"},
      {"the 3rd of May 2024", "2024-05-03"},
      {"01-Mar-24", "2024-03-01"},
      {"2024 Mar 1", "2024-03-01"},
      {"2024 Mar", ""},
      {"Freitag, 1. März 2024, 10:00 Uhr", "2024-03-01"},
      {"1er mars 2024", "2024-03-01"},
      {"1 de marzo de 2024", "2024-03-01"},
      {"1º de março de 2024", "2024-03-01"},
      {"1 marzo 2024", "2024-03-01"},
      {"1 maart 2024", "2024-03-01"},
      {"1 marca 2024 r.", "2024-03-01"},
      {"1 МАРТА 2024", "2024-03-01"},
      {"2024年3月1日", "2024-03-01"},
      {"2024년 3월 1일", "2024-03-01"},
      {"1 مارس 2024", "2024-03-01"},
      {"1 במרץ 2024", "2024-03-01"},
      {"1 मार्च 2024", "2024-03-01"},
      {"1 มี.ค. 2567", "2024-03-01"},
      {"01.03.2024", "2024-03-01"},
      {"28.09.1912:44", "2019-09-28"},
      {"31/12/2023", "2023-12-31"},
      {"March 2024", ""},
      {"March 2024, 10:30", ""},
      {"2024/03", ""},
      {"2024-03", ""},
      {"03/2024", ""},
      {"10. März, 20:21 Uhr", ""},
      {"10.03. 20:21", ""},
      {"10.03.20 20:21", "2020-03-10T20:21"},
      {"version 1.2.2024.3", ""},
  }));
  INFO(std::get<0>(row));
  CHECK(date_in(std::get<0>(row)) == std::get<1>(row));
}

TEST_CASE("the order of day and month is the caller's where the numbers leave it open") {
  CHECK(date_in("03/04/2024", DayOrder::month_first) == "2024-03-04");
  CHECK(date_in("03/04/2024", DayOrder::day_first) == "2024-04-03");
  CHECK(date_in("03.04.2024", DayOrder::month_first) == "2024-04-03");
  CHECK(date_in("25/04/2024", DayOrder::month_first) == "2024-04-25");
}

TEST_CASE("a date line holds little else") {
  CHECK(is_date_line("Last updated on 1 March 2024 at 10:00"));
  CHECK_FALSE(
      is_date_line("On 1 March 2024 the council met again to talk of the bridge, and it "
                   "was a long evening for everyone."));
  CHECK_FALSE(is_date_line("No date here"));
  CHECK_FALSE(is_date_line("June 14, 1934 — November 2, 2025"));
  CHECK(is_date_line("June 14, 2025 – 10:00"));
}

TEST_CASE("an address names a day") {
  const auto row = GENERATE(table<std::string, std::string>({
      {"https://example.org/2024/03/01/bridge", "2024-03-01"},
      {"https://example.org/2024/mar/01/bridge", "2024-03-01"},
      {"https://example.org/news-2024-03-01.html", "2024-03-01"},
      {"https://example.org/20240301/bridge", "2024-03-01"},
      {"https://example.org/2024/03/01/7-bridges", "2024-03-01"},
      {"https://example.org/2024-03-01-bridge", "2024-03-01"},
      {"https://example.org/2024/03/10-bridges", ""},
      {"https://example.org/2024/03/bridge", ""},
      {"https://example.org/20241301/bridge", ""},
      {"https://2024.example.org/03/01", ""},
      {"", ""},
  }));
  INFO(std::get<0>(row));
  CHECK(date_in_url(std::get<0>(row)) == std::get<1>(row));
}
