// tests/claims/contested/<case>/: a news text as pasted, article.txt, and what in it answers what,
// expected.json:
//
//   pairs   denial: words of a claim (its cue and content) that denies another or gives another
//           figure; denied: words of that other, any of them will do. Either may come first.
//
// The texts were annotated before the engine first read them.
#include <rapidjson/document.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support/test_data.h"
#include "winnow.h"

namespace winnow {

namespace {

using Link = std::pair<std::uint32_t, std::uint32_t>;

struct Score {
  std::size_t pairs = 0, linked = 0, unlisted = 0;
  std::string failures;
};

// Cue and content, as one text.
std::string words_of(const Report& report, const Claim& claim) {
  std::string words;
  for (const auto* part : {&claim.cue, &claim.content}) {
    for (const Span span : *part)
      words += report.article.text.substr(span.begin, span.size()) + " ";
  }
  return words;
}

std::vector<std::uint32_t> claims_with(const std::vector<std::string>& words,
                                       const std::vector<std::string>& parts) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const bool any = std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
      return words[i].find(part) != std::string::npos;
    });
    if (any) found.push_back(i);
  }
  return found;
}

std::vector<std::string> strings_of(const rapidjson::Value& list) {
  std::vector<std::string> all;
  for (const auto& entry : list.GetArray()) all.emplace_back(entry.GetString());
  return all;
}

void check_case(const std::string& name, Score& score) {
  const std::string folder = test::data_folder("claims/contested/" + name);
  const std::string text = test::read_file(folder + "/article.txt");
  const std::string json = test::read_file(folder + "/expected.json");
  rapidjson::Document expected;
  REQUIRE_FALSE(expected.Parse(json.c_str()).HasParseError());
  const auto report = clean({.bytes = text, .kind = InputKind::text});
  REQUIRE(report);
  std::vector<std::string> words;
  std::set<Link> links;
  for (const Claim& claim : report->claims.claims) {
    words.push_back(words_of(*report, claim));
    for (const std::uint32_t other : claim.contests) links.insert(std::minmax(claim.id, other));
  }
  std::set<Link> listed;
  for (const auto& pair : expected["pairs"].GetArray()) {
    const std::string denial = pair["denial"].GetString();
    const std::vector<std::string> denied = strings_of(pair["denied"]);
    bool linked = false;
    for (const std::uint32_t one : claims_with(words, {denial})) {
      for (const std::uint32_t other : claims_with(words, denied)) {
        if (links.count(std::minmax(one, other)) == 0) continue;
        listed.insert(std::minmax(one, other));
        linked = true;
      }
    }
    ++score.pairs;
    score.linked += linked ? 1 : 0;
    if (!linked) {
      score.failures += name + ": “" + denial + "” is not linked to “" + denied[0] + "”\n";
    }
  }
  for (const Link& link : links) {
    if (listed.count(link) != 0) continue;
    ++score.unlisted;
    score.failures +=
        name + ": not listed: “" + words[link.first] + "” and “" + words[link.second] + "”\n";
  }
}

}  // namespace

TEST_CASE("claims of news texts are linked to those that they deny") {
  Score score;
  for (const std::string& name : test::folders_in(test::data_folder("claims/contested"))) {
    check_case(name, score);
  }
  WARN(score.linked << " of " << score.pairs << " pairs, " << score.unlisted
                    << " links that are not listed\n"
                    << score.failures);
  CHECK(score.pairs >= 100);
  CHECK(score.linked * 100 >= score.pairs * 60);
  CHECK(score.unlisted * 10 <= score.pairs);
}

}  // namespace winnow
