// What the check-worthiness model sees of a sentence. The same code runs in training
// (tools/train/checkworthy) and in use, so a change here needs a new table.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "claims/prose.h"

namespace winnow {

inline constexpr std::uint32_t kCheckWorthinessBuckets = 1U << 15U;

// The hashed features of `sentence`, each a bucket number, each once. Words only in
// English, which the table was trained on; counts of figures and names in every language.
std::vector<std::uint32_t> check_worthiness_features(const Prose& prose, Span sentence);

// What each of `count` features counts for: less in a long sentence, so that length alone does not
// decide. 1 at about 20 words.
inline float feature_value(std::size_t count) {
  return std::sqrt(60.0F / static_cast<float>(count + 1));
}

}  // namespace winnow
