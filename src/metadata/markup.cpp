#include "metadata/markup.h"

#include <algorithm>
#include <climits>
#include <string>

#include "base/memo.h"
#include "base/text.h"
#include "metadata/byline.h"
#include "metadata/cards.h"
#include "metadata/class_kinds.h"
#include "metadata/line_text.h"
#include "metadata/title.h"
#include "metadata/update_notice.h"

namespace winnow {

namespace {

// What a line that ends in a date starts with: the words for publication, and others.
constexpr std::string_view kDateLabels[] = {
#define WINNOW_PUBLICATION(word) word,
#include "metadata/update_words.def"
    "updated", "last updated",    "last modified", "date",  "stand",      "datum", "aktualisiert",
    "zuletzt", "letzte änderung", "mis à jour",    "fecha", "aggiornato", "data",  "дата",
    "更新"};

bool starts_with_date_label(std::string_view text) {
  return std::any_of(
      std::begin(kDateLabels), std::end(kDateLabels),
      [text](std::string_view label) { return starts_with_ignoring_case(text, label); });
}

// The best of several places: the lowest rank, then the nearest to the heading.
class Nearest {
 public:
  explicit Nearest(NodeId heading) : heading_(heading) {}

  void offer(int rank, NodeId at, std::string value) {
    if (value.empty()) return;
    const long distance = distance_of(at);
    if (rank > rank_ || (rank == rank_ && distance >= distance_)) return;
    rank_ = rank;
    distance_ = distance;
    value_ = std::move(value);
  }
  bool wants(int rank, NodeId at) const {
    return rank < rank_ || (rank == rank_ && distance_of(at) < distance_);
  }
  int rank() const { return rank_; }
  std::string take() { return std::move(value_); }

 private:
  // A line above the heading is further away than one below it.
  long distance_of(NodeId at) const {
    if (heading_ == kNoNode) return static_cast<long>(at);
    const long distance = static_cast<long>(at) - static_cast<long>(heading_);
    return distance >= 0 ? distance : -3 * distance;
  }

  NodeId heading_;
  int rank_ = INT_MAX;
  long distance_ = LONG_MAX;
  std::string value_;
};

class MarkupReader {
 public:
  MarkupReader(const Document& document, NodeId heading, std::string_view title, DayOrder order)
      : document_(document),
        heading_(heading),
        order_(order),
        cards_(find_cards(document, heading, title)) {}

  Found read() {
    for (NodeId id = 0; id < document_.size();) {
      if (!document_.is_element(id)) {
        look_at_text(id);
        ++id;
      } else if (const Hints hints = hints_of(id); is_foreign(id, hints)) {
        id = document_[id].end;
      } else {
        look_at(id, hints);
        ++id;
      }
    }
    Found found;
    found.deck = deck_.take();
    found.authors = take_authors();
    found.published = published_.take();
    found.modified = modified_.take();
    return found;
  }

 private:
  static constexpr std::size_t kMostAuthors = 20;
  static constexpr std::size_t kMostNameBytes = 120;
  static constexpr std::size_t kMostDateBytes = 120;
  static constexpr std::size_t kMostLabelBytes = 40;  // "Zuletzt aktualisiert am:"
  static constexpr NodeId kNear = 120;                // nodes from the heading
  static constexpr NodeId kBesideLabel = 12;
  static constexpr std::size_t kMostBesideLateDate = 3;  // "Ada Lovelace, 3 May 2024"

  // The attributes of one element that say something.
  struct Hints {
    ClassKinds kinds;  // of class and id together
    std::string_view class_name, property, rel, href;
  };

  Hints hints_of(NodeId id) {
    Hints hints;
    for (const Attribute& attribute : document_.attributes(id)) {
      const bool is_class = attribute.name == "class";
      if (is_class || attribute.name == "id") {
        const ClassKinds& kinds = classes_.of(attribute.value, class_kinds_of);
        hints.kinds.author |= kinds.author;
        hints.kinds.date |= kinds.date;
        hints.kinds.modified |= kinds.modified && is_class;
        hints.kinds.deck |= kinds.deck && is_class;
        hints.kinds.foreign |= kinds.foreign;
        if (is_class) hints.class_name = attribute.value;
      } else if (attribute.name == "itemprop") {
        hints.property = attribute.value;
      } else if (attribute.name == "rel") {
        hints.rel = attribute.value;
      } else if (attribute.name == "href") {
        hints.href = attribute.value;
      }
    }
    return hints;
  }

  // To be asked of elements in their order.
  bool is_card(NodeId id) {
    while (next_card_ < cards_.size() && cards_[next_card_] < id) ++next_card_;
    return next_card_ < cards_.size() && cards_[next_card_] == id;
  }

  bool is_foreign(NodeId id, const Hints& hints) {
    if (is_card(id)) return true;
    const Tag tag = document_[id].tag;
    if (tag == Tag::script || tag == Tag::style || tag == Tag::template_ || tag == Tag::svg) {
      return true;
    }
    if (heading_ != kNoNode && document_.contains(id, heading_)) return false;
    if (tag == Tag::html || tag == Tag::head || tag == Tag::body || tag == Tag::main ||
        tag == Tag::article) {
      return false;
    }
    if (tag == Tag::nav || tag == Tag::select) return true;
    // Others' words, embedded posts among them, and what labels a picture or a table.
    if (tag == Tag::blockquote || tag == Tag::figcaption || tag == Tag::caption) return true;
    // An article's footer may hold its author; the page's does not.
    if (tag == Tag::footer) return document_[id].end - id > kNear;
    return hints.kinds.foreign;
  }

  bool is_near_heading(NodeId id) const {
    if (heading_ == kNoNode) return false;
    return id >= heading_ ? id - heading_ <= kNear : heading_ - id <= kNear / 2;
  }

  void look_at(NodeId id, const Hints& hints) {
    look_for_author(id, hints);
    look_for_date(id, hints);
    if (hints.kinds.deck && id != heading_ && is_near_heading(id) && deck_.wants(0, id)) {
      deck_.offer(0, id, line_text(document_, id, 600));
    }
  }

  void look_for_author(NodeId id, const Hints& hints) {
    if (hints.property == "author" || hints.property == "author name") {
      offer_author(0, id);
    } else if (contains_ignoring_case(hints.rel, "author")) {
      offer_author(1, id);
    } else if (hints.kinds.author) {
      offer_author(is_near_heading(id) ? 2 : 4, id);
    } else if (contains_ignoring_case(hints.href, "/author") ||
               contains_ignoring_case(hints.href, "/autor")) {
      offer_author(3, id);
    } else if (is_near_heading(id) && is_line(id)) {
      if (has_byline_lead_in(line_text(document_, id, kMostNameBytes))) offer_author(3, id);
    }
  }

  // Text that no class or attribute speaks of: dates near the heading, or anywhere after a word
  // that says so; and the line after a label ("Author: ", "Von"). Once the article has begun, lines
  // cite what others published: "Survey of the river, 3 May 1987, page 14".
  void look_at_text(NodeId id) {
    if (!document_.is_text(id)) return;
    const std::string_view text = trimmed(document_[id].text);
    if (id > heading_ && text.size() > kMostDateBytes) has_begun_ = true;
    if (text.empty()) return;
    const bool in_heading = heading_ != kNoNode && document_.contains(heading_, id);
    date_label_ = !in_heading && text.size() <= kMostLabelBytes ? id : kNoNode;
    if (text.size() > kMostDateBytes) return;
    if (label_ != kNoNode && id - label_ < kBesideLabel) {
      authors_.push_back({is_near_heading(id) ? 3 : 4, id, collapsed(text)});
    }
    label_ = is_byline_label(text) ? id : kNoNode;
    if (ends_with_reviewer_label(text)) {
      reviewer_label_ = id;
    } else if (label_ != kNoNode) {
      reviewer_label_ = kNoNode;
    }
    if (is_near_heading(id)) {
      const bool alone = has_begun_ && !starts_with_date_label(text);
      offer_date_line(4, id, text, false, alone ? kMostBesideLateDate : kMostBesideDate);
    } else if (starts_with_date_label(text)) {
      offer_date_line(6, id, text, false);
    }
  }

  // An element that begins with text of its own.
  bool is_line(NodeId id) const {
    const NodeId child = document_.first_child(id);
    return child != kNoNode && document_.is_text(child) && !trimmed(document_[child].text).empty();
  }

  void offer_author(int rank, NodeId id) {
    if (reviewer_label_ != kNoNode && id - reviewer_label_ < kBesideLabel) return;
    std::string name = trimmed_name(id);
    if (name.empty() || authors_.size() >= kMostAuthors) return;
    authors_.push_back({rank, id, std::move(name)});
  }

  // The itemprop=name or class "fn" within, else all of it.
  std::string trimmed_name(NodeId id) const {
    const Node& node = document_[id];
    const NodeId end = std::min(node.end, id + kNear);
    for (NodeId inner = id + 1; inner < end; ++inner) {
      if (!document_.is_element(inner)) continue;
      if (document_.attribute(inner, "itemprop") != "name") continue;
      const std::string_view content = document_.attribute(inner, "content");
      return content.empty() ? line_text(document_, inner, kMostNameBytes) : collapsed(content);
    }
    return line_text(document_, id, kMostNameBytes);
  }

  void look_for_date(NodeId id, const Hints& hints) {
    if (hints.property == "datePublished" || hints.property == "dateCreated") {
      published_.offer(0, id, date_at(id));
    } else if (hints.property == "dateModified") {
      modified_.offer(0, id, date_at(id));
    } else if (document_.is(id, Tag::time) || (document_.is(id, Tag::abbr) && hints.kinds.date)) {
      const bool is_update =
          (hints.kinds.modified && !contains_ignoring_case(hints.class_name, "published")) ||
          is_beside_update(id);
      const int rank = document_.has_attribute(id, "pubdate") ? 1 : is_near_heading(id) ? 2 : 5;
      (is_update ? modified_ : published_).offer(rank, id, date_at(id));
    } else if (hints.kinds.date) {
      const int rank = is_near_heading(id) ? 3 : 5;
      if (published_.wants(rank, id) || (hints.kinds.modified && modified_.wants(rank, id))) {
        offer_date_line(rank, id, line_text(document_, id, kMostDateBytes), hints.kinds.modified);
      }
    }
  }

  void offer_date_line(int rank, NodeId id, std::string_view line, bool is_update,
                       std::size_t most_beside = kMostBesideDate) {
    if (!published_.wants(rank, id) && !modified_.wants(rank, id)) return;
    if (std::none_of(line.begin(), line.end(), is_digit)) return;
    LineDates dates = dates_of_line(line, order_, most_beside);
    if (is_update && dates.modified.empty()) std::swap(dates.published, dates.modified);
    published_.offer(rank, id, std::move(dates.published));
    modified_.offer(rank, id, std::move(dates.modified));
  }

  // "Updated <time>"
  bool is_beside_update(NodeId id) const {
    return date_label_ != kNoNode && id - date_label_ < kBesideLabel &&
           speaks_of_update(document_[date_label_].text);
  }

  std::string_view machine_date(NodeId id) const {
    for (const std::string_view name : {"datetime", "content"}) {
      if (document_.has_attribute(id, name)) return document_.attribute(id, name);
    }
    return document_.is(id, Tag::abbr) ? document_.attribute(id, "title") : std::string_view();
  }

  std::string date_at(NodeId id) const {
    std::string date = date_in(machine_date(id), order_);
    return date.empty() ? date_in(line_text(document_, id, kMostDateBytes), order_) : date;
  }

  // All that are of the best rank and stand by the one nearest to the heading.
  std::vector<std::string> take_authors() {
    std::vector<std::string> names;
    if (authors_.empty()) return names;
    Nearest nearest(heading_);
    for (const Author& author : authors_) nearest.offer(author.rank, author.at, author.name);
    const int rank = nearest.rank();
    const std::string best = nearest.take();
    // Far from the heading, several names are teasers of other articles.
    if (rank == 4 && std::any_of(authors_.begin(), authors_.end(), [&](const Author& author) {
          return author.name != best && best.find(author.name) == std::string::npos &&
                 author.name.find(best) == std::string::npos;
        })) {
      return names;
    }
    const auto first = std::find_if(authors_.begin(), authors_.end(), [&](const Author& author) {
      return author.rank == rank && author.name == best;
    });
    NodeId last = first->at;
    for (auto author = first; author != authors_.end() && author->at - last < 20; ++author) {
      if (author->rank != rank) continue;
      names.push_back(author->name);
      last = author->at;
    }
    return names;
  }

  struct Author {
    int rank;
    NodeId at;
    std::string name;
  };

  const Document& document_;
  NodeId heading_;
  DayOrder order_;
  std::vector<NodeId> cards_;
  std::size_t next_card_ = 0;
  Memo<ClassKinds> classes_;
  bool has_begun_ = false;           // running text stood below the heading
  NodeId date_label_ = kNoNode;      // the text node before, when it is short
  NodeId label_ = kNoNode;           // the text node before, when it is the label of a byline
  NodeId reviewer_label_ = kNoNode;  // the last text node that labels a reviewer
  std::vector<Author> authors_;
  Nearest deck_{heading_}, published_{heading_}, modified_{heading_};
};

}  // namespace

NodeId main_heading(const Document& document, std::string_view title,
                    const std::vector<std::string>& site_names) {
  constexpr int kMostHeadings = 100;
  constexpr std::size_t kMostBytes = 1000;
  NodeId best = kNoNode;
  double best_score = -1;
  int seen = 0;
  for (NodeId id = 0; id < document.size() && seen < kMostHeadings; ++id) {
    const Tag tag = document[id].tag;
    if (tag != Tag::h1 && tag != Tag::h2 && tag != Tag::h3) continue;
    ++seen;
    const std::string text = line_text(document, id, kMostBytes);
    if (text.empty()) continue;
    const double similarity = title_similarity(text, title);
    if (tag != Tag::h1 && similarity < 0.6) continue;
    const bool is_site = similarity < 0.9 && is_site_name(text, site_names);
    const double score = similarity + (tag == Tag::h1 ? 0.3 : 0) - (is_site ? 0.5 : 0);
    if (score > best_score) {
      best = id;
      best_score = score;
    }
  }
  return best;
}

Found read_markup(const Document& document, NodeId heading, std::string_view title,
                  DayOrder order) {
  return MarkupReader(document, heading, title, order).read();
}

}  // namespace winnow
