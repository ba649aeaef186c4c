// What a page may cost (docs/limits.md), and what comes of one that asks for more.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <string>

#include "base/deadline.h"
#include "claims/find_claims.h"
#include "claims/prose/prose.h"
#include "dom/parse.h"
#include "dom/reduce.h"
#include "pipeline.h"

namespace winnow {

namespace {

const std::string kSaid = "\"The bridge stays closed,\" the mayor said on Monday.";

std::string repeated(const std::string& part, std::size_t times) {
  std::string all;
  all.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += part;
  return all;
}

std::size_t depth_of(const Document& document) {
  std::vector<std::size_t> depth(document.size());
  std::size_t deepest = 0;
  for (NodeId id = 1; id < document.size(); ++id) {
    depth[id] = depth[document[id].parent] + 1;
    deepest = std::max(deepest, depth[id]);
  }
  return deepest;
}

}  // namespace

TEST_CASE("more bytes than the limit are too_large", "[limits]") {
  Options options;
  options.limits.bytes = 1024;
  CHECK(clean({.bytes = std::string(1024, 'a')}, options).ok());
  const auto report = clean({.bytes = std::string(1025, 'a')}, options);
  REQUIRE_FALSE(report.ok());
  CHECK(report.error().code == ErrorCode::too_large);
  CHECK(report.error().stage == Stage::input);
}

TEST_CASE("more elements than the limit are too_large", "[limits]") {
  const auto report = clean({.bytes = repeated("<p><b>", kMostTags / 2 + 1)});
  REQUIRE_FALSE(report.ok());
  CHECK(report.error().code == ErrorCode::too_large);
  CHECK(report.error().stage == Stage::dom);
}

TEST_CASE("elements over the depth go, their text stays", "[limits]") {
  const std::string page = repeated("<div>", 50'000) + "<p>" + kSaid;
  const auto document = parse(page);
  REQUIRE(document.ok());
  CHECK(depth_of(*document) <= 520);  // kMostDeep of dom/open_elements.h, and the roots
  const auto report = clean({.bytes = page});
  REQUIRE(report.ok());
  CHECK(report->article.text == kSaid);
}

TEST_CASE("attributes over the limit go, the element and its text stay", "[limits]") {
  std::string page = "<p";
  for (int i = 0; i < 50'000; ++i) page += " a" + std::to_string(i);
  page += ">" + kSaid;
  const auto document = parse(page);
  REQUIRE(document.ok());
  for (NodeId id = 0; id < document->size(); ++id) {
    if (document->is_element(id)) CHECK(document->attributes(id).size() <= kMostAttributes);
  }
  const auto report = clean({.bytes = page});
  REQUIRE(report.ok());
  CHECK(report->article.text == kSaid);
}

TEST_CASE("sentences over the limit are read as several, with all of their words", "[limits]") {
  const std::string text = "He left. " + repeated("and so on, ", kLongestSentence) + "he said.";
  const Prose prose(text, {{0, static_cast<std::uint32_t>(text.size())}}, words::kEnglish);
  CHECK(prose.sentences.size() > 2);
  std::size_t next = 0;  // token
  for (const Span sentence : prose.sentences) {
    CHECK(prose.token_at(sentence.begin) == next);
    CHECK(prose.token_at(sentence.end) - next <= kLongestSentence);
    next = prose.token_at(sentence.end);
  }
  CHECK(next == prose.tokens.size());
}

TEST_CASE("a deadline gives what there is, marked partial", "[limits]") {
  const std::string page = "<title>Bridge</title><h1>Bridge</h1><p>" + kSaid;
  Options options;
  options.limits.time = std::chrono::milliseconds(0);
  const auto late = clean({.bytes = page}, options);
  REQUIRE(late.ok());
  CHECK(late->partial);
  CHECK(late->metadata.title == "Bridge");
  CHECK(late->page == page);
  CHECK(late->claims.claims.empty());

  options.limits.time = std::chrono::hours(1);
  const auto in_time = clean({.bytes = page}, options);
  REQUIRE(in_time.ok());
  CHECK_FALSE(in_time->partial);
  CHECK_FALSE(in_time->claims.claims.empty());
  CHECK_FALSE(clean({.bytes = page})->partial);
}

TEST_CASE("a deadline may be further than the clock reaches, and before now", "[limits]") {
  using std::chrono::milliseconds;
  for (const auto far : {milliseconds(10'000'000'000'000), milliseconds::max()}) {
    CHECK_FALSE(Deadline(far).passed());
  }
  for (const auto past : {milliseconds(-1), milliseconds::min()}) CHECK(Deadline(past).passed());
}

TEST_CASE("a deadline ends a plain text, too", "[limits]") {
  Options options;
  options.limits.time = std::chrono::milliseconds(0);
  const auto late = clean({.bytes = kSaid, .kind = InputKind::text}, options);
  REQUIRE(late.ok());
  CHECK(late->partial);
}

TEST_CASE("claims end at the deadline, in every language", "[limits]") {
  const auto row = GENERATE(table<std::string, std::string>({
      {"en", kSaid},
      {"de", "„Die Brücke bleibt gesperrt“, sagte die Bürgermeisterin am Montag."},
      {"fi", "”Silta pysyy suljettuna kevääseen asti”, pormestari sanoi maanantaina."},
  }));
  const auto& [language, text] = row;
  CAPTURE(std::get<0>(row));
  const auto report = find_claims_in_text(text, language);
  REQUIRE(report.ok());
  CHECK_FALSE(report->claims.claims.empty());
  const Deadline passed(std::chrono::milliseconds(0));
  CHECK(find_claims(report->article, language, ClaimUnit::statement, passed).claims.empty());
}

TEST_CASE("the search for speakers ends at the deadline", "[limits]") {
  // Nearly all of the time goes to speakers, and hers is the last.
  const auto report = find_claims_in_text(
      repeated("the company said “ U.S.. ", 8'000) + "\nThe bridge fell, Ann Lee said.", "en");
  REQUIRE(report.ok());
  const auto speakers = [&](const Deadline& deadline) {
    const Claims found = find_claims(report->article, "en", ClaimUnit::statement, deadline);
    return std::count_if(found.claims.begin(), found.claims.end(),
                         [](const Claim& claim) { return !claim.speaker.empty(); });
  };
  const auto start = std::chrono::steady_clock::now();
  const auto all = speakers(Deadline());
  const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::steady_clock::now() - start);
  CHECK(all == 1);
  CHECK(speakers(Deadline(took / 2)) == 0);
}

}  // namespace winnow
