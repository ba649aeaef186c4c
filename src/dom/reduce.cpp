#include "dom/reduce.h"

#include <algorithm>

#include "base/text.h"
#include "dom/character_references.h"
#include "dom/foreign_content.h"
#include "dom/open_elements.h"
#include "dom/tag_scanner.h"

namespace winnow {

namespace {

constexpr auto kNoPosition = std::string_view::npos;

// Elements whose content the parser reads as text up to their end tag.
bool holds_raw_text(GumboTag tag) {
  return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_TITLE ||
         tag == GUMBO_TAG_TEXTAREA || tag == GUMBO_TAG_XMP || tag == GUMBO_TAG_IFRAME ||
         tag == GUMBO_TAG_NOEMBED || tag == GUMBO_TAG_NOFRAMES;
}

class Reducer {
 public:
  explicit Reducer(std::string_view page) : page_(page) { reduced_.html.reserve(page.size()); }

  Reduced reduce() {
    for (std::size_t at = page_.find('<'); at != kNoPosition; at = page_.find('<', at)) {
      const char next = at + 1 < page_.size() ? page_[at + 1] : ' ';
      if (is_ascii_letter(next)) {
        at = start_tag(at);
      } else if (next == '/' && at + 2 < page_.size() && is_ascii_letter(page_[at + 2])) {
        at = end_tag(at);
      } else if (next == '!' && page_.substr(at, 4) == "<!--") {
        at = comment(at);
      } else {
        ++at;  // a doctype, a bogus comment, or a plain "<": nothing in it reads otherwise
        if (next == '!' || next == '?' || next == '/')
          at = std::min(page_.find('>', at), page_.size());
      }
    }
    take_up_to(page_.size());
    reduced_.tags += open_.repeated();
    return std::move(reduced_);
  }

 private:
  void take_up_to(std::size_t end) {
    reduced_.html.append(page_.substr(taken_, end - taken_));
    taken_ = end;
  }

  // Leaves out [begin, end).
  void cut(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    take_up_to(begin);
    taken_ = end;
    const auto removed = static_cast<std::uint32_t>(end - reduced_.html.size());
    reduced_.cuts.push_back({static_cast<std::uint32_t>(reduced_.html.size()), removed});
  }

  std::size_t comment(std::size_t at) {
    const std::size_t end = end_of_comment(page_, at);
    // A comment that is left open runs to the end of the page; nothing is won by cutting it.
    const std::size_t closing = page_.substr(end - 3, 3) == "-->"    ? 3
                                : page_.substr(end - 4, 4) == "--!>" ? 4
                                                                     : 0;
    // "<!-->" and its like are comments without content.
    if (reducing_ && closing > 0 && end - at > 4 + closing) cut(at + 4, end - closing);
    return end;
  }

  std::size_t start_tag(std::size_t at) {
    const ScannedTag tag = scan_tag(page_, at + 1, kMostAttributes);
    if (!tag.closed) {  // the parser drops it with all that follows
      return page_.size();
    }
    const bool in_select = open_.is_open(GUMBO_TAG_SELECT);
    const bool in_foreign = open_.is_open(GUMBO_TAG_SVG) || open_.is_open(GUMBO_TAG_MATH);
    const bool again = tag.name == GUMBO_TAG_HTML || tag.name == GUMBO_TAG_BODY;
    const bool raw = holds_raw_text(tag.name) && !in_foreign;
    constexpr int kMostRoots = 8;
    const bool refused =
        (again && ++roots_ > kMostRoots) ||
        (!raw && !open_.open(tag.name, tag.self_closing, page_.substr(at, tag.end - at)));
    if (refused) {
      cut(at, tag.end);
      return tag.end;
    }
    ++reduced_.tags;
    if (tag.attributes_end < tag.end) cut(tag.attributes_end, tag.end - 1);
    if (raw) return raw_text(tag, in_select);
    if (tag.name == GUMBO_TAG_SVG && !tag.self_closing) return svg(tag.end, in_select);
    if (tag.name == GUMBO_TAG_MATH || tag.name == GUMBO_TAG_FRAMESET ||
        tag.name == GUMBO_TAG_PLAINTEXT) {
      reducing_ = false;
    }
    return tag.end;
  }

  std::size_t end_tag(std::size_t at) {
    const ScannedTag tag = scan_tag(page_, at + 2, kMostAttributes);
    if (!tag.closed) return page_.size();
    if (!open_.close(tag.name)) {
      cut(at, tag.end);
    } else {
      ++reduced_.tags;
      if (tag.attributes_end < tag.end) cut(tag.attributes_end, tag.end - 1);
    }
    return tag.end;
  }

  // The content of an element that holds text; gives the place of its end tag.
  std::size_t raw_text(const ScannedTag& tag, bool in_select) {
    // In a <select> most of them are ignored, and what they hold is read as usual.
    if (in_select && tag.name != GUMBO_TAG_SCRIPT) {
      reducing_ = false;
      return tag.end;
    }
    const std::size_t end = tag.name == GUMBO_TAG_SCRIPT
                                ? end_of_script(page_, tag.end)
                                : end_of_raw_text(page_, tag.end, tag.text);
    const bool needless =
        (tag.name == GUMBO_TAG_SCRIPT && !tag.holds_data) || tag.name == GUMBO_TAG_STYLE;
    // The parser's ends are not exact where the page ends within the end tag.
    const bool ended = end == page_.size() || page_.find('>', end) != kNoPosition;
    if (needless && reducing_ && ended) cut(tag.end, end);
    return end;
  }

  std::size_t svg(std::size_t begin, bool in_select) {
    const std::size_t end = in_select || !reducing_ ? kNoPosition : end_of_pure_svg(page_, begin);
    if (end == kNoPosition) {
      reducing_ = false;
      return begin;
    }
    cut(begin, end);
    return end;
  }

  std::string_view page_;
  Reduced reduced_;
  OpenElements open_;
  std::size_t taken_ = 0;  // page bytes that are in reduced_ or cut
  bool reducing_ = true;
  int roots_ = 0;
};

}  // namespace

Reduced reduce(std::string_view page) {
  Reduced reduced = Reducer(page).reduce();
  bound_character_references(reduced.html);
  return reduced;
}

std::uint32_t Reduced::begin_in_page(std::uint32_t at) const {
  const auto after =
      std::upper_bound(cuts.begin(), cuts.end(), at,
                       [](std::uint32_t offset, const Cut& cut) { return offset < cut.at; });
  return after == cuts.begin() ? at : at + std::prev(after)->removed;
}

std::uint32_t Reduced::end_in_page(std::uint32_t at) const {
  if (at == html.size()) return begin_in_page(at);  // what runs to the end runs to the page's end
  const auto from =
      std::lower_bound(cuts.begin(), cuts.end(), at,
                       [](const Cut& cut, std::uint32_t offset) { return cut.at < offset; });
  return from == cuts.begin() ? at : at + std::prev(from)->removed;
}

}  // namespace winnow
