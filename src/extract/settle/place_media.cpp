#include "extract/settle/place_media.h"

#include <algorithm>

#include "extract/reasons/removal_reason.h"

namespace winnow {

namespace {

constexpr float kCaption = 0.15F;         // probability
constexpr int kBesideMedium = 3;          // blocks
constexpr std::size_t kNearInFigure = 6;  // blocks
constexpr int kFigureLevels = 6;          // above a medium: links and boxes for its size

class MediaPlacer {
 public:
  MediaPlacer(const PageView& page, std::vector<PageBlock>& blocks)
      : page_(page), blocks_(blocks) {}

  // A medium stays between texts that stay, in one element with one of them, or with its caption.
  void place() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!is_medium(i) || page_.outline.blocks[i].hidden) continue;
      const std::size_t before = text_beside(i, -1);
      const std::size_t after = text_beside(i, 1);
      const bool kept_before =
          before != kNoBlock && (blocks_[before].kept() || before == page_.title_block);
      const bool kept_after = after != kNoBlock && blocks_[after].kept();
      if ((kept_before && kept_after) || has_kept_caption(i) ||
          (kept_before && together(i, before)) || (kept_after && together(i, after))) {
        blocks_[i].reason = Reason::none;
      }
    }
  }

  // A caption stays with its picture, table or code, unless it is but a credit.
  void keep_captions() {
    NodeId figure_end = 0;
    bool shown = false;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const NodeId figure = figure_of(i);
      if (figure == kNoNode) continue;
      if (page_.document[figure].end != figure_end) {
        figure_end = page_.document[figure].end;
        shown = false;
      }
      const bool caption = !is_medium(i) && page_.document.is(blocks_[i].element, Tag::figcaption);
      shown |= !caption && blocks_[i].kept();
      if (!caption || blocks_[i].kept()) continue;
      if (shown && blocks_[i].probability >= kCaption &&
          outright_reason(page_, i) == Reason::none) {
        blocks_[i].reason = Reason::none;
      } else if (blocks_[i].reason == Reason::low_density) {
        blocks_[i].reason = Reason::caption_noise;
      }
    }
  }

 private:
  bool is_medium(std::size_t i) const { return page_.outline.blocks[i].medium; }

  NodeId figure_of(std::size_t i) const {
    NodeId up = is_medium(i) ? blocks_[i].begin : blocks_[i].element;
    for (int level = 0; level < kFigureLevels && up != kNoNode;
         ++level, up = page_.document[up].parent) {
      if (page_.document.is(up, Tag::figure)) return up;
    }
    return kNoNode;
  }

  // The nearest text in one direction, not far, other than its own caption; kNoBlock where there is
  // none.
  std::size_t text_beside(std::size_t i, int step) const {
    auto at = static_cast<std::ptrdiff_t>(i) + step;
    for (int n = 0; n < kBesideMedium; ++n, at += step) {
      if (at < 0 || at >= static_cast<std::ptrdiff_t>(blocks_.size())) return kNoBlock;
      const auto text = static_cast<std::size_t>(at);
      const NodeId figure = figure_of(i);
      const bool caption = figure != kNoNode && figure_of(text) == figure;
      if (!is_medium(text) && !caption) return text;
    }
    return kNoBlock;
  }

  // A gallery's pictures stand between captions, and those of two elements hide the next text.
  bool has_kept_caption(std::size_t i) const {
    const NodeId figure = figure_of(i);
    if (figure == kNoNode) return false;
    const std::size_t end = std::min(blocks_.size(), i + kNearInFigure + 1);
    for (std::size_t at = i - std::min(i, kNearInFigure); at < end; ++at) {
      if (blocks_[at].kept() && !is_medium(at) && figure_of(at) == figure) return true;
    }
    return false;
  }

  // Whether a medium and a text share a close element: the same one, a figure, a paragraph's
  // parent.
  bool together(std::size_t medium, std::size_t text) const {
    constexpr int kLevels = 3;
    NodeId up = blocks_[medium].begin;
    for (int level = 0; level < kLevels; ++level) {
      up = page_.document[up].parent;
      if (up == kNoNode || page_.document.is(up, Tag::body)) return false;
      if (page_.document.contains(up, blocks_[text].begin)) return true;
    }
    return false;
  }

  const PageView& page_;
  std::vector<PageBlock>& blocks_;
};

}  // namespace

void place_media(const PageView& page, std::vector<PageBlock>& blocks) {
  MediaPlacer placer(page, blocks);
  placer.place();
  placer.keep_captions();
}

}  // namespace winnow
