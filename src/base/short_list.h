// A list that seldom holds more than one or two entries: those stand in the list itself, which is
// sixteen bytes, so a million such lists are not a million pieces of memory.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <type_traits>
#include <utility>

namespace winnow {

// Entries are copied byte by byte; references to them hold until the list grows or moves.
template <typename Entry>
class ShortList {
  static constexpr std::size_t kRoom = 8;  // bytes
  static_assert(std::is_trivially_copyable_v<Entry> && sizeof(Entry) <= kRoom);

 public:
  ShortList() = default;
  ShortList(std::initializer_list<Entry> entries) { assign({entries.begin(), entries.size()}); }
  explicit ShortList(std::span<const Entry> entries) { assign(entries); }
  ShortList(const ShortList& other) { assign(other.all()); }
  ShortList(ShortList&& other) noexcept { swap(other); }
  ShortList& operator=(ShortList other) noexcept {
    swap(other);
    return *this;
  }
  ~ShortList() {
    if (is_apart()) delete[] room_.apart;
  }

  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  Entry* data() { return is_apart() ? room_.apart : room_.here.data(); }
  const Entry* data() const { return is_apart() ? room_.apart : room_.here.data(); }
  Entry* begin() { return data(); }
  Entry* end() { return data() + size_; }
  const Entry* begin() const { return data(); }
  const Entry* end() const { return data() + size_; }
  Entry& front() { return *data(); }
  const Entry& front() const { return *data(); }
  const Entry& back() const { return data()[size_ - 1]; }
  const Entry& operator[](std::size_t i) const { return data()[i]; }

  void push_back(Entry entry) {
    if (size_ == capacity_) grow(2 * capacity_);
    data()[size_++] = entry;
  }
  void clear() { size_ = 0; }
  friend bool operator==(const ShortList& one, const ShortList& other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end());
  }
  // Leaves out those from `first` on.
  void cut(const Entry* first) { size_ = static_cast<std::uint32_t>(first - data()); }

 private:
  static constexpr std::uint32_t kHere = kRoom / sizeof(Entry);

  union Room {
    std::array<Entry, kHere> here{};
    Entry* apart;
  };

  bool is_apart() const { return capacity_ > kHere; }
  std::span<const Entry> all() const { return {data(), size_}; }

  void assign(std::span<const Entry> entries) {
    if (entries.size() > kHere) grow(static_cast<std::uint32_t>(entries.size()));
    std::copy(entries.begin(), entries.end(), data());
    size_ = static_cast<std::uint32_t>(entries.size());
  }

  void grow(std::uint32_t capacity) {
    auto* larger = new Entry[capacity];
    std::copy(begin(), end(), larger);
    if (is_apart()) delete[] room_.apart;
    room_.apart = larger;
    capacity_ = capacity;
  }

  void swap(ShortList& other) {
    std::swap(room_, other.room_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
  }

  Room room_{};
  std::uint32_t size_ = 0;
  std::uint32_t capacity_ = kHere;
};

}  // namespace winnow
