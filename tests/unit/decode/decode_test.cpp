#include "decode/decode.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "decode/charset.h"
#include "decode/detect.h"
#include "decode/prescan.h"

using winnow::charset_in_page;
using winnow::charset_of_label;
using winnow::decode;
using winnow::ErrorCode;

namespace {

struct Sample {
  std::string charset, bytes, text;
  bool detectable;
};

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all{
#define WINNOW_SAMPLE(charset, bytes, text, detectable) \
  {charset, std::string(bytes, sizeof(bytes) - 1), text, detectable},
#include "unit/decode/samples.def"
#undef WINNOW_SAMPLE
  };
  return all;
}

std::string page(const std::string& head, const std::string& body) {
  return "<!doctype html><html><head>" + head + "</head><body><p>" + body + "</p></body></html>";
}

}  // namespace

TEST_CASE("every encoding of the web decodes when the caller names it") {
  for (const Sample& sample : samples()) {
    INFO(sample.charset);
    const auto decoded = decode(sample.bytes, sample.charset);
    REQUIRE(decoded);
    CHECK(decoded->text == sample.text);
    CHECK(decoded->charset == sample.charset);
    CHECK(decoded->replacements == 0);
  }
}

TEST_CASE("every encoding of the web decodes when a <meta> names it") {
  for (const Sample& sample : samples()) {
    if (sample.charset.substr(0, 5) == "UTF-1") continue;  // cannot be read from a <meta>
    INFO(sample.charset);
    const auto decoded = decode(page("<meta charset=" + sample.charset + ">", sample.bytes), "");
    REQUIRE(decoded);
    CHECK(decoded->text == page("<meta charset=" + sample.charset + ">", sample.text));
    CHECK(decoded->charset == sample.charset);
  }
}

TEST_CASE("undeclared bytes are recognised where their form gives them away") {
  for (const Sample& sample : samples()) {
    if (!sample.detectable) continue;
    INFO(sample.charset);
    CHECK(winnow::detected_charset(sample.bytes) == sample.charset);
    CHECK(decode(sample.bytes, "")->text == sample.text);
  }
}

TEST_CASE("a byte order mark wins and is no text") {
  CHECK(decode("\xEF\xBB\xBF"
               "a\xC3\xA4",
               "windows-1251")
            ->text == "a\xC3\xA4");
  CHECK(decode(std::string("\xFE\xFF\0a", 4), "utf-8")->charset == "UTF-16BE");
  CHECK(decode(std::string("\xFF\xFE"
                           "a\0",
                           4),
               "")
            ->text == "a");
}

TEST_CASE("the caller's word beats the page's") {
  const auto decoded = decode(page("<meta charset=windows-1251>", "\xE9"), "latin1");
  REQUIRE(decoded);
  CHECK(decoded->charset == "windows-1252");
  CHECK(decoded->text.find("<p>\xC3\xA9</p>") != std::string::npos);
}

TEST_CASE("a charset that nobody knows is an error from the caller, not from a page") {
  const auto refused = decode("a", "no-such-\xFF");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::bad_charset);
  CHECK(winnow::utf8::valid(refused.error().message));
  CHECK(decode(page("<meta charset=no-such>", "\xE9"), "")->charset == "windows-1252");
}

TEST_CASE("valid UTF-8 is UTF-8 whatever a stale <meta> says") {
  CHECK(decode(page("<meta charset=iso-8859-1>", "\xC3\xA9"), "")->charset == "UTF-8");
  CHECK(decode(page("<meta charset=iso-8859-1>", "e"), "")->charset == "windows-1252");
}

TEST_CASE("a <meta> far down counts where nothing else is known") {
  const std::string head = "<style>" + std::string(3000, ' ') + "</style><meta charset=cp1250>";
  CHECK(decode(page(head, "\xBF"), "")->charset == "windows-1250");
}

TEST_CASE("a few broken bytes leave a page in UTF-8") {
  const std::string umlauts =
      "\xC3\xA4\xC3\xB6\xC3\xBC\xC3\x9F\xC3\x84\xC3\x96\xC3\x9C\xC3\xA9\xC3\xA8";
  const auto decoded = decode(umlauts + " \xE2\x82 \xFF", "");
  REQUIRE(decoded);
  CHECK(decoded->charset == "UTF-8");
  CHECK(decoded->replacements == 2);
  CHECK(decoded->text == umlauts + " \xEF\xBF\xBD \xEF\xBF\xBD");
}

TEST_CASE("what cannot be decoded becomes U+FFFD and is counted") {
  const auto row = GENERATE(table<std::string, std::string, std::string, unsigned>({
      {"utf-8", "a\xE2\x82", "a\xEF\xBF\xBD", 1},
      {"utf-8", "\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", 3},
      {"utf-8", "\xC0\xAF", "\xEF\xBF\xBD\xEF\xBF\xBD", 2},
      {"utf-16le",
       std::string("\x00\xD8"
                   "a\0",
                   4),
       "\xEF\xBF\xBD"
       "a",
       1},
      {"utf-16le", std::string("a\0b", 3), "a\xEF\xBF\xBD", 1},
      {"gb18030", "a\xFF", "a\xEF\xBF\xBD", 1},
      {"euc-kr", "a\xB0", "a\xEF\xBF\xBD", 1},
  }));
  INFO(std::get<0>(row));
  const auto decoded = decode(std::get<1>(row), std::get<0>(row));
  REQUIRE(decoded);
  CHECK(decoded->text == std::get<2>(row));
  CHECK(decoded->replacements == std::get<3>(row));
}

TEST_CASE("labels lead to the standard's names") {
  CHECK(charset_of_label(" Latin1\n") == "windows-1252");
  CHECK(charset_of_label("ISO-8859-1") == "windows-1252");
  CHECK(charset_of_label("gb2312") == "GBK");
  CHECK(charset_of_label("sjis") == "Shift_JIS");
  CHECK(charset_of_label("utf8") == "UTF-8");
  CHECK(charset_of_label("utf-7").empty());
  CHECK(charset_of_label("").empty());
  CHECK(charset_of_label(" ").empty());
}

TEST_CASE("the prescan finds what the HTML standard's finds") {
  const auto row = GENERATE(table<std::string, std::string>({
      {"<meta charset=windows-1251>", "windows-1251"},
      {"<META CHARSET = 'koi8-r' />", "KOI8-R"},
      {"<meta/charset=koi8-r>", "KOI8-R"},
      {"<meta http-equiv=Content-Type content='text/html; charset=gb2312'>", "GBK"},
      {"<meta content='text/html;charset = \"big5\"' http-equiv=content-type>", "Big5"},
      {"<meta content='text/html; charset=big5'>", ""},
      {"<meta charset=utf-16>", "UTF-8"},
      {"<!-- <meta charset=koi8-r> --><meta charset=big5>", "Big5"},
      {"<!--><meta charset=koi8-r>", "KOI8-R"},
      {"<a title='<meta charset=koi8-r>'><meta charset=big5>", "Big5"},
      {"<meta charset=no-such><meta charset=big5>", "Big5"},
      {"<metadata charset=koi8-r>", ""},
      {"<?xml version='1.0' encoding='euc-jp'?><html>", "EUC-JP"},
      {"<meta charset=", ""},
      {"<meta charset='koi8-r", "KOI8-R"},
      {"<", ""},
  }));
  INFO(std::get<0>(row));
  CHECK(charset_in_page(std::get<0>(row)) == std::get<1>(row));
}
