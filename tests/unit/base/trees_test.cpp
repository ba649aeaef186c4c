#include "base/trees.h"

#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "extract/block_model.h"
#include "extract/block_model_tables.h"
#include "extract/page_type.h"

using winnow::Trees;

namespace {

// One tree over feature 2 of a row: at most 0.5 → -1, else over feature 0: at most 3 → 0.5, else 2.
std::string table() {
  std::string bytes = "WT2";
  const auto add = [&bytes](std::initializer_list<int> numbers) {
    for (const int number : numbers) bytes.push_back(static_cast<char>(number));
  };
  add({2, 0, 0, 0, 2, 0});                 // features 0 and 2
  add({1, 0, 1, 2});                       // one tree, one output, two splits
  add({1, 1, 0, 0, 0x40, 0, 0x40, 0x3F});  // thresholds 3.0 and 0.5
  add({1, 0, 0, 0, 2, 0});                 // the first split's right child is the second
  add({0, 0, 0, 0xF0, 0x08, 0x20});
  return bytes;
}

float value(const Trees& trees, std::array<float, 3> row) {
  float total = 0;
  trees.add_up(row, row.size(), {&total, 1});
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

TEST_CASE("many rows together have the values that each has alone", "[trees]") {
  const auto trees = Trees::unpack(table(), 3);
  REQUIRE(trees);
  std::vector<float> rows;
  for (int i = 0; i < 21; ++i) {
    rows.insert(rows.end(), {static_cast<float>(i % 7), 9, static_cast<float>(i % 2)});
  }
  std::vector<float> totals(21, 1);
  trees->add_up(rows, 3, totals);
  for (int i = 0; i < 21; ++i) {
    CAPTURE(i);
    CHECK(totals[i] == 1 + (i % 2 == 0 ? -1 : i % 7 <= 3 ? 0.5F : 2));
  }
}

TEST_CASE("a tree of the most leaves sends a row to each of them", "[trees]") {
  std::string bytes = "WT2";
  const auto add = [&bytes](std::size_t number) { bytes.push_back(static_cast<char>(number)); };
  constexpr std::size_t kSplits = Trees::kMostLeaves - 1;
  for (const int number : {1, 0, 0, 0}) add(number);  // one feature
  for (const int number : {1, 0, 1}) add(number);
  add(kSplits);
  add(kSplits);
  for (std::size_t byte = 1; byte < 4; ++byte) {
    for (std::size_t i = 0; i < kSplits; ++i) {
      const auto threshold = static_cast<float>(i);
      bytes.push_back(reinterpret_cast<const char*>(&threshold)[byte]);
    }
  }
  bytes.append(kSplits, '\0');
  for (std::size_t i = 0; i < kSplits; ++i) add(i);
  for (std::size_t i = 0; i < kSplits; ++i) add(i + 1 < kSplits ? 2 : 0);  // on to the next split
  bytes.append(kSplits + 1, '\0');
  for (std::size_t i = 0; i <= kSplits; ++i) add(i);  // i/16, in units of 1/4096
  const auto trees = Trees::unpack(bytes, 1);
  REQUIRE(trees);
  for (std::size_t i = 0; i <= kSplits; ++i) {
    CAPTURE(i);
    const auto number = static_cast<float>(i);
    float total = 0;
    trees->add_up({&number, 1}, 1, {&total, 1});
    CHECK(total == number / 16);
  }
}

TEST_CASE("broken tables are refused", "[trees]") {
  const std::string whole = table();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK_FALSE(Trees::unpack(whole.substr(0, size), 3));
  }
  CHECK_FALSE(Trees::unpack(whole + '\0', 3));
  CHECK_FALSE(Trees::unpack(whole, 2));  // it asks for feature 2
  // The last split has a child too many, the first one too few, or both are of no kind.
  constexpr std::size_t kChildren = 25;
  for (const auto& [first, second] : {std::pair{2, 1}, {2, 2}, {0, 0}, {3, 0}, {6, 0}}) {
    CAPTURE(first, second);
    std::string other = whole;
    other[kChildren] = static_cast<char>(first);
    other[kChildren + 1] = static_cast<char>(second);
    CHECK_FALSE(Trees::unpack(other, 3));
  }
  std::string turned = whole;
  turned[kChildren] = 1;
  CHECK(Trees::unpack(turned, 3));
  std::string beyond = whole;
  beyond[kChildren - 1] = 1;  // no such threshold
  CHECK_FALSE(Trees::unpack(beyond, 3));
}

TEST_CASE("the tables that are compiled in are whole and small", "[trees]") {
  CHECK(winnow::BlockModel::unpack(winnow::block_table()));
  CHECK(Trees::unpack(winnow::page_type_table(), winnow::page_type_feature_count()));
  CHECK(winnow::block_table().size() + winnow::page_type_table().size() <= 180 * 1024);
}
