#include "base/stable_order.h"

#include <catch2/catch.hpp>
#include <string>

#include "base/span.h"

using namespace winnow;

TEST_CASE("items are sorted by their keys, and equal ones stay in their order") {
  std::vector<std::string> words{"pear", "fig", "apple", "kiwi", "nut", "plum"};
  stable_sort_by(words, [](const std::string& word) { return std::uint64_t{word.size()}; });
  CHECK(words == std::vector<std::string>{"fig", "nut", "pear", "kiwi", "plum", "apple"});
}

TEST_CASE("spans nest in their order: by begin, and the longer one first") {
  std::vector<Span> spans{{4, 5}, {0, 3}, {0, 9}, {4, 9}};
  stable_sort_by(spans, nesting_order);
  CHECK(spans == std::vector<Span>{{0, 9}, {0, 3}, {4, 9}, {4, 5}});
}
