#include "metadata/title_model.h"

#include <algorithm>

#include "base/trees.h"
#include "dom/word_styles.h"
#include "metadata/title_features.h"

namespace winnow {

TitleCandidate best_title(const TitlePage& page) {
  static const Trees trees = Trees::unpack(title_table(), title_feature::count).value_or(Trees());
  std::vector<TitleCandidate> candidates = title_candidates(page);
  if (candidates.empty()) return {};
  // Word's style says what the model has to guess, and <title> is often "Untitled" there.
  const auto styled =
      std::find_if(candidates.begin(), candidates.end(), [&page](const TitleCandidate& candidate) {
        return candidate.heading != kNoNode &&
               is_word_title(page.document.attribute(candidate.heading, "class"));
      });
  if (styled != candidates.end()) return std::move(*styled);
  const std::vector<TitleRow> rows = title_features(page, candidates);
  std::vector<float> scores(rows.size());
  trees.add_up({rows.front().data(), rows.size() * title_feature::count}, title_feature::count,
               scores);
  const auto best = std::max_element(scores.begin(), scores.end()) - scores.begin();
  return std::move(candidates[static_cast<std::size_t>(best)]);
}

}  // namespace winnow
