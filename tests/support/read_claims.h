// The claims of a text as readers paste it, with everything that the engine does to one.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "winnow.h"

namespace winnow::test {

struct Read {
  std::string text;
  std::vector<Claim> claims;
  Arena texts;  // of the claims

  std::string content(const Claim& claim) const {
    std::string all;
    for (const Span piece : claim.content) {
      if (!all.empty()) all += " … ";
      all += text.substr(piece.begin, piece.size());
    }
    return all;
  }
  // The claim with exactly this content; fails when there is none.
  const Claim& claim(const std::string& wanted) const {
    for (const Claim& each : claims) {
      if (content(each) == wanted) return each;
    }
    std::string all;
    for (const Claim& each : claims) all += content(each) + "\n";
    FAIL("no claim is “" << wanted << "”, but\n" << all);
    return claims.front();
  }
};

inline Read read(const std::string& paragraphs) {
  auto report = clean({.bytes = "A heading for it\n" + paragraphs, .kind = InputKind::text});
  REQUIRE(report);
  return {report->article.text, std::move(report->claims.claims), std::move(report->claims.texts)};
}

}  // namespace winnow::test
