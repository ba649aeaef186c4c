#include "base/find_byte.h"

#include <catch2/catch.hpp>
#include <string>

using winnow::find_any_byte;
using winnow::find_byte;

TEST_CASE("a byte is found wherever it stands") {
  for (std::size_t size = 0; size < 50; ++size) {
    const std::string without(size, 'a');
    for (std::size_t from = 0; from <= size; ++from) {
      CHECK(find_byte(without, '\xF3', from) == std::string::npos);
    }
    for (std::size_t at = 0; at < size; ++at) {
      std::string text = without;
      text[at] = '\xF3';
      CHECK(find_byte(text, '\xF3', 0) == at);
      CHECK(find_byte(text, '\xF3', at) == at);
      CHECK(find_byte(text, '\xF3', at + 1) == std::string::npos);
    }
  }
}

TEST_CASE("one of several bytes, or a letter beyond ASCII, is found wherever it stands") {
  for (const char wanted : {'.', '?', '\x80', '\xFF'}) {
    for (std::size_t size = 0; size < 50; ++size) {
      const std::string without(size, 'a');
      CHECK(find_any_byte<'.', '?'>(without, size / 2) == size);
      for (std::size_t at = 0; at < size; ++at) {
        std::string text = without;
        text[at] = wanted;
        CHECK(find_any_byte<'.', '?'>(text, at / 2) == at);
        CHECK(find_any_byte<'.', '?'>(text, at + 1) == size);
      }
    }
  }
}
