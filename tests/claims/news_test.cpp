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
// The texts were annotated before the engine first read them.
#include <rapidjson/document.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/letters.h"
#include "claims/attribution/tokens.h"
#include "support/test_data.h"
#include "winnow.h"

namespace winnow {

namespace {

// Shares of all expected claims that must be found with the right speaker, and of those that must
// have the right stance.
constexpr double kRightSpeakers = 0.9;
constexpr double kRightStances = 0.9;

using Words = std::map<std::string, int>;

void add_words(Words& words, std::string_view text) {
  for (const Token& token : tokenize(text, {0, static_cast<std::uint32_t>(text.size())})) {
    if (token.kind == TokenKind::symbol) continue;
    ++words[letters::folded(text.substr(token.span.begin, token.span.size()))];
  }
}

int count(const Words& words) {
  int sum = 0;
  for (const auto& [word, times] : words) sum += times;
  return sum;
}

// Shared words as a part of the longer one's.
double overlap(const Words& a, const Words& b) {
  int shared = 0;
  for (const auto& [word, times] : a) {
    const auto other = b.find(word);
    if (other != b.end()) shared += std::min(times, other->second);
  }
  return shared / static_cast<double>(std::max({1, count(a), count(b)}));
}

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

std::string content_of(const Report& report, const Claim& claim) {
  std::string text;
  for (const Span piece : claim.content) {
    text += report.article.text.substr(piece.begin, piece.size()) + " ";
  }
  return text;
}

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

void check_case(const std::string& name, Score& score) {
  const std::string folder = test::data_folder("claims/news/" + name);
  const std::string text = test::read_file(folder + "/article.txt");
  const std::string json = test::read_file(folder + "/expected.json");
  rapidjson::Document expected;
  REQUIRE_FALSE(expected.Parse(json.c_str()).HasParseError());
  const auto report = clean({.bytes = text, .kind = InputKind::text});
  REQUIRE(report);
  if (expected.HasMember("dropped")) check_lines(name, text, *report, expected);
  const std::vector<Claim>& claims = report->claims.claims;
  std::vector<Words> contents(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) {
    add_words(contents[i], content_of(*report, claims[i]));
  }

  // Who is left unresolved is shown by the words of the text.
  const auto speaker_of = [&](const Claim& claim) {
    if (!claim.speaker.empty() || claim.source.empty()) return std::string(claim.speaker);
    return report->article.text.substr(claim.source.front().begin, claim.source.front().size());
  };

  std::vector<const Claim*> matched;
  for (const auto& want : expected["claims"].GetArray()) {
    Words words;
    for (const auto& piece : want["content"].GetArray()) add_words(words, piece.GetString());
    std::size_t best = claims.size();
    double best_overlap = 0;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      const double shared = overlap(words, contents[i]);
      if (shared > best_overlap) {
        best_overlap = shared;
        best = i;
      }
    }
    ++score.expected;
    const Claim* found = best_overlap >= 0.5 ? &claims[best] : nullptr;
    const bool right = found != nullptr && names(speaker_of(*found), want["speaker"].GetString());
    matched.push_back(right ? found : nullptr);
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
      score.failures += name + ": not listed: “" + content_of(*report, claims[other]) +
                        "” is disputed by “" + content_of(*report, claim) + "”\n";
    }
  }
  for (const auto& line : expected["unmarked"].GetArray()) {
    const std::size_t at = report->article.text.find(line.GetString());
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

}  // namespace

TEST_CASE("news texts have their claims with the right speakers") {
  Score score;
  for (const std::string& name : test::folders_in(test::data_folder("claims/news"))) {
    check_case(name, score);
  }
  WARN(score.speakers << " of " << score.expected << " claims with the right speaker, "
                      << score.stances << " of those with the right stance, " << score.linked
                      << " of " << score.pairs << " contested pairs, " << score.unlisted
                      << " that are not listed\n"
                      << score.failures);
  CHECK(score.expected >= 120);
  CHECK(score.speakers >= kRightSpeakers * score.expected);
  CHECK(score.stances >= kRightStances * score.speakers);
  CHECK(score.linked * 100 >= score.pairs * 54);
  CHECK(score.unlisted * 5 <= score.pairs);
}

}  // namespace winnow
