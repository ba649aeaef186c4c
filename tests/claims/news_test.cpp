// tests/claims/news/<case>/: a news text as pasted, article.txt, and who says what in it,
// expected.json:
//
//   claims      speaker, stance ("A|B": either will do, "": anybody), content (its pieces)
//   contested   [a, b]: claim a denies claim b, or gives another figure; those that the annotator
//               had passed over, and the engine found, are listed as well
//   unmarked    lines that no shown claim may touch: headings, bylines
//   dropped     where given: lines that are no part of the article; all others are, but the
//               unmarked ones may be taken for metadata
//
// The texts were annotated before the engine first read them. Those of tests/claims/press and
// tests/claims/dailies have the same form, as have those of tests/claims/disputes, which are full
// of answers that share no word with what they answer. The model of antecedents.h learned from all
// of them, that of likely_answers.h from all but the dailies, so that what is right here is more
// than in other texts.
#include <rapidjson/document.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/letters.h"
#include "support/annotated_claims.h"
#include "support/test_data.h"
#include "winnow.h"

namespace winnow {

namespace {

// What must be right, in per cent.
struct Floors {
  int speakers = 0;  // of the expected claims
  int stances = 0;   // of the claims with the right speaker
  int pairs = 0;     // of the expected pairs
  int unlisted = 0;  // links that nobody listed, at most: of the expected pairs
};

std::vector<std::string> alternatives(const std::string& expected) {
  std::vector<std::string> all;
  for (std::size_t begin = 0; begin <= expected.size();) {
    const std::size_t end = std::min(expected.find('|', begin), expected.size());
    all.push_back(expected.substr(begin, end - begin));
    begin = end + 1;
  }
  return all;
}

bool names(const std::string& speaker, const std::string& expected) {
  const std::vector<std::string> all = alternatives(expected);
  return std::any_of(all.begin(), all.end(), [&](const std::string& name) {
    return letters::folded(speaker).find(letters::folded(name)) != std::string::npos;
  });
}

struct Score {
  int expected = 0, speakers = 0, stances = 0, pairs = 0, linked = 0, unlisted = 0;
  std::string failures;
};

std::set<std::string> strings_of(const rapidjson::Value& list) {
  std::set<std::string> all;
  for (const auto& entry : list.GetArray()) all.insert(entry.GetString());
  return all;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

// Every line of the text is kept or dropped as expected.
void check_lines(const std::string& name, const std::string& text, const Report& report,
                 const rapidjson::Document& expected) {
  const std::set<std::string> dropped = strings_of(expected["dropped"]);
  const std::set<std::string> unmarked = strings_of(expected["unmarked"]);
  const std::vector<std::string> article = lines_of(report.article.text);
  const std::set<std::string> kept(article.begin(), article.end());
  for (const std::string& line : lines_of(text)) {
    INFO(name << ": “" << line << "”");
    if (dropped.count(line) != 0) {
      CHECK(kept.count(line) == 0);
    } else if (unmarked.count(line) == 0) {
      CHECK(kept.count(line) == 1);
    }
  }
}

void check_case(const std::string& folder, const std::string& name, Score& score) {
  const std::string text = test::read_file(folder + "/article.txt");
  const std::string json = test::read_file(folder + "/expected.json");
  rapidjson::Document expected;
  REQUIRE_FALSE(expected.Parse(json.c_str()).HasParseError());
  const auto report = clean({.bytes = text, .kind = InputKind::text});
  REQUIRE(report);
  if (expected.HasMember("dropped")) check_lines(name, text, *report, expected);
  const std::vector<Claim>& claims = report->claims.claims;
  // Who is left unresolved is shown by the words of the text.
  const auto speaker_of = [&](const Claim& claim) {
    if (!claim.speaker.empty() || claim.source.empty()) return std::string(claim.speaker);
    return report->article.text.substr(claim.source.front().begin, claim.source.front().size());
  };

  std::vector<const Claim*> matched = test::find_annotated(*report, expected["claims"]);
  for (std::size_t i = 0; i < matched.size(); ++i) {
    const auto& want = expected["claims"][static_cast<rapidjson::SizeType>(i)];
    ++score.expected;
    const Claim* found = matched[i];
    const bool right = found != nullptr && names(speaker_of(*found), want["speaker"].GetString());
    if (!right) matched[i] = nullptr;
    const std::string what = name + ": “" + want["content"][0].GetString() + "” ";
    if (!right) {
      score.failures += what +
                        (found == nullptr ? "is not found"
                                          : "is said by “" + speaker_of(*found) + "” and not “" +
                                                want["speaker"].GetString() + "”") +
                        "\n";
      continue;
    }
    ++score.speakers;
    const std::vector<std::string> stances = alternatives(want["stance"].GetString());
    const bool right_stance =
        std::count(stances.begin(), stances.end(), name_of(found->stance)) == 1;
    score.stances += right_stance ? 1 : 0;
    if (!right_stance) score.failures += what + std::string(name_of(found->stance)) + "\n";
  }
  for (const auto& pair : expected["contested"].GetArray()) {
    ++score.pairs;
    const Claim* denial = matched[pair[0].GetUint()];
    const Claim* denied = matched[pair[1].GetUint()];
    const bool linked =
        denial != nullptr && denied != nullptr &&
        std::count(denial->contests.begin(), denial->contests.end(), denied->id) == 1;
    score.linked += linked ? 1 : 0;
    if (!linked) score.failures += name + ": a contested pair is not linked\n";
  }
  for (const Claim& claim : claims) {
    for (const std::uint32_t other : claim.contests) {
      const bool known = std::any_of(expected["contested"].Begin(), expected["contested"].End(),
                                     [&](const auto& pair) {
                                       return matched[pair[0].GetUint()] == &claim &&
                                              matched[pair[1].GetUint()] == &claims[other];
                                     });
      if (known) continue;
      ++score.unlisted;
      score.failures += name + ": not listed: “" + test::content_of(*report, claims[other]) +
                        "” is disputed by “" + test::content_of(*report, claim) + "”\n";
    }
  }
  for (const auto& line : expected["unmarked"].GetArray()) {
    const std::string whole = std::string("\n") + line.GetString() + "\n";
    const std::size_t at = ("\n" + report->article.text + "\n").find(whole);
    if (at == std::string::npos) continue;
    const Span span{static_cast<std::uint32_t>(at),
                    static_cast<std::uint32_t>(at + line.GetStringLength())};
    for (const Claim& claim : claims) {
      if (claim.confidence < kShownConfidence) continue;
      INFO(name << ": a shown claim touches “" << line.GetString() << "”");
      CHECK_FALSE(claim.sentence.overlaps(span));
    }
  }
}

void check_cases(const std::string& folder, const Floors& floors) {
  Score score;
  for (const std::string& name : test::folders_in(folder)) {
    check_case(std::string(folder).append("/").append(name), name, score);
  }
  WARN(score.speakers << " of " << score.expected << " claims with the right speaker, "
                      << score.stances << " of those with the right stance, " << score.linked
                      << " of " << score.pairs << " contested pairs, " << score.unlisted
                      << " that are not listed\n"
                      << score.failures);
  CHECK(score.expected >= 900);
  CHECK(score.speakers * 100 >= score.expected * floors.speakers);
  CHECK(score.stances * 100 >= score.speakers * floors.stances);
  CHECK(score.linked * 100 >= score.pairs * floors.pairs);
  CHECK(score.unlisted * 100 <= score.pairs * floors.unlisted);
}

}  // namespace

TEST_CASE("news texts have their claims with the right speakers") {
  check_cases(test::data_folder("claims/news"),
              {.speakers = 90, .stances = 90, .pairs = 58, .unlisted = 20});
}

TEST_CASE("disputes have their claims with the right speakers, and some of their answers") {
  check_cases(test::data_folder("claims/disputes"),
              {.speakers = 84, .stances = 95, .pairs = 10, .unlisted = 9});
}

TEST_CASE("the press has its claims with the right speakers") {
  check_cases(test::data_folder("claims/press"),
              {.speakers = 80, .stances = 95, .pairs = 8, .unlisted = 17});
}

TEST_CASE("the dailies have their claims with the right speakers") {
  check_cases(test::data_folder("claims/dailies"),
              {.speakers = 83, .stances = 95, .pairs = 7, .unlisted = 12});
}

}  // namespace winnow
