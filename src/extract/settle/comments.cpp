#include "extract/settle/comments.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"

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

constexpr int kSignatureLevels = 3;  // above its lines

// "postsignature", but not "body-signature-highlight", which holds the whole post.
bool is_called_signature(std::string_view names) {
  constexpr std::string_view kSignature = "signature";
  names = names.substr(0, kLongestNames);  // it is asked for every block inside
  while (names.size() >= kSignature.size()) {
    const std::string_view name = names.substr(0, names.find_first_of(" \t\n\r\f"));
    if (name.size() >= kSignature.size() &&
        (starts_with_ignoring_case(name, kSignature) ||
         equals_ignoring_case(name.substr(name.size() - kSignature.size()), kSignature))) {
      return true;
    }
    names.remove_prefix(std::min(name.size() + 1, names.size()));
  }
  return false;
}

// A function's signature stands right below its name.
bool is_signature(const PageView& page, std::size_t i) {
  NodeId up = page.blocks[i].element;
  for (int level = 0; level < kSignatureLevels && up != kNoNode; ++level) {
    if ((page.markers.own[up] & bit(Marker::forum)) != 0 &&
        is_called_signature(page.document.attribute(up, "class"))) {
      const std::size_t begin = page.blocks_in(up).begin;
      return begin > 0 && page.heading_level(begin - 1) == 0;
    }
    up = page.document[up].parent;
  }
  return false;
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

void drop_signatures(const PageView& page, std::vector<PageBlock>& blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kept() && is_signature(page, i)) blocks[i].reason = Reason::byline;
  }
}

}  // namespace winnow
