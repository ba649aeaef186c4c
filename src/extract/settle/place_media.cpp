#include "extract/settle/place_media.h"

#include <algorithm>

#include "extract/reasons/removal_reason.h"

namespace winnow {

namespace {

constexpr float kCaption = 0.15F;              // probability
constexpr float kSentence = 0.05F;             // of a caption that says something
constexpr float kLongestCredit = 10;           // words
constexpr int kBesideMedium = 3;               // blocks
constexpr std::size_t kNearInFigure = 6;       // blocks
constexpr std::size_t kFarthestInFigure = 64;  // blocks: a caption may stand below thousands
constexpr std::size_t kFarthestInHead = 10;    // from a picture to the first text
constexpr std::size_t kNamedFigure = 3;        // blocks in one that only its name calls so
constexpr int kFigureLevels = 6;               // above a medium: links and boxes for its size

class MediaPlacer {
 public:
  MediaPlacer(const PageView& page, std::vector<PageBlock>& blocks)
      : page_(page), blocks_(blocks) {}

  // A medium stays between texts that stay, in one element with one of them, or with its caption.
  // Between the title and the first text, a figure's stays below bylines and share bars too.
  void place() {
    bool in_head = false;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!is_medium(i)) in_head = i == page_.title_block || (in_head && !blocks_[i].kept());
      if (!is_medium(i) || page_.outline.blocks[i].hidden) continue;
      const std::size_t before = text_beside(i, -1);
      const std::size_t after = text_beside(i, 1);
      const bool leads = in_head && figure_of(i) != kNoNode;
      const bool stands_below =
          before != kNoBlock && (leads || blocks_[before].kept() || before == page_.title_block);
      const bool stands_above =
          (after != kNoBlock && blocks_[after].kept()) || (leads && article_follows(i));
      if ((stands_below && stands_above) || has_kept_caption(i) ||
          (stands_below && together(i, before)) || (stands_above && together(i, after))) {
        blocks_[i].reason = Reason::none;
      }
    }
  }

  // A caption stays with its picture, table or code, unless it is but a credit.
  void keep_captions() {
    NodeId figure = kNoNode;
    Shown shown = Shown::nothing;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const InFigure in = in_figure(i);
      if (in.figure == kNoNode || in.caption == Caption::none || blocks_[i].kept()) continue;
      if (in.figure != figure) {
        figure = in.figure;
        shown = shown_in(figure);
      }
      if (shown != Shown::nothing && is_worth_reading(i, in.caption, shown)) {
        blocks_[i].reason = Reason::none;
      } else if (blocks_[i].reason == Reason::low_density) {
        blocks_[i].reason = Reason::caption_noise;
      }
    }
  }

  // "3 / 12" below a gallery's picture.
  void drop_counts() {
    constexpr float kLongestCount = 3;  // words
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const NodeId element = blocks_[i].element;
      const Measure& text = page_.outline.blocks[i].text;
      if (blocks_[i].kept() && text.words <= kLongestCount && text.digits > 0 &&
          text.letters == 0 && text.separators == 1 && element != kNoNode &&
          page_.markers.levels_to(Marker::carousel, element) <= 1) {
        blocks_[i].reason = Reason::caption_noise;
      }
    }
  }

 private:
  enum class Caption : std::uint8_t { none, named, tagged };
  enum class Shown : std::uint8_t { nothing, something, table };
  struct InFigure {
    NodeId figure = kNoNode;
    Caption caption = Caption::none;  // what the block is in
  };

  bool is_medium(std::size_t i) const { return page_.outline.blocks[i].medium; }

  // What stays of a figure besides its captions, above or below them.
  Shown shown_in(NodeId figure) const {
    const BlockRange held = page_.blocks_in(figure);
    const std::size_t end = std::min<std::size_t>(held.end, held.begin + kFarthestInFigure);
    Shown shown = Shown::nothing;
    for (std::size_t i = held.begin; i < end; ++i) {
      if (!blocks_[i].kept() || in_figure(i).caption != Caption::none) continue;
      if (!is_medium(i) && (page_.outline.inside[blocks_[i].element] & kInTable) != 0) {
        return Shown::table;
      }
      shown = Shown::something;
    }
    return shown;
  }

  // Whether the article begins not far below, past advertisements and share bars.
  bool article_follows(std::size_t i) const {
    const std::size_t end = std::min(blocks_.size(), i + kFarthestInHead);
    while (++i < end) {
      if (blocks_[i].kept() && !is_medium(i)) return true;
    }
    return false;
  }

  // What is called a caption, and the parts of one, may be labels and credits, unless they say
  // something.
  bool is_worth_reading(std::size_t i, Caption caption, Shown shown) const {
    const Measure& text = page_.outline.blocks[i].text;
    const Reason said = outright_reason(page_, i);
    if (said != Reason::none && (said != Reason::caption_noise || text.words <= kLongestCredit)) {
      return false;
    }
    if (caption == Caption::tagged && shown == Shown::table) return true;
    const bool sentence = text.sentence_ends > 0;
    return (sentence || caption == Caption::tagged) &&
           blocks_[i].probability >= (sentence ? kSentence : kCaption);
  }

  bool is_small_box(NodeId element) const {
    const BlockRange held = page_.blocks_in(element);
    return held.end - held.begin > 1 && held.end - held.begin <= kNamedFigure;
  }

  // Older pages have figures and captions by name alone.
  InFigure in_figure(std::size_t i) const {
    const Document& document = page_.document;
    InFigure in, named;
    NodeId up = is_medium(i) ? blocks_[i].begin : blocks_[i].element;
    for (int level = 0; level < kFigureLevels && up != kNoNode; ++level, up = document[up].parent) {
      const bool tagged = document.is(up, Tag::figcaption);
      const bool has_name = (page_.markers.own[up] & bit(Marker::caption)) != 0;
      in.figure = up;
      if (document.is(up, Tag::figure)) return in;
      if (has_name && !tagged && named.figure == kNoNode && is_small_box(up)) named = in;
      if (is_medium(i)) continue;
      if (tagged) in.caption = level == 0 ? Caption::tagged : Caption::named;
      if (has_name) in.caption = std::max(in.caption, Caption::named);
    }
    return named;
  }

  NodeId figure_of(std::size_t i) const {
    const NodeId figure = in_figure(i).figure;
    return figure != kNoNode && page_.document.is(figure, Tag::figure) ? figure : kNoNode;
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
  placer.drop_counts();
}

}  // namespace winnow
