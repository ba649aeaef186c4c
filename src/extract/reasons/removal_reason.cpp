#include "extract/reasons/removal_reason.h"

#include <array>

#include "extract/reasons/spoken_reason.h"

namespace winnow {

namespace {

struct Named {
  Marker marker;
  Reason reason;
  std::uint8_t levels;  // up to which the name speaks for the block
};

// The narrower names first: among equally near ones, the first counts.
constexpr std::array kNamed{
    Named{Marker::cookie, Reason::cookie_notice, 8},
    Named{Marker::advertisement, Reason::advertisement, 4},
    Named{Marker::subscribe, Reason::subscribe, 5},
    Named{Marker::share, Reason::share, 3},
    Named{Marker::comment, Reason::comments, 8},
    Named{Marker::related, Reason::related, 6},
    Named{Marker::author, Reason::byline, 2},
    Named{Marker::nav, Reason::navigation, 6},
    Named{Marker::contents, Reason::navigation, 4},
    Named{Marker::footer, Reason::footer, 8},
    Named{Marker::sidebar, Reason::sidebar, 8},
    Named{Marker::teaser, Reason::related, 4},
    Named{Marker::carousel, Reason::related, 4},
    Named{Marker::header, Reason::header, 8},
};

constexpr float kLargestBox = 80;    // words
constexpr float kLongestAbout = 30;  // words: "about the author" in a sentence or two
constexpr float kLongestDate = 14;   // words

Reason structural_reason(std::uint32_t inside) {
  if ((inside & kInNav) != 0) return Reason::navigation;
  if ((inside & kInFooter) != 0) return Reason::footer;
  if ((inside & kInAside) != 0) return Reason::sidebar;
  if ((inside & kInHeader) != 0) return Reason::header;
  return Reason::none;
}

Reason named_reason(const PageView& page, std::size_t i) {
  const NodeId element = page.blocks[i].element;
  const Named* nearest = nullptr;
  for (const Named& named : kNamed) {
    const std::uint8_t level = page.markers.levels_to(named.marker, element);
    if (level > named.levels) continue;
    if (named.reason == Reason::byline && page.outline.blocks[i].text.words > kLongestAbout)
      continue;
    if (nearest == nullptr || level < page.markers.levels_to(nearest->marker, element)) {
      nearest = &named;
    }
  }
  return nearest == nullptr ? Reason::none : nearest->reason;
}

// A date by itself, as its element's name says.
bool is_date(const PageView& page, std::size_t i) {
  const Measure& text = page.outline.blocks[i].text;
  return page.markers.levels_to(Marker::meta, page.blocks[i].element) <= 1 && text.digits >= 3 &&
         text.words <= kLongestDate;
}

Reason reason_of_heading(const PageView& page, std::size_t i) {
  const std::size_t heading = page.section(i).heading;
  if (heading == kNoBlock || heading == i) return Reason::none;
  const Reason said = outright_reason(page, heading);
  return said == Reason::related || said == Reason::comments || said == Reason::subscribe ||
                 said == Reason::appeal
             ? said
             : Reason::none;
}

// "By how much it grows" in a row of others names nobody.
bool is_cell_of_row(const PageView& page, std::size_t i) {
  const NodeId element = page.blocks[i].element;
  if (element == kNoNode || !page.document.is(element, Tag::td)) return false;
  const BlockRange row = page.blocks_in(page.document[element].parent);
  return row.end - row.begin > 1;
}

}  // namespace

Reason outright_reason(const PageView& page, std::size_t i) {
  const Reason said = spoken_reason(page.outline.blocks[i].text, page.phrases[i]);
  return said == Reason::byline && is_cell_of_row(page, i) ? Reason::none : said;
}

bool may_come_back(const PageView& page, std::size_t i) {
  const BlockFacts& facts = page.outline.blocks[i];
  return !facts.medium && !facts.hidden && page.blocks[i].reason != Reason::duplicate;
}

bool is_never_article(Reason said) {
  return said == Reason::subscribe || said == Reason::advertisement ||
         said == Reason::cookie_notice || said == Reason::appeal || said == Reason::hidden;
}

Reason boxed_reason(const PageView& page, std::size_t i) {
  const NodeId element = page.blocks[i].element;
  if (element == kNoNode) return Reason::none;
  if (page.markers.levels_to(Marker::subscribe, element) != 1) return Reason::none;
  if (page.outline.sums[page.document[element].parent].words > kLargestBox) return Reason::none;
  return reason_of_heading(page, i) == Reason::appeal ? Reason::appeal : Reason::subscribe;
}

Reason removal_reason(const PageView& page, std::size_t i) {
  if (page.blocks[i].reason == Reason::hidden) return Reason::hidden;
  const Reason said = outright_reason(page, i);
  if (said != Reason::none) return said;
  if (page.blocks[i].element == kNoNode) return Reason::low_density;
  if (is_date(page, i)) return Reason::byline;
  for (const Reason reason :
       {named_reason(page, i), structural_reason(page.outline.inside[page.blocks[i].element]),
        reason_of_heading(page, i)}) {
    if (reason != Reason::none) return reason;
  }
  return Reason::low_density;
}

}  // namespace winnow
