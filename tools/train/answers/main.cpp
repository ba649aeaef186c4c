// Fits how likely a claim answers another that it shares no words with:
//
//   train_answers CASES CORPORA LABELS.tsv src/claims/contested/answer_weights.h
//   train_answers --unjudged CORPORA LABELS.tsv    prints likely pairs that nobody has judged:
//   text,
//                                                  key, likelihood, words
//
// In CASES (tests/claims) the texts of news/, disputes/ and press/ say which claims contest which.
// Of CORPORA, polnear-train is news, whose likely pairs LABELS.tsv speaks of, and in wcxb-dev
// nobody contradicts anybody, as good as. Fits a logistic regression on the pairs that no rule
// links, prints what is linked in 9-fold cross-validation by text, and writes the weights. The same
// input gives the same weights.
#include <cmath>
#include <cstdio>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "claims/contested/answer_weights.h"
#include "claims/contested/likely_answers.h"
#include "claims/weights_header.h"
#include "judged_answers.h"

namespace winnow::training {
namespace {

constexpr std::size_t kFolds = 9;
constexpr double kL2 = 3;
constexpr int kNewtonSteps = 12;
constexpr float kWorthJudging = 0.15F;

struct Set {
  const char* name = "";
  std::vector<Text> texts;
};

// With the fold that each is in.
void for_each_text(const std::vector<Set>& sets,
                   const std::function<void(const Text& text, std::size_t fold)>& use) {
  for (const Set& set : sets) {
    for (std::size_t i = 0; i < set.texts.size(); ++i) use(set.texts[i], i % kFolds);
  }
}

// Solves the symmetric, positive definite system by Cholesky's decomposition; `matrix` is row by
// row.
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
AnswerWeights fit(const std::vector<Set>& sets, std::size_t fold) {
  std::vector<double> weights(kAnswerEvidence);
  for (int step = 0; step < kNewtonSteps; ++step) {
    std::vector<double> gradient(kAnswerEvidence);
    std::vector<double> curvature(kAnswerEvidence * kAnswerEvidence);
    for (std::size_t i = 0; i < kAnswerEvidence; ++i) {
      const double decay = i == 0 ? 1e-3 : kL2;
      gradient[i] = -decay * weights[i];
      curvature[i * kAnswerEvidence + i] = decay;
    }
    for_each_text(sets, [&](const Text& text, std::size_t in) {
      if (in == fold) return;
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
    });
    const std::vector<double> move = solve(std::move(curvature), std::move(gradient));
    for (std::size_t i = 0; i < kAnswerEvidence; ++i) weights[i] += move[i];
  }
  AnswerWeights result{};
  for (std::size_t i = 0; i < kAnswerEvidence; ++i) result[i] = static_cast<float>(weights[i]);
  return result;
}

void print_set(const Set& set, const std::vector<AnswerWeights>& weights) {
  std::size_t pairs = 0, by_rules = 0, others_by_rules = 0;
  for (const Text& text : set.texts) {
    pairs += text.pairs;
    by_rules += text.linked;
    others_by_rules += text.linked_others;
  }
  std::printf("%s: %zu texts, %zu pairs; rules link %zu and %zu others\n", set.name,
              set.texts.size(), pairs, by_rules, others_by_rules);
  for (const float least : {.3F, .35F, .4F, .45F, .5F, .6F}) {
    std::size_t right = 0, wrong = 0;
    for (std::size_t i = 0; i < set.texts.size(); ++i) {
      if (!set.texts[i].disputed) continue;
      for (const Example& one : set.texts[i].examples) {
        if (likelihood(one.evidence, weights[i % kFolds]) >= least) ++(one.right ? right : wrong);
      }
    }
    std::printf("  from %.2f: %zu more, and %zu others%s\n", static_cast<double>(least), right,
                wrong, is_likely_answer(least) ? "" : " (not linked)");
  }
}

int run(const std::string& cases, const std::string& corpora, const std::string& labels,
        const char* output) {
  std::vector<Set> sets;
  sets.push_back({"disputes", annotated_texts(cases + "/disputes")});
  sets.push_back({"news", annotated_texts(cases + "/news")});
  sets.push_back({"press", annotated_texts(cases + "/press")});
  sets.push_back({"polnear-train", news_articles(corpora + "/polnear-train/gold.jsonl", labels)});
  sets.push_back({"wcxb-dev", web_articles(corpora + "/wcxb-dev")});
  std::vector<AnswerWeights> weights;
  for (std::size_t fold = 0; fold < kFolds; ++fold) weights.push_back(fit(sets, fold));
  for (const Set& set : sets) print_set(set, weights);
  const WeightsHeader header{"answers", "\"claims/contested/likely_answers.h\"",
                             "Of what AnswerReader::evidence gives, in its order.",
                             "AnswerWeights kAnswerWeights"};
  if (write_weights(output, header, fit(sets, kFolds))) return 0;
  std::fprintf(stderr, "%s cannot be written\n", output);
  return 1;
}

int print_unjudged(const std::string& corpora, const std::string& labels) {
  for (const Text& text : news_articles(corpora + "/polnear-train/gold.jsonl", labels)) {
    for (const Example& one : text.examples) {
      const float likely = likelihood(one.evidence, kAnswerWeights);
      if (one.judged || likely < kWorthJudging) continue;
      std::printf("%s\t%s\t%.2f\t%s\n", text.id.c_str(), one.key.c_str(),
                  static_cast<double>(likely), one.words.c_str());
    }
  }
  return 0;
}

}  // namespace
}  // namespace winnow::training

int main(int argc, char** argv) {
  using namespace winnow::training;
  if (argc == 4 && std::string(argv[1]) == "--unjudged") return print_unjudged(argv[2], argv[3]);
  if (argc == 5) return run(argv[1], argv[2], argv[3], argv[4]);
  std::fputs(
      "usage: train_answers CASES CORPORA LABELS.tsv WEIGHTS.h\n"
      "       train_answers --unjudged CORPORA LABELS.tsv\n",
      stderr);
  return 2;
}
