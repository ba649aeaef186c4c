// Hashes of what features see; the same on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace winnow {

// What makes a feature's hashes its own: this times its number, added to the first of what it sees.
inline constexpr std::uint32_t kFeatureStep = 0x9E3779B1U;

inline constexpr std::uint32_t kFirstFactor = 0x85EBCA6BU;

// The upper half of mix's hash; what is missing of it reaches the lower half only. `keyed` comes
// with kFirstFactor.
inline std::uint32_t mix_upper(std::uint32_t keyed, std::uint32_t b) {
  const std::uint32_t hash = ((keyed ^ (keyed >> 15U)) + b) * 0xC2B2AE35U;
  return (hash ^ (hash >> 13U)) * 0x27D4EB2FU;
}

// One hash of three small numbers or hashes.
inline std::uint32_t mix(std::uint32_t feature, std::uint32_t a, std::uint32_t b = 0) {
  const std::uint32_t hash = mix_upper((a + feature * kFeatureStep) * kFirstFactor, b);
  return hash ^ (hash >> 16U);
}

// The features of one token. Each call of add is a feature of its own, numbered in the order of
// the calls: every token must make the same calls, or skip them. Of their hashes only the upper
// half counts, which says the row of a table.
class HashRow {
 public:
  static constexpr std::size_t kMost = 80;  // calls of add

  explicit HashRow(std::uint32_t first) : key_(first * kKeyStep) {}

  // Multiplies right away: many features see the same word first, and without AVX four
  // multiplications at once cost more than one each.
  void add(std::uint32_t a, std::uint32_t b = 0) {
    keyed_[count_] = a * kFirstFactor + key_;
    others_[count_++] = b;
    key_ += kKeyStep;
  }
  void skip(std::uint32_t features) { key_ += features * kKeyStep; }

  // All at once, which compilers do four at a time.
  void append_to(std::vector<std::uint32_t>& hashes) {
    for (std::size_t i = 0; i < count_; ++i) keyed_[i] = mix_upper(keyed_[i], others_[i]);
    hashes.insert(hashes.end(), keyed_, keyed_ + count_);
  }

 private:
  static constexpr std::uint32_t kKeyStep = kFeatureStep * kFirstFactor;

  std::uint32_t keyed_[kMost];
  std::uint32_t others_[kMost];
  std::size_t count_ = 0;
  std::uint32_t key_;
};

}  // namespace winnow
