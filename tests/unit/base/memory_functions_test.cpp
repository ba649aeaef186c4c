// In WebAssembly they are winnow's own (wasm_bindings/memory_functions.c).
#include <catch2/catch.hpp>
#include <cstring>
#include <string>

namespace {

constexpr std::size_t kLongest = 70;  // several times the sixteen bytes that are read at once

// Kept from the compiler, which would do without a call.
template <typename Value>
Value hidden(Value value) {
  volatile Value kept = value;
  return kept;
}

std::string some_text(std::size_t size) {
  std::string text(size, ' ');
  for (std::size_t i = 0; i < size; ++i) text[i] = static_cast<char>('\x80' + i * 7 % 120);
  return text;
}

int sign(int order) { return order < 0 ? -1 : order > 0 ? 1 : 0; }

}  // namespace

TEST_CASE("bytes are compared as unsigned, up to the first that differs") {
  for (std::size_t begin = 0; begin < 9; ++begin) {
    for (std::size_t size = 0; size < kLongest; ++size) {
      const std::string a = some_text(begin + size + 1);
      std::string b = a;
      b.back() = '!';  // behind what is compared
      const auto order = [&] {
        return sign(std::memcmp(a.data() + begin, b.data() + begin, hidden(size)));
      };
      REQUIRE(order() == 0);
      for (std::size_t i = begin; i < begin + size; ++i) {
        b[i] = '\x7f';
        REQUIRE(order() == 1);
        b[i] = '\xff';
        REQUIRE(order() == -1);
        b[i] = a[i];
      }
    }
  }
}

TEST_CASE("a byte is found where it is first, and not behind the end") {
  for (std::size_t size = 0; size < kLongest; ++size) {
    std::string text(size + 1, '.');
    text[size] = '\xe9';
    REQUIRE(std::memchr(text.data(), hidden(0xe9), size) == nullptr);
    for (std::size_t i = size; i-- > 0;) {
      text[i] = '\xe9';
      REQUIRE(std::memchr(text.data(), hidden(0xe9), size) == text.data() + i);
    }
  }
}

TEST_CASE("a text is as long as up to its first NUL") {
  for (std::size_t begin = 0; begin < 17; ++begin) {
    for (std::size_t size = 0; size < kLongest; ++size) {
      std::string text = some_text(begin + size);
      text += std::string("\0more", 5);
      REQUIRE(std::strlen(hidden(text.c_str() + begin)) == size);
    }
  }
}

TEST_CASE("bytes are copied, and none beside them") {
  for (std::size_t begin = 0; begin < 9; ++begin) {
    for (std::size_t size :
         {0, 1, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 47, 48, 500, 511, 512, 5000}) {
      const std::string from = some_text(begin + size);
      std::string to(size + 2 * begin, '.');
      REQUIRE(std::memcpy(to.data() + begin, from.data() + begin, hidden(size)) ==
              to.data() + begin);
      const std::string beside(begin, '.');
      REQUIRE(to == beside + from.substr(begin) + beside);
    }
  }
}
