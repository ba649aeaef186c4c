// Hashes of what features see; the same on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace winnow {

// What makes a feature's hashes its own: this times its number, added to the first of what it sees.
inline constexpr std::uint32_t kFeatureStep = 0x9E3779B1U;

inline std::uint32_t mix_keyed(std::uint32_t keyed, std::uint32_t b) {
  std::uint32_t hash = keyed * 0x85EBCA6BU;
  hash = ((hash ^ (hash >> 15U)) + b) * 0xC2B2AE35U;
  hash = (hash ^ (hash >> 13U)) * 0x27D4EB2FU;
  return hash ^ (hash >> 16U);
}

// One hash of three small numbers or hashes.
inline std::uint32_t mix(std::uint32_t feature, std::uint32_t a, std::uint32_t b = 0) {
  return mix_keyed(a + feature * kFeatureStep, b);
}

// The features of one token. Each call of add is a feature of its own, numbered in the order of
// the calls: every token must make the same calls, or skip them.
class HashRow {
 public:
  static constexpr std::size_t kMost = 80;  // calls of add

  explicit HashRow(std::uint32_t first) : key_(first * kFeatureStep) {}

  void add(std::uint32_t a, std::uint32_t b = 0) {
    keyed_[count_] = a + key_;
    others_[count_++] = b;
    key_ += kFeatureStep;
  }
  void skip(std::uint32_t features) { key_ += features * kFeatureStep; }

  // All at once, which compilers do four at a time.
  void append_to(std::vector<std::uint32_t>& hashes) const {
    const std::size_t before = hashes.size();
    hashes.resize(before + count_);
    std::uint32_t* into = hashes.data() + before;
    for (std::size_t i = 0; i < count_; ++i) into[i] = mix_keyed(keyed_[i], others_[i]);
  }

 private:
  std::uint32_t keyed_[kMost];
  std::uint32_t others_[kMost];
  std::size_t count_ = 0;
  std::uint32_t key_;
};

}  // namespace winnow
