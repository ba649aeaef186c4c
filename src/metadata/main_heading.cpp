#include "metadata/main_heading.h"

#include "metadata/line_text.h"
#include "metadata/title.h"

namespace winnow {

NodeId main_heading(const Document& document, std::string_view title,
                    const std::vector<std::string>& site_names) {
  constexpr int kMostHeadings = 100;
  constexpr std::size_t kMostBytes = 1000;
  NodeId best = kNoNode;
  double best_score = -1;
  int seen = 0;
  for (NodeId id = 0; id < document.size() && seen < kMostHeadings; ++id) {
    const Tag tag = document[id].tag;
    if (tag != Tag::h1 && tag != Tag::h2 && tag != Tag::h3) continue;
    ++seen;
    const std::string text = line_text(document, id, kMostBytes);
    if (text.empty()) continue;
    const double similarity = title_similarity(text, title);
    if (tag != Tag::h1 && similarity < 0.6) continue;
    const bool is_site = similarity < 0.9 && is_site_name(text, site_names);
    const double score = similarity + (tag == Tag::h1 ? 0.3 : 0) - (is_site ? 0.5 : 0);
    if (score > best_score) {
      best = id;
      best_score = score;
    }
  }
  return best;
}

}  // namespace winnow
