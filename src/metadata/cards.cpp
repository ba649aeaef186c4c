#include "metadata/cards.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "metadata/line_text.h"
#include "metadata/title.h"

namespace winnow {

namespace {

constexpr double kSameTitle = 0.8;
constexpr NodeId kMostNodes = 200;  // of a card: more is a page's content around a link

bool leads_elsewhere(const Document& document, NodeId id) {
  if (!document.is(id, Tag::a)) return false;
  const std::string_view target = trimmed(document.attribute(id, "href"));
  return !target.empty() && target.front() != '#' &&
         !starts_with_ignoring_case(target, "javascript:");
}

struct Heading {
  NodeId id = kNoNode;
  NodeId link_around = kNoNode;
  bool leads_elsewhere = false;  // all of its text
  std::size_t text = 0;          // bytes
};

std::vector<Heading> headings_of(const Document& document) {
  std::vector<Heading> headings;
  NodeId link = kNoNode;
  NodeId heading_end = 0;
  for (NodeId id = 0; id < document.size(); ++id) {
    if (link != kNoNode && id >= document[link].end) link = kNoNode;
    if (leads_elsewhere(document, id)) link = id;
    if (is_heading(document[id].tag) && id >= heading_end) {
      headings.push_back({id, link, true, 0});
      heading_end = document[id].end;
    } else if (document.is_text(id) && id < heading_end) {
      const std::size_t size = trimmed(document[id].text).size();
      headings.back().text += size;
      if (link == kNoNode && size > 0) headings.back().leads_elsewhere = false;
    }
  }
  return headings;
}

class CardFinder {
 public:
  CardFinder(const Document& document, NodeId heading, std::string_view title)
      : document_(document), headings_(headings_of(document)) {
    for (Heading& other : headings_) {
      if (other.id == heading || other.text == 0 || is_title(other, title)) {
        other.leads_elsewhere = false;
      }
    }
  }

  std::vector<NodeId> find() const {
    std::vector<NodeId> cards;
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      if (!headings_[i].leads_elsewhere) continue;
      const NodeId card = card_of(i);
      if (card != kNoNode && (cards.empty() || cards.back() < card)) cards.push_back(card);
    }
    return cards;
  }

 private:
  bool is_title(const Heading& heading, std::string_view title) const {
    // Texts of such unlike lengths share too few words.
    const bool alike = heading.text <= 2 * title.size() && title.size() <= 2 * heading.text;
    return heading.leads_elsewhere && alike &&
           title_similarity(line_text(document_, heading.id, 1000), title) >= kSameTitle;
  }

  bool holds_neighbour(NodeId id, std::size_t i) const {
    return i < headings_.size() && document_.contains(id, headings_[i].id);
  }

  // Every element is climbed past for one heading at most.
  NodeId card_of(std::size_t i) const {
    NodeId card = headings_[i].id;
    NodeId around = document_[card].parent;
    while (around != kNoNode && !holds_neighbour(around, i - 1) &&
           !holds_neighbour(around, i + 1)) {
      card = around;
      around = document_[around].parent;
    }
    return is_repeated(i, card) ? std::min(card, headings_[i].link_around)
                                : headings_[i].link_around;
  }

  bool is_repeated(std::size_t i, NodeId card) const {
    const NodeId around = document_[card].parent;
    if (card == headings_[i].id || around == kNoNode) return false;
    if (document_[card].end - card > kMostNodes) return false;
    return (holds_neighbour(around, i - 1) && headings_[i - 1].leads_elsewhere) ||
           (holds_neighbour(around, i + 1) && headings_[i + 1].leads_elsewhere);
  }

  const Document& document_;
  std::vector<Heading> headings_;
};

}  // namespace

std::vector<NodeId> find_cards(const Document& document, NodeId heading, std::string_view title) {
  return CardFinder(document, heading, title).find();
}

}  // namespace winnow
