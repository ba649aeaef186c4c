// Some of the values of an enum, gone through in its order.
#pragma once

#include <bit>
#include <cstdint>

namespace winnow {

// Of an enum with no more than sixteen values.
template <typename Enum>
class EnumSet {
 public:
  class Iterator {
   public:
    explicit Iterator(std::uint16_t left) : left_(left) {}
    Enum operator*() const { return static_cast<Enum>(std::countr_zero(left_)); }
    Iterator& operator++() {
      left_ &= left_ - 1U;
      return *this;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    std::uint16_t left_;
  };

  void insert(Enum value) { values_ |= 1U << static_cast<unsigned>(value); }
  bool contains(Enum value) const { return (values_ >> static_cast<unsigned>(value) & 1U) != 0; }
  int size() const { return std::popcount(values_); }
  Iterator begin() const { return Iterator(values_); }
  Iterator end() const { return Iterator(0); }

 private:
  std::uint16_t values_ = 0;
};

}  // namespace winnow
