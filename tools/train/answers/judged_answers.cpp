#include "judged_answers.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <utility>

#include "claims/annotated_folders.h"
#include "claims/contested/contested.h"
#include "claims/contested/matters.h"
#include "claims/corpus.h"
#include "claims/english_articles.h"
#include "claims/find_claims.h"
#include "claims/judgements.h"
#include "claims/prose/figures.h"
#include "pipeline.h"
#include "support/annotated_claims.h"

namespace winnow::training {

namespace {

// Of each pair of an article's claims, whether it is right; what is not told is no answer.
using Judge = std::function<void(Link link, Example& example)>;

std::set<Link> links_of(const std::vector<Claim>& claims) {
  std::set<Link> links;
  for (const Claim& claim : claims) {
    for (const std::uint32_t other : claim.contests) links.insert(std::minmax(claim.id, other));
  }
  return links;
}

// Nothing is likely: what is linked is linked by rules.
AnswerWeights no_answers() {
  AnswerWeights weights{};
  weights[0] = -1000;
  return weights;
}

// "Ann Lee: the sentence that the claim stands in"
std::string words_of(const Prose& prose, const Claim& claim) {
  std::string words =
      std::string(claim.speaker) + ": " +
      std::string(prose.original(Span{std::min(claim.sentence.begin, claim.content.front().begin),
                                      std::max(claim.sentence.end, claim.content.back().end)}));
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return words;
}

void read_examples(const Article& article, std::vector<Claim> claims, const std::set<Link>& right,
                   const Judge& judge, Text& text) {
  const Prose prose(article.text, prose_paragraphs(article), words::kEnglish);
  FiguresByClaim figures(claims.size());
  for (Claim& claim : claims) {
    claim.contests = {};
    figures.add(find_figures(prose, claim.content));
  }
  link_contested(prose, figures, claims, Deadline(), no_answers());
  const std::set<Link> by_rules = links_of(claims);
  for (const Link& link : by_rules) ++(right.count(link) != 0 ? text.linked : text.linked_others);
  const Matters matters(prose, claims, figures);
  const AnswerReader reader(prose, matters, claims);
  text.disputed = finds_dispute(claims);
  for (std::size_t later = 1; later < reader.voiced().size(); ++later) {
    for (std::size_t earlier = reader.first_answerable(later); earlier < later; ++earlier) {
      const Link link{reader.voiced()[earlier], reader.voiced()[later]};
      if (!reader.may_answer(later, earlier)) continue;
      Example example;
      example.evidence = reader.evidence(later, earlier);
      const std::string one = words_of(prose, claims[link.first]);
      const std::string other = words_of(prose, claims[link.second]);
      example.words.append(one).append(" || ").append(other);
      example.key = text_hash(example.words);
      judge(link, example);
      text.examples.push_back(std::move(example));
    }
  }
}

Text annotated_text(const std::filesystem::path& folder) {
  Text text;
  text.id = folder.filename();
  const std::string page = read_file(folder / "article.txt");
  rapidjson::Document expected;
  expected.Parse(read_file(folder / "expected.json").c_str());
  const auto report = clean({.bytes = page, .kind = InputKind::text});
  if (expected.HasParseError() || !report) {
    std::fprintf(stderr, "%s is no annotated text\n", folder.c_str());
    std::exit(1);
  }
  std::set<Link> right;
  const std::vector<const Claim*> found = test::find_annotated(*report, expected["claims"]);
  for (const auto& pair : expected["contested"].GetArray()) {
    ++text.pairs;
    const Claim* one = found[pair[0].GetUint()];
    const Claim* other = found[pair[1].GetUint()];
    if (one != nullptr && other != nullptr) right.insert(std::minmax(one->id, other->id));
  }
  const auto judge = [&right](Link link, Example& example) {
    example.judged = true;
    example.right = right.count(link) != 0;
  };
  read_examples(report->article, report->claims.claims, right, judge, text);
  return text;
}

}  // namespace

std::vector<Text> annotated_texts(const std::string& folder) {
  std::vector<Text> texts;
  for (const auto& path : folders_in(folder)) texts.push_back(annotated_text(path));
  return texts;
}

std::vector<Text> news_articles(const std::string& path, const std::string& labels) {
  const Judgements known(labels);
  std::vector<Text> texts;
  for (const Document& document : read_documents(path)) {
    Text text;
    text.id = document.id;
    const auto report = clean({.bytes = document.text, .kind = InputKind::text});
    if (!report) continue;
    const auto judge = [&](Link, Example& example) {
      const auto label = known.of(text.id, example.key);
      example.judged = label.has_value();
      example.right = label.value_or(false);
    };
    read_examples(report->article, report->claims.claims, {}, judge, text);
    if (text.disputed) texts.push_back(std::move(text));
  }
  return texts;
}

std::vector<Text> web_articles(const std::string& folder) {
  std::vector<Text> texts;
  for_each_english_article(folder, [&](const std::string& id, const Article& article) {
    const Claims found = find_claims(article, "en", ClaimUnit::statement);
    Text text;
    text.id = id;
    read_examples(
        article, found.claims, {}, [](Link, Example&) {}, text);
    texts.push_back(std::move(text));
  });
  return texts;
}

}  // namespace winnow::training
