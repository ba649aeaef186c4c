#include "metadata/title_model.h"

#include <algorithm>

#include "base/letters.h"
#include "base/trees.h"
#include "dom/word_styles.h"
#include "metadata/title_features.h"

namespace winnow {

namespace {

bool is_in_capitals(const std::string& text) {
  return letters::folded(text) != text &&
         std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// A title in capitals, as it is written where the page does not shout it.
void calm(TitleCandidate& title, const std::vector<TitleCandidate>& candidates) {
  if (!is_in_capitals(title.text)) return;
  const std::string folded = letters::folded(title.text);
  const auto calmer =
      std::find_if(candidates.begin(), candidates.end(), [&folded](const TitleCandidate& other) {
        return !is_in_capitals(other.text) && other.text != folded &&
               letters::folded(other.text) == folded;
      });
  if (calmer != candidates.end()) title.text = calmer->text;
}

}  // namespace

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
  TitleCandidate title = candidates[static_cast<std::size_t>(best)];
  calm(title, candidates);
  return title;
}

}  // namespace winnow
