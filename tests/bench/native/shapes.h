// Pages that are large in one way each, for measuring how cost grows.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace winnow::bench {

struct Shape {
  std::string name;
  std::string page;
};

// Series of shapes; within one, only the size differs.
std::vector<std::string> series();

// Sizes of a series, smallest first: bytes of the page for "size", else how many of the thing.
std::vector<std::size_t> sizes_of(const std::string& series);

Shape make(const std::string& series, std::size_t size);

}  // namespace winnow::bench
