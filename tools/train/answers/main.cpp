// Fits how likely a claim answers another that it shares no words with:
//
//   train_answers tests/claims CORPORA src/claims/contested/answer_weights.h
//
// The texts in news/ and disputes/ say which claims contest which (tests/claims/news_test.cpp); on
// English articles of CORPORA/wcxb-dev nothing does, as good as. Fits a logistic regression on the
// pairs that no rule links, prints what is linked in 9-fold cross-validation by text, and writes the
// weights. The same input gives the same weights.
#include <rapidjson/document.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "claims/contested/contested.h"
#include "claims/contested/likely_answers.h"
#include "claims/contested/matters.h"
#include "claims/english_articles.h"
#include "claims/find_claims.h"
#include "claims/prose/figures.h"
#include "pipeline.h"
#include "support/annotated_claims.h"

namespace winnow::training {
namespace {

constexpr std::size_t kFolds = 9;
constexpr double kL2 = 3;
constexpr int kNewtonSteps = 12;

using Link = std::pair<std::uint32_t, std::uint32_t>;  // ids, in order

struct Example {
  Link link;
  AnswerEvidence evidence{};
  bool right = false;
};

struct Text {
  std::string folder;
  std::size_t fold = 0;
  bool disputed = false;          // else nothing is linked, whatever is likely
  std::size_t pairs = 0;          // that the annotator drew
  std::size_t linked = 0;         // of them by rules
  std::size_t linked_others = 0;  // by rules
  std::vector<Example> examples;  // of claims that no rule links
};

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "%s cannot be read\n", path.c_str());
    std::exit(1);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

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

void read_examples(const Article& article, std::vector<Claim> claims, const std::set<Link>& right,
                   Text& text) {
  std::vector<Span> paragraphs;
  for (const Block& block : article.blocks) {
    if (is_prose(block.kind)) paragraphs.push_back(block.text);
  }
  const Prose prose(article.text, std::move(paragraphs), words::kEnglish);
  FiguresByClaim figures(claims.size());
  for (Claim& claim : claims) {
    claim.contests = {};
    figures.add(find_figures(prose, claim.content));
  }
  link_contested(prose, figures, claims, no_answers());
  const std::set<Link> by_rules = links_of(claims);
  for (const Link& link : by_rules) ++(right.count(link) != 0 ? text.linked : text.linked_others);
  const Matters matters(prose, claims, figures);
  const AnswerReader reader(prose, matters, claims);
  text.disputed = reader.finds_dispute();
  for (std::size_t later = 1; later < reader.voiced().size(); ++later) {
    for (std::size_t earlier = reader.first_answerable(later); earlier < later; ++earlier) {
      const Link link{reader.voiced()[earlier], reader.voiced()[later]};
      if (!reader.may_answer(later, earlier) || by_rules.count(link) != 0) continue;
      text.examples.push_back({link, reader.evidence(later, earlier), right.count(link) != 0});
    }
  }
}

Text read_text(const std::filesystem::path& folder) {
  Text text;
  text.folder = folder.parent_path().filename();
  const std::string page = read(folder / "article.txt");
  rapidjson::Document expected;
  expected.Parse(read(folder / "expected.json").c_str());
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

  read_examples(report->article, report->claims.claims, right, text);
  return text;
}

// Pages where hardly anybody contradicts anybody.
std::vector<Text> read_pages(const std::string& folder) {
  std::vector<Text> texts;
  for_each_english_article(folder, [&](const std::string&, const Article& article) {
    const Claims found = find_claims(article, "en", ClaimUnit::statement);
    Text text;
    text.folder = "wcxb-dev";
    text.fold = texts.size() % kFolds;
    read_examples(article, found.claims, {}, text);
    texts.push_back(std::move(text));
  });
  return texts;
}

// Solves the symmetric, positive definite system by Cholesky's decomposition; `matrix` is row by row.
std::vector<double> solve(std::vector<double> matrix, std::vector<double> sums) {
  const std::size_t size = sums.size();
  const auto at = [&](std::size_t row, std::size_t column) -> double& {
    return matrix[row * size + column];
  };
  for (std::size_t column = 0; column < size; ++column) {
    for (std::size_t k = 0; k < column; ++k) at(column, column) -= at(column, k) * at(column, k);
    at(column, column) = std::sqrt(at(column, column));
    for (std::size_t row = column + 1; row < size; ++row) {
      for (std::size_t k = 0; k < column; ++k) at(row, column) -= at(row, k) * at(column, k);
      at(row, column) /= at(column, column);
    }
  }
  for (std::size_t row = 0; row < size; ++row) {
    for (std::size_t k = 0; k < row; ++k) sums[row] -= at(row, k) * sums[k];
    sums[row] /= at(row, row);
  }
  for (std::size_t row = size; row-- > 0;) {
    for (std::size_t k = row + 1; k < size; ++k) sums[row] -= at(k, row) * sums[k];
    sums[row] /= at(row, row);
  }
  return sums;
}

// Newton's method on all texts that are not of `fold`.
AnswerWeights fit(const std::vector<Text>& texts, std::size_t fold) {
  std::vector<double> weights(kAnswerEvidence);
  for (int step = 0; step < kNewtonSteps; ++step) {
    std::vector<double> gradient(kAnswerEvidence);
    std::vector<double> curvature(kAnswerEvidence * kAnswerEvidence);
    for (std::size_t i = 0; i < kAnswerEvidence; ++i) {
      const double decay = i == 0 ? 1e-3 : kL2;
      gradient[i] = -decay * weights[i];
      curvature[i * kAnswerEvidence + i] = decay;
    }
    for (const Text& text : texts) {
      if (text.fold == fold) continue;
      for (const Example& one : text.examples) {
        double sum = 0;
        for (std::size_t i = 0; i < kAnswerEvidence; ++i) {
          sum += weights[i] * static_cast<double>(one.evidence[i]);
        }
        const double likely = 1 / (1 + std::exp(-sum));
        for (std::size_t i = 0; i < kAnswerEvidence; ++i) {
          const double fact = one.evidence[i];
          gradient[i] += ((one.right ? 1 : 0) - likely) * fact;
          for (std::size_t j = 0; j <= i; ++j) {
            curvature[i * kAnswerEvidence + j] +=
                likely * (1 - likely) * fact * static_cast<double>(one.evidence[j]);
          }
        }
      }
    }
    const std::vector<double> move = solve(std::move(curvature), std::move(gradient));
    for (std::size_t i = 0; i < kAnswerEvidence; ++i) weights[i] += move[i];
  }
  AnswerWeights result{};
  for (std::size_t i = 0; i < kAnswerEvidence; ++i) result[i] = static_cast<float>(weights[i]);
  return result;
}

void print_folder(const std::string& folder, const std::vector<Text>& texts,
                  const std::vector<AnswerWeights>& weights) {
  std::size_t count = 0, pairs = 0, by_rules = 0, others_by_rules = 0;
  for (const Text& text : texts) {
    if (text.folder != folder) continue;
    ++count;
    pairs += text.pairs;
    by_rules += text.linked;
    others_by_rules += text.linked_others;
  }
  std::printf("%s: %zu texts, %zu pairs; rules link %zu and %zu others\n", folder.c_str(), count,
              pairs, by_rules, others_by_rules);
  for (const float least : {.3F, .35F, .4F, .45F, .5F, .6F}) {
    std::size_t right = 0, wrong = 0;
    for (const Text& text : texts) {
      if (text.folder != folder || !text.disputed) continue;
      for (const Example& one : text.examples) {
        if (likelihood(one.evidence, weights[text.fold]) < least) continue;
        ++(one.right ? right : wrong);
      }
    }
    std::printf("  from %.2f: %zu more, and %zu others%s\n", static_cast<double>(least), right,
                wrong, is_likely_answer(least) ? "" : " (not linked)");
  }
}

bool write_weights(const char* path, const AnswerWeights& weights) {
  std::FILE* file = std::fopen(path, "w");
  if (file == nullptr) return false;
  std::fputs(
      "// Written by tools/train/answers; see docs/attribution-model.md. Do not edit.\n"
      "#pragma once\n\n#include \"claims/contested/likely_answers.h\"\n\nnamespace winnow {\n\n"
      "// Of what AnswerReader::evidence gives, in its order.\n"
      "// clang-format off\n"
      "inline constexpr AnswerWeights kAnswerWeights = {\n",
      file);
  for (const float weight : weights) {
    std::fprintf(file, "    %.3fF,\n", static_cast<double>(weight));
  }
  std::fputs("};\n// clang-format on\n\n}  // namespace winnow\n", file);
  return std::fclose(file) == 0;
}

int run(const std::filesystem::path& cases, const std::string& pages, const char* output) {
  std::vector<Text> texts = read_pages(pages);
  for (const char* folder : {"news", "disputes"}) {
    std::set<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(cases / folder)) {
      paths.insert(entry.path());
    }
    for (const auto& path : paths) {
      texts.push_back(read_text(path));
      texts.back().fold = texts.size() % kFolds;
    }
  }
  std::vector<AnswerWeights> weights;
  for (std::size_t fold = 0; fold < kFolds; ++fold) weights.push_back(fit(texts, fold));
  for (const char* folder : {"news", "disputes", "wcxb-dev"}) print_folder(folder, texts, weights);
  if (write_weights(output, fit(texts, kFolds))) return 0;
  std::fprintf(stderr, "%s cannot be written\n", output);
  return 1;
}

}  // namespace
}  // namespace winnow::training

int main(int argc, char** argv) {
  if (argc == 4) return winnow::training::run(argv[1], argv[2] + std::string("/wcxb-dev"), argv[3]);
  std::fputs("usage: train_answers CASES CORPORA WEIGHTS.h\n", stderr);
  return 2;
}
