// Memory that grows by blocks and is freed at once. What it hands out stays where it is until the
// Arena dies or is moved from; moving an Arena does not move the memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace winnow {

class Arena {
 public:
  explicit Arena(std::size_t first_block = 64 * 1024) : next_block_(first_block) {}

  // `size` bytes aligned for any scalar; never null (the program ends when memory does, as with
  // operator new under -fno-exceptions).
  void* allocate(std::size_t size) {
    const std::size_t gap = -reinterpret_cast<std::uintptr_t>(at_) % kAlignment;
    return gap <= left_ && size <= left_ - gap ? take(gap + size) + gap : take_from_new(size);
  }

  // A copy of `text` that lives as long as the arena.
  std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    std::byte* into = text.size() <= left_ ? take(text.size()) : take_from_new(text.size());
    std::memcpy(into, text.data(), text.size());
    return {reinterpret_cast<const char*>(into), text.size()};
  }

 private:
  static constexpr std::size_t kAlignment = alignof(std::max_align_t);
  static constexpr std::size_t kLargestBlock = 4 * 1024 * 1024;

  std::byte* take(std::size_t size) {
    std::byte* taken = at_;
    at_ += size;
    left_ -= size;
    return taken;
  }

  std::byte* take_from_new(std::size_t size) {
    const std::size_t block = size > next_block_ ? size : next_block_;
    blocks_.emplace_back(new std::byte[block]);
    at_ = blocks_.back().get();
    left_ = block;
    if (next_block_ < kLargestBlock) next_block_ *= 2;
    return take(size);
  }

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* at_ = nullptr;
  std::size_t left_ = 0;
  std::size_t next_block_;
};

}  // namespace winnow
