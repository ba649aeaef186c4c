// Scores of predicted attributions as the project's evaluation defines them (attribution: contents
// paired by Jaccard index of at least 0.5, sources sharing a word), and slices of them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "corpus.h"

namespace winnow::training {

struct Count {
  double right_predicted = 0, predicted = 0, right_gold = 0, gold = 0;
  double precision() const { return predicted > 0 ? right_predicted / predicted : 0; }
  double recall() const { return gold > 0 ? right_gold / gold : 0; }
  double f1() const {
    const double sum = precision() + recall();
    return sum > 0 ? 2 * precision() * recall() / sum : 0;
  }
};

struct Scores {
  std::map<std::string, Count> counts;   // "attribution", "content overlap", "direct", …
  std::vector<std::vector<bool>> right;  // of each document's predictions
};

Scores score(const std::vector<Document>& documents,
             const std::vector<std::vector<Attribution>>& predicted);

void print(const Scores& scores);

}  // namespace winnow::training
