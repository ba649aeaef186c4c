#include "base/url.h"

#include <catch2/catch.hpp>

using winnow::host_of;
using winnow::percent_decoded;
using winnow::resolved_url;
using winnow::split_url;

namespace {

struct Case {
  const char* reference;
  const char* base;
  const char* expected;
};

}  // namespace

TEST_CASE("references resolve as RFC 3986, section 5.4, shows") {
  constexpr const char* kBase = "http://a/b/c/d;p?q";
  const auto row = GENERATE(table<const char*, const char*>({
      {"g", "http://a/b/c/g"},
      {"./g", "http://a/b/c/g"},
      {"g/", "http://a/b/c/g/"},
      {"/g", "http://a/g"},
      {"//g", "http://g/"},
      {"?y", "http://a/b/c/d;p?y"},
      {"g?y", "http://a/b/c/g?y"},
      {"#s", "http://a/b/c/d;p?q#s"},
      {"g#s", "http://a/b/c/g#s"},
      {"g?y#s", "http://a/b/c/g?y#s"},
      {";x", "http://a/b/c/;x"},
      {"", "http://a/b/c/d;p?q"},
      {".", "http://a/b/c/"},
      {"..", "http://a/b/"},
      {"../g", "http://a/b/g"},
      {"../..", "http://a/"},
      {"../../../g", "http://a/g"},
      {"/./g", "http://a/g"},
      {"g.", "http://a/b/c/g."},
      {"..g", "http://a/b/c/..g"},
      {"./g/.", "http://a/b/c/g/"},
      {"g;x=1/../y", "http://a/b/c/y"},
      {"g?y/../x", "http://a/b/c/g?y/../x"},
      {"g#s/../x", "http://a/b/c/g#s/../x"},
  }));
  INFO(std::get<0>(row));
  CHECK(resolved_url(std::get<0>(row), kBase) == std::get<1>(row));
}

TEST_CASE("references resolve as browsers do") {
  const Case row = GENERATE(values<Case>({
      {" /a b\n", "https://example.org/x", "https://example.org/a%20b"},
      {"HTTPS://Example.ORG", "", "https://example.org/"},
      {"https://example.org:443/a", "", "https://example.org/a"},
      {"http://example.org:8080/a", "", "http://example.org:8080/a"},
      {"http://example.org:80x/a", "", ""},
      {"https://ex ample.org/", "", ""},
      {"https://exam%70le.org/", "", "https://example.org/"},
      {"https:///example.org/a", "", "https://example.org/a"},
      {"https:\\\\example.org\\a?b\\c", "", "https://example.org/a?b\\c"},
      {"\\a\\b", "https://example.org/x", "https://example.org/a/b"},
      {"https:a", "https://example.org/x/y", "https://example.org/x/a"},
      {"https:a", "http://example.org/x/y", "https://a/"},
      {"/a/%2e%2E/b", "https://example.org/", "https://example.org/b"},
      {"/ä?q=ü#ö", "https://example.org/", "https://example.org/%C3%A4?q=%C3%BC#%C3%B6"},
      {"/a%20b%zz", "https://example.org/", "https://example.org/a%20b%zz"},
      {"/a\"<b>", "https://example.org/", "https://example.org/a%22%3Cb%3E"},
      {"a:b", "https://example.org/", "a:b"},
      {"./a:b", "https://example.org/", "https://example.org/a:b"},
      {"https://user@example.org/", "", "https://user@example.org/"},
      {"//cdn.example.org/i.png", "https://example.org/", "https://cdn.example.org/i.png"},
      {"//cdn.example.org/i.png", "file:///home/a.html", "file://cdn.example.org/i.png"},
      {"b.png", "file:///home/a.html", "file:///home/b.png"},
      {"java\nscript:alert(1)", "", "javascript:alert(1)"},
      {"JavaScript:alert(1)", "", "javascript:alert(1)"},
      {"mailto:a@example.org", "https://example.org/", "mailto:a@example.org"},
      {"data:image/png;base64,AA==", "", "data:image/png;base64,AA=="},
      {"a.html", "", ""},
      {"a.html", "not a url", ""},
      {"a.html", "mailto:a@example.org", ""},
      {"https://", "", ""},
      {"https://example.org//a//b?c", "", "https://example.org//a//b?c"},
      {"/.//a", "https://example.org/b", "https://example.org//a"},
      {"https://%FF/", "", ""},
      {"https://a%C3%A4.example/", "", "https://aä.example/"},
      {"http://[::1]:8080/a", "", "http://[::1]:8080/a"},
  }));
  INFO(row.reference << " against " << row.base);
  CHECK(resolved_url(row.reference, row.base) == row.expected);
}

TEST_CASE("a URL splits into its parts, absent and empty kept apart") {
  const auto parts = split_url("https://u@example.org:1/a/b?#f");
  CHECK(parts.scheme == "https");
  CHECK(parts.authority == "u@example.org:1");
  CHECK(parts.path == "/a/b");
  CHECK(parts.query == "");
  CHECK(parts.fragment == "f");
  CHECK_FALSE(split_url("a/b:c").fragment.has_value());
  CHECK(split_url("a/b:c").scheme.empty());
}

TEST_CASE("a host comes without user, port and capitals") {
  CHECK(host_of("https://u:p@Example.org:8080/a") == "example.org");
  CHECK(host_of("//example.org") == "example.org");
  CHECK(host_of("http://[::1]:8080/") == "[::1]");
  CHECK(host_of("/a/b").empty());
}

TEST_CASE("percent-escapes decode, broken ones stay") {
  CHECK(percent_decoded("a%20b%C3%A9") == "a b\xC3\xA9");
  CHECK(percent_decoded("%") == "%");
  CHECK(percent_decoded("%4") == "%4");
  CHECK(percent_decoded("%41%zz") == "A%zz");
}
