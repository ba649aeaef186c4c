#include "dom/parser_memory.h"

#include <cstring>

namespace winnow {

namespace {

constexpr std::size_t kStep = 16;
constexpr std::size_t kLargestSmall = 512;

// Every block starts with its class.
constexpr std::size_t kHeader = sizeof(std::uint64_t);

}  // namespace

void* ParserMemory::allocate(std::size_t size) {
  size += kHeader;
  std::uint64_t size_class = (size + kStep - 1) / kStep;
  std::size_t rounded = size_class * kStep;
  if (size > kLargestSmall) {
    size_class = kSmallClasses;
    for (rounded = 2 * kLargestSmall; rounded < size; rounded *= 2) ++size_class;
  }
  std::byte* block;
  if (Free*& first = free_[size_class]; first != nullptr) {
    block = reinterpret_cast<std::byte*>(first);
    first = first->next;
  } else {
    block = static_cast<std::byte*>(arena_.allocate(rounded));
  }
  std::memcpy(block, &size_class, kHeader);
  return block + kHeader;
}

void ParserMemory::release(void* memory) {
  if (memory == nullptr) return;
  std::byte* block = static_cast<std::byte*>(memory) - kHeader;
  std::uint64_t size_class = 0;
  std::memcpy(&size_class, block, kHeader);
  free_[size_class] = new (block) Free{free_[size_class]};
}

}  // namespace winnow
