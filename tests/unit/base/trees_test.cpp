#include "base/trees.h"

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "extract/block_model.h"
#include "extract/block_model_tables.h"
#include "extract/page_type.h"

using winnow::Trees;

namespace {

// One tree over feature 2 of a row: at most 0.5 → -1, else over feature 0: at most 3 → 0.5, else 2.
std::string table() {
  std::string bytes = "WT1";
  const auto add = [&bytes](std::initializer_list<int> numbers) {
    for (const int number : numbers) bytes.push_back(static_cast<char>(number));
  };
  add({2, 0, 0, 0, 2, 0});     // features 0 and 2
  add({1, 0, 0, 0x40, 0x40});  // 3.0
  add({1, 0, 0, 0, 0x3F});     // 0.5
  add({1, 0, 1});              // one tree, one output
  add({2, 1, 0, 128, 1, 0, 0, 129, 130});
  add({0x00, 0xF0, 0x00, 0x08, 0x00, 0x20});
  return bytes;
}

float value(const Trees& trees, std::array<float, 3> row) {
  float total = 0;
  trees.add_up(row, {&total, 1});
  return total;
}

}  // namespace

TEST_CASE("a packed tree sends a row to its leaf", "[trees]") {
  const auto trees = Trees::unpack(table(), 3);
  REQUIRE(trees);
  CHECK(value(*trees, {9, 9, 0.5F}) == -1.0F);
  CHECK(value(*trees, {3, 9, 0.6F}) == 0.5F);
  CHECK(value(*trees, {4, 9, 0.6F}) == 2.0F);
}

TEST_CASE("many rows together have the probabilities that each has alone", "[trees]") {
  const auto trees = Trees::unpack(table(), 3);
  REQUIRE(trees);
  std::vector<float> rows;
  for (int i = 0; i < 21; ++i) {
    rows.insert(rows.end(), {static_cast<float>(i % 7), 9, static_cast<float>(i % 2)});
  }
  std::vector<float> probabilities(21);
  trees->probabilities(rows, 3, probabilities);
  for (int i = 0; i < 21; ++i) {
    CAPTURE(i);
    const float log_odds = i % 2 == 0 ? -1 : i % 7 <= 3 ? 0.5F : 2;
    CHECK(probabilities[i] == Approx(1 / (1 + std::exp(-log_odds))));
  }
}

TEST_CASE("broken tables are refused", "[trees]") {
  const std::string whole = table();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK_FALSE(Trees::unpack(whole.substr(0, size), 3));
  }
  CHECK_FALSE(Trees::unpack(whole + '\0', 3));
  CHECK_FALSE(Trees::unpack(whole, 2));  // it asks for feature 2
  std::string loop = whole;
  loop[25] = 0;  // a child that is its parent
  CHECK_FALSE(Trees::unpack(loop, 3));
}

TEST_CASE("the tables that are compiled in are whole and small", "[trees]") {
  CHECK(winnow::BlockModel::unpack(winnow::block_table()));
  CHECK(Trees::unpack(winnow::page_type_table(), winnow::page_type_feature_count()));
  CHECK(winnow::block_table().size() + winnow::page_type_table().size() <= 180 * 1024);
}
