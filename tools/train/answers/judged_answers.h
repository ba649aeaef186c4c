// Pairs of claims that may answer each other, and whether they do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/contested/likely_answers.h"

namespace winnow::training {

// Ids of claims, in order.
using Link = std::pair<std::uint32_t, std::uint32_t>;

struct Example {
  AnswerEvidence evidence{};
  bool right = false;
  bool judged = false;  // else taken for no answer
  std::string key;      // of the words
  std::string words;    // who says both and the sentences that they stand in, for who judges
};

struct Text {
  std::string id;
  bool disputed = false;          // else nothing is linked, whatever is likely
  std::size_t pairs = 0;          // that the annotator drew
  std::size_t linked = 0;         // of them by rules
  std::size_t linked_others = 0;  // by rules
  std::vector<Example> examples;  // of claims that no rule links
};

// Texts whose expected.json lists all pairs (tests/claims/news_test.cpp): the folders in `folder`.
std::vector<Text> annotated_texts(const std::string& folder);

// Articles of polnear-train in which somebody denies, doubts or accuses. `labels` has lines of
// text, key and 0 or 1.
std::vector<Text> news_articles(const std::string& path, const std::string& labels);

// English articles of wcxb-dev, where hardly anybody contradicts anybody.
std::vector<Text> web_articles(const std::string& folder);

}  // namespace winnow::training
