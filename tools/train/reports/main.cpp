// Fits how likely what the attribution model finds is a report, on web pages and in the news:
//
//   train_reports CORPORA LABELS.tsv src/claims/reports/report_weights.h
//   train_reports --unjudged CORPORA LABELS.tsv    prints what nobody has judged: page, key, words
//
// CORPORA holds wcxb-dev, whose pages LABELS.tsv speaks of, and polnear-dev. Both weigh the same.
// Prints what is hidden, in 5-fold cross-validation by page, and writes the weights. The same input
// gives the same weights.
#include <cmath>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "claims/weights_header.h"
#include "judged_reports.h"

namespace winnow::training {
namespace {

constexpr std::size_t kFolds = 5;
constexpr int kRounds = 20000;  // of full-batch gradient descent
constexpr double kRate = 0.3;
constexpr double kL2 = 1;

using Weights = std::array<float, kReportEvidence>;

struct Example {
  const JudgedReport* report = nullptr;
  bool web = false;
  std::size_t fold = 0;
};

// Of all examples that are not of `fold`.
Weights fit(const std::vector<Example>& examples, std::size_t fold) {
  double of_web = 0, of_news = 0;
  for (const Example& one : examples) {
    if (one.fold != fold) ++(one.web ? of_web : of_news);
  }
  std::array<double, kReportEvidence> weights{};
  for (int round = 0; round < kRounds; ++round) {
    std::array<double, kReportEvidence> gradient{};
    for (const Example& one : examples) {
      if (one.fold == fold) continue;
      const ReportEvidence& evidence = one.report->evidence;
      double sum = 0;
      for (std::size_t i = 0; i < kReportEvidence; ++i) {
        sum += weights[i] * static_cast<double>(evidence[i]);
      }
      const double error = one.report->right - 1 / (1 + std::exp(-sum));
      const double weight = one.web ? 1 : of_web / of_news;
      for (std::size_t i = 0; i < kReportEvidence; ++i) {
        gradient[i] += weight * error * static_cast<double>(evidence[i]);
      }
    }
    for (std::size_t i = 0; i < kReportEvidence; ++i) {
      const double decay = i == 0 ? 0 : kL2 * weights[i];
      weights[i] += kRate * (gradient[i] - decay) / (2 * of_web);
    }
  }
  Weights result{};
  for (std::size_t i = 0; i < kReportEvidence; ++i) result[i] = static_cast<float>(weights[i]);
  return result;
}

void print_hidden(const std::vector<Example>& examples) {
  std::vector<Weights> weights;
  for (std::size_t fold = 0; fold < kFolds; ++fold) weights.push_back(fit(examples, fold));
  for (const bool web : {true, false}) {
    double right = 0, wrong = 0, right_shown = 0, wrong_shown = 0;
    for (const Example& one : examples) {
      if (one.web != web) continue;
      const bool shown = is_likely(likelihood(one.report->evidence, weights[one.fold]));
      (one.report->right ? right : wrong) += 1;
      (one.report->right ? right_shown : wrong_shown) += shown;
    }
    std::printf(
        "%s: %.0f reports, %.3f right; shown %.3f of the right, %.3f of the others, %.3f "
        "of them right\n",
        web ? "wcxb-dev" : "polnear-dev", right + wrong, right / (right + wrong),
        right_shown / right, wrong_shown / wrong, right_shown / (right_shown + wrong_shown));
  }
}

int run(const std::string& corpora, const char* labels, const char* output) {
  const std::vector<JudgedReport> web = web_reports(corpora + "/wcxb-dev", labels);
  const std::vector<JudgedReport> news = news_reports(corpora + "/polnear-dev/gold.jsonl");
  std::vector<Example> examples;
  for (const auto* reports : {&web, &news}) {
    for (const JudgedReport& report : *reports) {
      if (!report.judged) continue;
      examples.push_back(
          {&report, reports == &web, std::hash<std::string>{}(report.text) % kFolds});
    }
  }
  print_hidden(examples);
  const WeightsHeader header{
      "reports", "<array>", "Of what ReportReader::evidence gives, in its order.",
      "std::array<float, " + std::to_string(kReportEvidence) + "> kReportWeights"};
  if (write_weights(output, header, fit(examples, kFolds))) return 0;
  std::fprintf(stderr, "%s cannot be written\n", output);
  return 1;
}

int print_unjudged(const std::string& corpora, const char* labels) {
  for (const JudgedReport& report : web_reports(corpora + "/wcxb-dev", labels)) {
    if (report.judged) continue;
    std::printf("%s\t%s\t%s\n", report.text.c_str(), report.key.c_str(), report.words.c_str());
  }
  return 0;
}

}  // namespace
}  // namespace winnow::training

int main(int argc, char** argv) {
  using namespace winnow::training;
  if (argc == 4 && std::string(argv[1]) == "--unjudged") return print_unjudged(argv[2], argv[3]);
  if (argc == 4) return run(argv[1], argv[2], argv[3]);
  std::fputs(
      "usage: train_reports CORPORA LABELS.tsv WEIGHTS.h\n"
      "       train_reports --unjudged CORPORA LABELS.tsv\n",
      stderr);
  return 2;
}
