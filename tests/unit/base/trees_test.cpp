#include "base/trees.h"

#include <array>
#include <catch2/catch.hpp>
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
  std::string bytes = "WT1";
  const auto add = [&bytes](std::size_t number) { bytes.push_back(static_cast<char>(number)); };
  constexpr std::size_t kSplits = Trees::kMostLeaves - 1;
  for (const int number : {1, 0, 0, 0}) add(number);  // one feature
  add(kSplits);
  for (std::size_t i = 0; i < kSplits; ++i) {
    const auto threshold = static_cast<float>(i);
    bytes.append(reinterpret_cast<const char*>(&threshold), sizeof threshold);
  }
  for (const int number : {1, 0, 1}) add(number);
  add(kSplits);
  for (std::size_t i = 0; i < kSplits; ++i) {  // leaf i, or on to the next split
    for (const std::size_t number : {std::size_t{0}, i, 128 + i}) add(number);
    add(i + 1 < kSplits ? i + 1 : 128 + kSplits);
  }
  for (std::size_t i = 0; i <= kSplits; ++i) {  // i/16, in units of 1/4096
    add(0);
    add(i);
  }
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
  std::string loop = whole;
  loop[25] = 0;  // a child that is its parent
  CHECK_FALSE(Trees::unpack(loop, 3));
  std::string beyond = whole;
  for (const std::size_t child : {25U, 29U, 30U})
    beyond[child] = static_cast<char>(beyond[child] + 64);
  CHECK_FALSE(Trees::unpack(beyond, 3));  // no such leaves, and no shift by 64, as sanitizers see
}

TEST_CASE("the tables that are compiled in are whole and small", "[trees]") {
  CHECK(winnow::BlockModel::unpack(winnow::block_table()));
  CHECK(Trees::unpack(winnow::page_type_table(), winnow::page_type_feature_count()));
  CHECK(winnow::block_table().size() + winnow::page_type_table().size() <= 180 * 1024);
}
