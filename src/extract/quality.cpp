#include "extract/quality.h"

namespace winnow {

float article_quality(float prose_words, float kept_words) {
  constexpr float kHalfSure = 60;  // words of running text
  if (kept_words <= 0) return 0;
  return prose_words / kept_words * prose_words / (prose_words + kHalfSure);
}

}  // namespace winnow
