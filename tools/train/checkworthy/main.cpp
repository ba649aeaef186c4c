// Trains the check-worthiness table and says how good it is:
//
//   train_checkworthy GOLD.jsonl src/claims/check_worthiness/check_worthiness_table.cpp
//
// GOLD.jsonl holds one {"text", "label"} a line, label 0 or 1. Prints average precision and
// expected calibration error in 5-fold cross-validation, with the weights in one byte each as they
// are in use, then trains on everything and writes the table. Same input, same table.
#include <rapidjson/document.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <random>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "claims/check_worthiness/check_worthiness.h"
#include "claims/check_worthiness/check_worthiness_features.h"

namespace {

using namespace winnow;

constexpr int kFolds = 5;
constexpr int kRounds = 300;  // of full-batch gradient descent with momentum
constexpr double kRate = 0.5;
constexpr double kMomentum = 0.9;
constexpr double kL2 = 0.0003;
constexpr double kDropout = 0.6;  // share of features left out in each round
// Weights are whole numbers up to this, with either sign. Finer ones score .001 more in average
// precision, and the compressed table would be half as large again.
constexpr double kSteps = 11;

struct Example {
  std::vector<std::uint32_t> features;
  int label = 0;
};

struct Scored {
  double score = 0;  // log odds, or a probability
  int label = 0;
};

double logistic(double x) { return 1 / (1 + std::exp(-x)); }

std::vector<Example> read_examples(const char* path) {
  std::vector<Example> examples;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    rapidjson::Document row;
    if (row.Parse(line.c_str()).HasParseError() || !row.HasMember("text")) continue;
    const std::string text = row["text"].GetString();
    const Span all{0, static_cast<std::uint32_t>(text.size())};
    const Prose prose(text, {all}, words::kEnglish);
    CheckWorthinessReader reader(prose);
    const std::span<const std::uint32_t> read = reader.features(all);
    std::vector<std::uint32_t> features(read.begin(), read.end());
    std::sort(features.begin(), features.end());  // sums of floats depend on it
    examples.push_back({std::move(features), row["label"].GetInt()});
  }
  return examples;
}

struct Trained {
  std::vector<std::int8_t> weights;
  CheckWorthinessTable table{};
};

Trained train(const std::vector<const Example*>& examples, std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<double> weights(kCheckWorthinessBuckets), speed(kCheckWorthinessBuckets);
  std::vector<double> gradient(kCheckWorthinessBuckets);
  double bias = -1;
  double bias_speed = 0;
  std::vector<std::uint32_t> kept;
  const auto count = static_cast<double>(examples.size());
  for (int round = 0; round < kRounds; ++round) {
    std::fill(gradient.begin(), gradient.end(), 0);
    double bias_gradient = 0;
    for (const Example* example : examples) {
      kept.clear();
      for (const std::uint32_t feature : example->features) {
        if (random() >= kDropout * 4294967296.0) kept.push_back(feature);
      }
      const double value = feature_value(example->features.size()) / (1 - kDropout);
      double sum = 0;
      for (const std::uint32_t feature : kept) sum += weights[feature];
      const double error = logistic(bias + value * sum) - example->label;
      bias_gradient += error;
      for (const std::uint32_t feature : kept) gradient[feature] += error * value;
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
      speed[i] = kMomentum * speed[i] - kRate * (gradient[i] / count + kL2 * weights[i]);
      weights[i] += speed[i];
    }
    bias_speed = kMomentum * bias_speed - kRate * bias_gradient / count;
    bias += bias_speed;
  }
  double largest = 1e-9;
  for (const double weight : weights) largest = std::max(largest, std::abs(weight));
  Trained trained;
  for (const double weight : weights) {
    trained.weights.push_back(static_cast<std::int8_t>(std::lround(weight / largest * kSteps)));
  }
  trained.table = {nullptr, static_cast<float>(largest / kSteps), static_cast<float>(bias), 1, 0};
  return trained;
}

std::vector<Scored> scored_by(const Trained& trained, const std::vector<const Example*>& examples) {
  CheckWorthinessTable table = trained.table;
  table.weights = trained.weights.data();
  std::vector<Scored> scored;
  for (const Example* example : examples) {
    scored.push_back({score(table, example->features), example->label});
  }
  return scored;
}

// Platt scaling: slope and offset by gradient descent on the log loss.
void calibrate(CheckWorthinessTable& table, const std::vector<Scored>& scored) {
  double slope = 1;
  double offset = 0;
  for (int round = 0; round < 2000; ++round) {
    double slope_gradient = 0;
    double offset_gradient = 0;
    for (const Scored& entry : scored) {
      const double error = logistic(slope * entry.score + offset) - entry.label;
      slope_gradient += error * entry.score;
      offset_gradient += error;
    }
    slope -= 0.5 * slope_gradient / static_cast<double>(scored.size());
    offset -= 0.5 * offset_gradient / static_cast<double>(scored.size());
  }
  table.calibration_slope = static_cast<float>(slope);
  table.calibration_offset = static_cast<float>(offset);
}

double average_precision(std::vector<Scored> scored) {
  std::sort(scored.begin(), scored.end(),
            [](const Scored& a, const Scored& b) { return a.score > b.score; });
  double found = 0;
  double sum = 0;
  for (std::size_t i = 0; i < scored.size(); ++i) {
    if (scored[i].label == 0) continue;
    ++found;
    sum += found / static_cast<double>(i + 1);
  }
  return found > 0 ? sum / found : 0;
}

// Mean distance between probability and share of positives, over ten bins of equal width.
double calibration_error(const std::vector<Scored>& probabilities) {
  double distance[10] = {};
  for (const Scored& entry : probabilities) {
    const int bin = std::min(9, static_cast<int>(entry.score * 10));
    distance[bin] += entry.score - entry.label;
  }
  double sum = 0;
  for (const double bin : distance) sum += std::abs(bin);
  return sum / static_cast<double>(probabilities.size());
}

void write_table(const char* path, const Trained& trained) {
  std::ofstream out(path);
  out << "// Made by tools/train/checkworthy; not to be edited. See "
         "docs/check-worthiness-model.md.\n"
         "#include \"claims/check_worthiness/check_worthiness.h\"\n\nnamespace winnow "
         "{\n\nnamespace {\n\n"
         "// clang-format off\nconstexpr std::int8_t kWeights[] = {\n";
  std::string line;
  for (const std::int8_t weight : trained.weights) {
    line += std::to_string(weight) + ",";
    if (line.size() > 92) {
      out << line << '\n';
      line.clear();
    }
  }
  out << line << "\n};\n// clang-format on\n\n}  // namespace\n\n"
      << "const CheckWorthinessTable kCheckWorthinessTable{kWeights, " << std::showpoint
      << trained.table.scale << "F, " << trained.table.bias << "F, "
      << trained.table.calibration_slope << "F,\n                                                 "
      << trained.table.calibration_offset << "F};\n\n}  // namespace winnow\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: train_checkworthy GOLD.jsonl TABLE.cpp\n", stderr);
    return 2;
  }
  const std::vector<Example> examples = read_examples(argv[1]);
  if (examples.empty()) {
    std::fprintf(stderr, "train_checkworthy: no examples in %s\n", argv[1]);
    return 1;
  }

  std::vector<int> fold_of(examples.size());
  for (std::size_t i = 0; i < fold_of.size(); ++i) fold_of[i] = static_cast<int>(i % kFolds);
  std::mt19937 random(7);
  std::shuffle(fold_of.begin(), fold_of.end(), random);

  std::vector<Scored> folds[kFolds];
  std::vector<Scored> all;
  double mean = 0;
  for (int fold = 0; fold < kFolds; ++fold) {
    std::vector<const Example*> learn;
    std::vector<const Example*> test;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      (fold_of[i] == fold ? test : learn).push_back(&examples[i]);
    }
    folds[fold] = scored_by(train(learn, 1), test);
    const double precision = average_precision(folds[fold]);
    std::printf("fold %d: average precision %.4f\n", fold + 1, precision);
    mean += precision / kFolds;
    all.insert(all.end(), folds[fold].begin(), folds[fold].end());
  }
  // Each fold is calibrated on the others.
  std::vector<Scored> probabilities;
  for (const auto& fold : folds) {
    std::vector<Scored> others;
    for (const auto& other : folds) {
      if (&other != &fold) others.insert(others.end(), other.begin(), other.end());
    }
    CheckWorthinessTable table{};
    calibrate(table, others);
    for (const Scored& entry : fold) {
      probabilities.push_back({calibrated(table, static_cast<float>(entry.score)), entry.label});
    }
  }
  std::printf("5-fold: average precision %.4f (mean of folds), %.4f (pooled)\n", mean,
              average_precision(all));
  std::printf("5-fold: expected calibration error %.4f\n", calibration_error(probabilities));

  std::vector<const Example*> everything;
  for (const Example& example : examples) everything.push_back(&example);
  Trained trained = train(everything, 1);
  calibrate(trained.table, all);
  write_table(argv[2], trained);
  return 0;
}
