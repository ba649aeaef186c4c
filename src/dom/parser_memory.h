// Memory for gumbo: dropped at once (gumbo's own clean-up recurses over the tree), with what gumbo
// gives back reused (its strings and vectors grow by copying).
//
// Allocations of one size stand together in chunks, and a chunk's first bytes say which size: gumbo
// does not say it when it gives memory back, and a header for each of its many small allocations
// would be a fifth of the tree.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace winnow {

class ParserMemory {
 public:
  // Aligned for pointers, which is all that gumbo stores.
  void* allocate(std::size_t size);
  void release(void* memory);

  // So that a large tree goes while it is read: count each piece of memory that will be read, then
  // say when it has been; a block is freed with the last of its pieces. Nothing may be allocated or
  // released from then on.
  bool is_large() const { return held_ > kLarge; }
  void count(const void* memory);
  void done_with(const void* memory);

 private:
  // Up to 512 bytes in steps of 8, then in powers of two; the larger ones have chunks of their own.
  static constexpr std::size_t kSmallClasses = 64;
  static constexpr std::size_t kSharedClasses = kSmallClasses + 3;
  static constexpr std::size_t kClasses = kSharedClasses + 40;

  static constexpr std::size_t kLarge = 4 * 1024 * 1024;  // bytes

  struct Header {
    std::uint32_t size_class;
    std::uint32_t block;
  };
  // What is left of a chunk, or of the block that chunks are made of.
  struct Room {
    std::byte* at = nullptr;
    std::size_t left = 0;
  };
  struct Block {
    std::unique_ptr<std::byte[]> memory;
    Room room;
    std::size_t counted = 0;
  };
  struct Free {
    Free* next;
  };

  static std::size_t class_of(std::size_t size);
  static std::size_t size_of(std::size_t size_class);
  static const Header& header_of(const void* memory);

  std::uint32_t add_block(std::size_t size);
  Room new_chunk(std::size_t size_class, std::size_t size);

  std::vector<Block> blocks_;
  std::uint32_t open_ = 0;  // the block that shared chunks come from
  std::size_t held_ = 0;    // bytes of all blocks
  std::array<Room, kSharedClasses> rooms_{};
  std::array<Free*, kClasses> free_{};
};

}  // namespace winnow
