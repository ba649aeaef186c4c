// Distributional classes of English words: a hash table of words to a cluster (Brown clusters:
// words that stand between the same neighbours) and to how often the word is (part of) a cue.
// The table is lossy: a word that it lacks is taken for one that it holds once in about 100 times.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace winnow {

struct WordClass {
  bool known = false;
  std::uint8_t cluster = 0;
  std::uint8_t cue_level = 0;  // 0: seldom a cue, to 3: mostly one
};

struct WordTable {
  std::span<const std::uint8_t> checks;      // 0: empty slot; the size is a power of two
  std::span<const std::uint8_t> clusters;    // by slot
  std::span<const std::uint8_t> cue_levels;  // by slot, four in a byte
  std::span<const std::uint8_t> groups;      // by cluster: the part of the tree that it is in

  WordClass find(std::uint32_t word_hash) const;
};

// Of a normalized word. FNV-1a with a final mix; the same on every machine, as tables depend on it.
std::uint32_t word_hash(std::string_view word);

}  // namespace winnow
