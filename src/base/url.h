// Addresses: splitting and resolving, in one place. The rules are the WHATWG URL standard's
// (https://url.spec.whatwg.org), save that a host outside ASCII stays as it is written (no
// Punycode) and that IPv4 shorthands are not expanded. Takes any bytes; linear in their number.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace winnow {

//   https://user@example.org:8080/a/b?q=1#top
//   scheme  └──── authority ────┘path  query fragment
//
// Views into the URL that was split. An absent part (nullopt) and an empty one differ: "a?" has an
// empty query.
struct UrlParts {
  std::string_view scheme;  // without ":", as written; "" in a relative reference
  std::optional<std::string_view> authority;
  std::string_view path;
  std::optional<std::string_view> query;
  std::optional<std::string_view> fragment;
};

// Splits as RFC 3986, appendix B, does; never fails.
UrlParts split_url(std::string_view url);

// `reference` as an absolute URL: white space around it and line breaks and tabs in it removed,
// scheme and host in lower case, dot segments resolved, what a URL may not hold percent-encoded.
// A reference with a scheme of its own ("mailto:", "data:", "javascript:") needs no base. "" when
// nothing absolute comes out: a relative reference without an absolute base, or no valid host.
// The scheme is not judged: whoever shows the result decides which schemes are safe.
std::string resolved_url(std::string_view reference, std::string_view base);

// "example.org" of "https://user@Example.org:8080/": lower case, without user and port; "" when
// there is none.
std::string host_of(std::string_view url);

// Percent-escapes turned into the bytes that they stand for, which need not be UTF-8.
std::string percent_decoded(std::string_view text);

}  // namespace winnow
