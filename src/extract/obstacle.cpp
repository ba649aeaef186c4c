#include "extract/obstacle.h"

#include <algorithm>

#include "base/text.h"

namespace winnow {

namespace {

constexpr float kArticle = 250;   // words of running text: more than errors and log-ins say
constexpr float kTeaser = 150;    // words that a wall lets readers see
constexpr float kShell = 40;      // words on the whole page
constexpr float kBarePage = 400;  // words on the whole page, menus and all
constexpr float kErrorLine = 40;  // words
constexpr std::uint8_t kOutright = 3;

bool says(const PageView& page, std::size_t i, PhraseKind kind) {
  return page.phrases[i][kind] >= kOutright && page.outline.blocks[i].text.words <= kErrorLine;
}

// An error speaks in the title, in a heading, or nearly alone.
bool is_error(const PageView& page, const Metadata& metadata) {
  if (find_phrases(metadata.title)[PhraseKind::error] >= kOutright) return true;
  if (page.outline.sums[0].words > kBarePage) return false;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (says(page, i, PhraseKind::error) && !page.outline.blocks[i].hidden) return true;
  }
  return false;
}

// In the page's middle, where the text would stand; every head has a link or a button to log in,
// and so have the readers' comments.
bool asks_to_log_in(const PageView& page) {
  constexpr std::uint32_t kFrame = kInNav | kInHeader | kInFooter | kInAside | kInDialog | kInLink;
  const std::size_t begin = page.title_block == kNoBlock ? 0 : page.title_block;
  for (std::size_t i = begin; i < page.blocks.size(); ++i) {
    const NodeId element = page.blocks[i].element;
    if (says(page, i, PhraseKind::login) && !page.outline.blocks[i].hidden && element != kNoNode &&
        (page.outline.inside[element] & kFrame) == 0 &&
        page.markers.levels_to(Marker::comment, element) == Markers::kNone) {
      return true;
    }
  }
  return false;
}

bool asks_for_password(const Document& document) {
  for (NodeId id = 0; id < document.size(); ++id) {
    if (document.is(id, Tag::input) &&
        equals_ignoring_case(document.attribute(id, "type"), "password")) {
      return true;
    }
  }
  return false;
}

// Scripts enough, text hardly any, and none found elsewhere.
bool is_shell(const PageView& page, float prose_words) {
  if (std::max(page.outline.sums[0].words, prose_words) > kShell) return false;
  for (NodeId id = 0; id < page.document.size(); ++id) {
    if (!page.document.is(id, Tag::script)) continue;
    const bool data = contains_ignoring_case(page.document.attribute(id, "type"), "json");
    const bool filled = page.document.has_attribute(id, "src") || page.document[id].end > id + 1;
    if (filled && !data) return true;
  }
  return false;
}

}  // namespace

Obstacle find_obstacle(const PageView& page, const Metadata& metadata, float prose_words) {
  if (prose_words < kArticle && is_error(page, metadata)) return Obstacle::error_page;
  if (prose_words < kTeaser && (asks_to_log_in(page) || (page.outline.sums[0].words <= kBarePage &&
                                                         asks_for_password(page.document)))) {
    return Obstacle::login_wall;
  }
  if (is_shell(page, prose_words)) return Obstacle::empty_shell;
  return Obstacle::none;
}

}  // namespace winnow
