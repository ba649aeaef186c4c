#include "extract/settle/settle_headings.h"

#include <algorithm>

#include "extract/reasons/removal_reason.h"
#include "extract/settle/settle_sources.h"

namespace winnow {

namespace {

constexpr int kBelowHeading = 12;  // blocks: what follows a heading is no farther
constexpr float kHeading = 0.15F;  // probability
constexpr float kSure = 0.9F;      // probability
constexpr float kSureItem = 0.7F;  // of a list's item

class HeadingSettler {
 public:
  HeadingSettler(const PageView& page, float cut, std::vector<PageBlock>& blocks)
      : page_(page), cut_(cut), blocks_(blocks) {}

  // Above text that stays, unless something speaks against the heading: its place, or words that
  // the model doubts as well.
  void keep() {
    for (std::size_t i = 0; i + 1 < blocks_.size(); ++i) {
      if (may_stay(i) && is_above_text(i) &&
          page_.document.contains(page_.shared_place(heading_of(i)), blocks_[i + 1].begin)) {
        blocks_[i].reason = Reason::none;
      }
    }
  }

  void drop_empty() {
    std::size_t next_kept = blocks_.size();  // text
    for (std::size_t i = blocks_.size(); i-- > 0;) {
      if (is_medium(i)) continue;
      if (blocks_[i].kept() && page_.heading_level(i) > 0) {
        const bool holds = next_kept < blocks_.size() && next_kept - i <= kBelowHeading;
        const Reason reason = holds ? reason_of_text_below(i) : removal_reason(page_, i);
        // On lists of things a heading, in a header of its own, may be all that a thing has.
        if (reason != Reason::low_density && reason != Reason::header) blocks_[i].reason = reason;
      }
      if (blocks_[i].kept()) next_kept = i;
    }
  }

 private:
  bool is_medium(std::size_t i) const { return page_.outline.blocks[i].medium; }

  // "Contact", "Share" and "Sources" are words of menus, share bars and last lines, and headings.
  bool may_stay(std::size_t i) const {
    if (heading_of(i) == kNoNode || i == page_.title_block || is_medium(i) ||
        page_.outline.blocks[i].links > 0) {
      return false;
    }
    switch (blocks_[i].reason) {
      case Reason::low_density: return blocks_[i].probability >= kHeading;
      case Reason::navigation:
      case Reason::share:
      case Reason::footer:
      case Reason::caption_noise: return blocks_[i].probability >= cut_;
      case Reason::credit:
        return blocks_[i].probability >= cut_ && is_source_label(blocks_[i].text);
      default: return blocks_[i].probability >= kHeading && is_place_of_text_below(i);
    }
  }

  // What the names around a heading say of it, they say of the text below, which stays.
  bool is_place_of_text_below(std::size_t i) const {
    return outright_reason(page_, i) == Reason::none &&
           removal_reason(page_, i + 1) == blocks_[i].reason;
  }

  // A line may stand between, as "Background" does below "Abstract".
  bool is_above_text(std::size_t i) const {
    return is_text_of_article(i + 1) ||
           (i + 2 < blocks_.size() && blocks_[i + 1].kept() && is_text_of_article(i + 2));
  }

  bool is_text_of_article(std::size_t i) const {
    return blocks_[i].kept() && page_.heading_level(i) == 0 &&
           (page_.outline.blocks[i].prose() || blocks_[i].probability >= kSure ||
            (is_item(i) && blocks_[i].probability >= kSureItem));
  }

  // "Fixes" heads items, however short they are.
  bool is_item(std::size_t i) const {
    return blocks_[i].element != kNoNode && page_.document.is(blocks_[i].element, Tag::li);
  }

  // The element of a heading, or of what only its role calls one.
  NodeId heading_of(std::size_t i) const {
    const NodeId element = blocks_[i].element;
    const bool called =
        element != kNoNode && page_.document.attribute(element, "role") == "heading";
    return called ? element : page_.heading_of(i);
  }

  // "Keep us afloat" above "Please consider making a donation" alone: what all of the text below
  // is, up to the next heading or the end of a box for newsletters; Reason::low_density where some
  // of it may be an article's.
  Reason reason_of_text_below(std::size_t i) const {
    Reason reason = Reason::low_density;
    std::size_t end = std::min(blocks_.size(), i + kBelowHeading);
    const NodeId place = page_.shared_place(page_.heading_of(i));
    if ((page_.markers.own[place] & bit(Marker::subscribe)) != 0)
      end = std::min(end, page_.blocks_in(place).end);
    for (std::size_t below = i + 1; below < end && page_.heading_level(below) == 0; ++below) {
      if (!is_never_article(blocks_[below].reason)) return Reason::low_density;
      reason = blocks_[below].reason;
    }
    return reason == Reason::hidden ? Reason::low_density : reason;
  }

  const PageView& page_;
  float cut_;
  std::vector<PageBlock>& blocks_;
};

}  // namespace

void settle_headings(const PageView& page, float cut, std::vector<PageBlock>& blocks) {
  HeadingSettler settler(page, cut, blocks);
  settler.keep();
  settler.drop_empty();
}

}  // namespace winnow
