#include "extract/comments.h"

namespace winnow {

namespace {

constexpr float kArticle = 250;     // words of running text kept elsewhere
constexpr float kForumPage = 0.5F;  // of the page's words, in elements named like a forum's
constexpr float kSure = 0.9F;       // probability

bool is_in(const PageView& page, std::size_t i, Marker marker) {
  const NodeId element = page.blocks[i].element;
  return element != kNoNode && page.markers.levels_to(marker, element) < Markers::kNone;
}

bool is_article_with_comments(const PageView& page, const std::vector<PageBlock>& blocks) {
  float all = 0;
  float in_forum = 0;
  float article = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const BlockFacts& facts = page.outline.blocks[i];
    all += facts.text.words;
    if (is_in(page, i, Marker::forum)) in_forum += facts.text.words;
    if (blocks[i].kept() && facts.prose() && !is_in(page, i, Marker::comment)) {
      article += facts.text.words;
    }
  }
  return article >= kArticle && in_forum < all * kForumPage;
}

}  // namespace

void drop_comments(const PageView& page, std::vector<PageBlock>& blocks) {
  if (!is_article_with_comments(page, blocks)) return;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kept() && blocks[i].probability < kSure && is_in(page, i, Marker::comment)) {
      blocks[i].reason = Reason::comments;
    }
  }
}

}  // namespace winnow
