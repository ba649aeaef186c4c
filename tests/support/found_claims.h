// The claims of a text, found by what they hold.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <utility>

#include "winnow.h"

namespace winnow::test {

struct Found {
  std::string text;
  Claims claims;

  std::string content(std::size_t claim) const {
    const Span span = claims.claims[claim].content.front();
    return text.substr(span.begin, span.size());
  }
  // The claim whose first content has `part`; fails when there is none.
  const Claim& with(const std::string& part) const {
    for (std::size_t i = 0; i < claims.claims.size(); ++i) {
      if (content(i).find(part) != std::string::npos) return claims.claims[i];
    }
    FAIL("no claim has “" << part << "”");
    return claims.claims.front();
  }
};

inline Found find(const std::string& text, const char* language = "en") {
  auto report = find_claims_in_text(text, language);
  REQUIRE(report);
  return {text, std::move(report->claims)};
}

}  // namespace winnow::test
