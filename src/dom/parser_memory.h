// Memory for gumbo: taken from an arena that is dropped at once (gumbo's own clean-up recurses over
// the tree), with what gumbo gives back reused (its strings and vectors grow by copying).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "base/arena.h"

namespace winnow {

class ParserMemory {
 public:
  // Aligned for pointers, which is all that gumbo stores.
  void* allocate(std::size_t size);
  void release(void* memory);

 private:
  // Sizes up to 512 bytes in steps of 16, then in powers of two.
  static constexpr std::size_t kSmallClasses = 33;
  static constexpr std::size_t kClasses = kSmallClasses + 40;

  struct Free {
    Free* next;
  };

  Arena arena_;
  std::array<Free*, kClasses> free_{};
};

}  // namespace winnow
