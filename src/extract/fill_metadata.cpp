#include "extract/fill_metadata.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "extract/reasons/spoken_reason.h"
#include "metadata/byline.h"
#include "metadata/cards.h"
#include "metadata/date.h"
#include "metadata/update_notice.h"

namespace winnow {

namespace {

constexpr std::size_t kBelowTitle = 15;  // blocks: bylines are no farther
constexpr float kShortestDeck = 5;       // words
constexpr float kLongestDeck = 60;       // words

bool is_deck(const PageView& page, std::size_t i) {
  const float words = page.outline.blocks[i].text.words;
  return page.markers.levels_to(Marker::summary, page.blocks[i].element) <= 1 &&
         words >= kShortestDeck && words <= kLongestDeck && page.outline.blocks[i].link_words == 0;
}

bool is_desk_or_empty(std::string_view byline) {
  const auto names = names_in(byline);
  return std::all_of(names.begin(), names.end(),
                     [](const BylineName& name) { return name.kind == BylineKind::desk; });
}

bool is_copyright(const PageView& page, std::size_t i) {
  return page.phrases[i][PhraseKind::copyright] > 0 ||
         page.blocks[i].text.find("©") != std::string::npos;
}

// "By use case" heads a part of a menu, and "© 2024 by …" names who owns the site.
bool may_be_byline(const PageView& page, std::size_t i) {
  const NodeId element = page.blocks[i].element;
  const bool in_menu = element != kNoNode && (page.outline.inside[element] & kInNav) != 0;
  return !in_menu && !is_copyright(page, i) && page.outline.blocks[i].text.words <= kLongestByline;
}

// The persons that bylines anywhere on the page name, "" where they name several: then those of
// other articles are among them.
std::string only_byline(const PageView& page, const Metadata& metadata) {
  struct Found {
    NodeId begin;
    std::string persons;
  };
  std::vector<Found> bylines;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const PageBlock& block = page.blocks[i];
    if (block.reason != Reason::byline && block.reason != Reason::credit) continue;
    if (!may_be_byline(page, i)) continue;
    std::string persons = persons_in(byline_in(block.text));
    if (!persons.empty()) bylines.push_back({block.begin, std::move(persons)});
  }
  if (bylines.empty()) return {};  // as on most pages: no cards need be found
  const NodeId heading = page.title_block == kNoBlock ? kNoNode : page.heading_of(page.title_block);
  const std::vector<NodeId> cards = find_cards(page.document, heading, metadata.title);
  std::string only;
  for (Found& byline : bylines) {
    const auto next = std::upper_bound(cards.begin(), cards.end(), byline.begin);
    const bool in_card = next != cards.begin() && page.document.contains(*(next - 1), byline.begin);
    if (in_card || byline.persons == only) continue;
    if (!only.empty()) return {};
    only = std::move(byline.persons);
  }
  return only;
}

// A notice of copyright credits nobody, and neither does a label by itself.
bool credits_somebody(const PageView& page, std::size_t i) {
  const std::string_view line = page.blocks[i].text;
  const bool label = page.outline.blocks[i].text.words < 2 || is_byline_label(line) ||
                     ends_with_reviewer_label(line);
  return !is_copyright(page, i) && !label;
}

// The first credit. A notice of a change is none, but may have its day.
void read_credits(const PageView& page, Metadata& metadata) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const PageBlock& block = page.blocks[i];
    if (block.reason != Reason::credit) continue;
    const std::string_view notice = from_update_word(block.text);
    if (!notice.empty()) {
      if (metadata.modified.empty()) metadata.modified = date_in(notice);
    } else if (metadata.credit.empty() && !has_byline_lead_in(block.text) &&
               credits_somebody(page, i)) {
      metadata.credit = block.text;
    }
  }
}

}  // namespace

std::string persons_in(std::string_view line) {
  std::string persons;
  for (const BylineName& name : names_in(line)) {
    if (name.kind != BylineKind::person) continue;
    if (!persons.empty()) persons += ", ";
    persons += name.text;
  }
  return persons;
}

void fill_metadata(const PageView& page, Metadata& metadata) {
  read_credits(page, metadata);
  // A desk gives way to a person.
  if (is_desk_or_empty(metadata.byline)) {
    if (std::string persons = only_byline(page, metadata); !persons.empty()) {
      if (metadata.credit.empty()) metadata.credit = std::move(metadata.byline);
      metadata.byline = std::move(persons);
    }
  }
  if (page.title_block == kNoBlock) return;
  const std::size_t end = std::min(page.blocks.size(), page.title_block + kBelowTitle);
  for (std::size_t i = page.title_block + 1; i < end; ++i) {
    const PageBlock& block = page.blocks[i];
    if (block.element == kNoNode || page.outline.blocks[i].hidden) continue;
    if (metadata.deck.empty() && is_deck(page, i)) metadata.deck = block.text;
    if (block.reason != Reason::byline || !may_be_byline(page, i)) continue;
    if (is_desk_or_empty(metadata.byline)) {
      std::string persons = persons_in(byline_in(block.text));
      // "1 March 2024 | Ada Lovelace" needs no "by".
      if (persons.empty() && metadata.byline.empty()) persons = persons_in(block.text);
      if (!persons.empty()) metadata.byline = std::move(persons);
    }
    const LineDates dates = dates_of_line(block.text);
    if (metadata.modified.empty()) metadata.modified = dates.modified;
    const bool event = !metadata.event_day.empty() && dates.published == metadata.event_day;
    if (metadata.published.empty() && !event) {
      metadata.published = dates.published.empty() ? dates.modified : dates.published;
    }
  }
}

}  // namespace winnow
