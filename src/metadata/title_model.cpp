#include "metadata/title_model.h"

#include "base/trees.h"
#include "metadata/title_features.h"

namespace winnow {

TitleCandidate best_title(const TitlePage& page) {
  static const Trees trees = Trees::unpack(title_table(), title_feature::count).value_or(Trees());
  std::vector<TitleCandidate> candidates = title_candidates(page);
  if (candidates.empty()) return {};
  const std::vector<TitleRow> rows = title_features(page, candidates);
  std::size_t best = 0;
  float best_score = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    float score = 0;
    trees.add_up(rows[i], {&score, 1});
    if (i > 0 && score <= best_score) continue;
    best = i;
    best_score = score;
  }
  return std::move(candidates[best]);
}

}  // namespace winnow
