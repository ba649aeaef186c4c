// What the check-worthiness model sees of a sentence. The same code runs in training
// (tools/train/checkworthy) and in use, so a change here needs a new table.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "claims/prose/prose.h"

namespace winnow {

inline constexpr std::uint32_t kCheckWorthinessBuckets = 1U << 15U;

// Reads the sentences of one prose, which must outlive it.
class CheckWorthinessReader {
 public:
  explicit CheckWorthinessReader(const Prose& prose);

  // The hashed features of `sentence`, each a bucket number, each once. Words only in English,
  // which the table was trained on; counts of figures and names in every language. Stands until
  // the next sentence is read.
  std::span<const std::uint32_t> features(Span sentence);

 private:
  // What a word says, whatever the sentence.
  struct Word {
    std::uint32_t alone = 0, begin = 0, ending = 0, first = 0;  // buckets; 0: none
    std::uint32_t pair = 0;                                     // hash of a pair that it begins
    std::string_view spelled;                                   // normalized
    bool is_year = false, ends_past = false, is_question = false;
    std::uint32_t sort = 0;
  };
  struct Counts;

  Word describe(std::size_t token);
  void count(std::size_t token, bool opens, Counts& counts) const;
  void add_words(std::size_t begin, std::size_t end);
  void add_counts(const Counts& counts);
  void make_room(std::size_t tokens);
  // Without a branch: whether a bucket is new cannot be foreseen.
  void add(std::uint32_t bucket) {
    std::uint64_t& seen = seen_[bucket / 64];
    const std::uint64_t bit = bucket % 64;
    out_[count_] = bucket;
    count_ += (seen >> bit & 1U) ^ 1U;
    seen |= std::uint64_t{1} << bit;
  }

  const Prose& prose_;
  bool known_words_;                 // whether the table knows the language
  Arena spellings_{4096};            // keeps what words_ refers to
  std::vector<Word> words_;          // by Prose's number
  std::vector<std::uint64_t> seen_;  // a bit for each bucket
  std::vector<std::uint32_t> out_;   // the features, and room for more
  std::size_t count_ = 0;            // of the features
};

// What each of `count` features counts for: less in a long sentence, so that length alone does not
// decide. 1 at about 20 words.
inline float feature_value(std::size_t count) {
  return std::sqrt(60.0F / static_cast<float>(count + 1));
}

}  // namespace winnow
