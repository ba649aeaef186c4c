#include "dom/parser_memory.h"

#include <algorithm>
#include <new>

namespace winnow {

namespace {

constexpr std::size_t kStep = 8;
constexpr std::size_t kLargestSmall = 512;
constexpr std::size_t kChunk = 16 * 1024;  // where one starts, and how large one is that is shared
constexpr std::size_t kHeader = sizeof(std::uint64_t);  // of two numbers of 32 bits
constexpr std::size_t kFirstBlock = 8 * kChunk;
constexpr std::size_t kLargestBlock = 256 * kChunk;
// Of much memory: what has 32 MB or more, malloc gives back to the system as soon as it is freed.
constexpr std::size_t kHugeBlock = 2304 * kChunk;
constexpr std::size_t kMuch = 4096 * kChunk;

}  // namespace

std::size_t ParserMemory::class_of(std::size_t size) {
  if (size <= kLargestSmall) return size == 0 ? 0 : (size - 1) / kStep;
  std::size_t size_class = kSmallClasses;
  while (size_of(size_class) < size) ++size_class;
  return size_class;
}

std::size_t ParserMemory::size_of(std::size_t size_class) {
  if (size_class < kSmallClasses) return (size_class + 1) * kStep;
  if (size_class < kSharedClasses) return 2 * kLargestSmall << (size_class - kSmallClasses);
  return (kChunk << (size_class - kSharedClasses)) - kHeader;
}

std::uint32_t ParserMemory::add_block(std::size_t size) {
  auto* memory = new std::byte[size + kChunk];
  const auto address = reinterpret_cast<std::uintptr_t>(memory);
  Block& block = blocks_.emplace_back();
  block.memory.reset(memory);
  block.room = {memory + (kChunk - address % kChunk) % kChunk, size};
  held_ += size;
  return static_cast<std::uint32_t>(blocks_.size() - 1);
}

// Behind its header, which names the class.
ParserMemory::Room ParserMemory::new_chunk(std::size_t size_class, std::size_t size) {
  std::uint32_t block = open_;
  if (blocks_.empty() || blocks_[block].room.left < size) {
    if (size > kChunk) {
      block = add_block(size);
    } else {
      block = open_ =
          add_block(held_ < kMuch ? std::clamp(held_, kFirstBlock, kLargestBlock) : kHugeBlock);
    }
  }
  Room& room = blocks_[block].room;
  std::byte* chunk = room.at;
  room.at += size;
  room.left -= size;
  new (chunk) Header{static_cast<std::uint32_t>(size_class), block};
  return {chunk + kHeader, size - kHeader};
}

void* ParserMemory::allocate(std::size_t size) {
  const std::size_t size_class = class_of(size);
  if (Free*& first = free_[size_class]; first != nullptr) {
    Free* taken = first;
    first = first->next;
    return taken;
  }
  const std::size_t rounded = size_of(size_class);
  if (size_class >= kSharedClasses) return new_chunk(size_class, rounded + kHeader).at;
  Room& room = rooms_[size_class];
  if (room.left < rounded) room = new_chunk(size_class, kChunk);
  std::byte* taken = room.at;
  room.at += rounded;
  room.left -= rounded;
  return taken;
}

const ParserMemory::Header& ParserMemory::header_of(const void* memory) {
  const auto address = reinterpret_cast<std::uintptr_t>(memory);
  const std::byte* chunk = static_cast<const std::byte*>(memory) - address % kChunk;
  return *std::launder(reinterpret_cast<const Header*>(chunk));
}

void ParserMemory::release(void* memory) {
  if (memory == nullptr) return;
  Free*& first = free_[header_of(memory).size_class];
  first = new (memory) Free{first};
}

void ParserMemory::count(const void* memory) {
  if (memory != nullptr) ++blocks_[header_of(memory).block].counted;
}

void ParserMemory::done_with(const void* memory) {
  if (memory == nullptr) return;
  Block& block = blocks_[header_of(memory).block];
  if (--block.counted == 0) block.memory.reset();
}

}  // namespace winnow
