#include "metadata/markup.h"

#include <algorithm>
#include <climits>
#include <string>
#include <utility>

#include "base/memo.h"
#include "base/text.h"
#include "metadata/byline.h"
#include "metadata/cards.h"
#include "metadata/class_kinds.h"
#include "metadata/line_text.h"
#include "metadata/update_notice.h"

namespace winnow {

namespace {

// "/author/ada", "/autoren/ada.html", "/author.php?id=3", but not "/authorization" nor the slug of
// an article, "/author-interviews".
bool leads_to_author(std::string_view href) {
  for (const std::string_view word : {"/author", "/autor"}) {
    if (!contains_ignoring_case(href, word)) continue;
    std::string_view rest = href.substr(lowered(href).find(word) + word.size());
    while (!rest.empty() && is_ascii_letter(rest.front())) rest.remove_prefix(1);
    if (!rest.empty() && rest.front() != '-') return true;
  }
  return false;
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
    std::string_view class_name, property, rel, href, item;
  };

  Hints hints_of(NodeId id) {
    Hints hints;
    const bool repeats_words = is_heading(document_[id].tag);  // a heading's id, for links to it
    for (const Attribute& attribute : document_.attributes(id)) {
      const bool is_class = attribute.name == "class";
      if (is_class || (attribute.name == "id" && !repeats_words)) {
        const ClassKinds& kinds = classes_.of(attribute.value, class_kinds_of);
        hints.kinds.author |= kinds.author;
        hints.kinds.date |= kinds.date;
        hints.kinds.modified |= kinds.modified && is_class;
        hints.kinds.deck |= kinds.deck && is_class;
        hints.kinds.foreign |= kinds.foreign;
        if (is_class) hints.class_name = attribute.value;
      } else if (attribute.name == "itemprop") {
        hints.property = attribute.value;
      } else if (attribute.name == "itemtype") {
        hints.item = attribute.value;
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
    const Tag tag = document_[id].tag;
    if (tag == Tag::script || tag == Tag::style || tag == Tag::template_ || tag == Tag::svg) {
      return true;
    }
    const bool is_content = tag == Tag::main || tag == Tag::article;
    if (is_content) content_end_ = std::max(content_end_, document_[id].end);
    if (heading_ != kNoNode && document_.contains(id, heading_)) return false;
    if (is_card(id)) return true;
    if (is_content || tag == Tag::html || tag == Tag::head || tag == Tag::body) return false;
    if (tag == Tag::nav || tag == Tag::select) return true;
    // Others' words, embedded posts among them, and what labels a picture or a table.
    if (tag == Tag::blockquote || tag == Tag::figcaption || tag == Tag::caption) return true;
    // The page's header speaks of the site, its readers and today.
    if (tag == Tag::header && heading_ != kNoNode && id >= content_end_) return true;
    // An article's footer may hold its author; the page's does not.
    if (tag == Tag::footer) return document_[id].end - id > kNear;
    // A review that does not hold the page's heading is a reader's.
    const bool is_review = heading_ != kNoNode && (hints.property == "review" ||
                                                   contains_ignoring_case(hints.item, "/review"));
    return hints.kinds.foreign || is_review;
  }

  bool is_near_heading(NodeId id) const {
    if (heading_ == kNoNode) return false;
    return id >= heading_ ? id - heading_ <= kNear : heading_ - id <= kNear / 2;
  }

  void look_at(NodeId id, const Hints& hints) {
    if (is_block(document_[id].tag) || document_.is(id, Tag::br)) at_line_begin_ = true;
    if (document_.is(id, Tag::a)) link_end_ = document_[id].end;
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
    } else if (leads_to_author(hints.href)) {
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
    const bool begins_line = std::exchange(at_line_begin_, false);
    const bool in_heading = heading_ != kNoNode && document_.contains(heading_, id);
    const bool has_digit = std::any_of(text.begin(), text.end(), is_digit);
    const bool of_member = has_digit && is_beside_member(id);
    const bool is_date_label =
        !has_digit && !in_heading && id >= link_end_ && text.size() <= kMostLabelBytes;
    date_label_ = is_date_label ? id : kNoNode;
    if (text.size() > kMostDateBytes || of_member) return;
    if (id < label_end_) authors_.push_back({is_near_heading(id) ? 3 : 4, id, collapsed(text)});
    // Within a line of running text, "by" tells who did what.
    const bool is_label = (begins_line || is_near_heading(id)) && is_byline_label(text);
    // A link that is but "Authors" leads to them.
    label_end_ = !is_label ? 0 : id < link_end_ ? link_end_ : id + kBesideLabel;
    if (ends_with_reviewer_label(text)) {
      reviewer_label_ = id;
    } else if (is_label) {
      reviewer_label_ = kNoNode;
    }
    if (!has_digit) return;
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
    } else if (is_time(id) || (document_.is(id, Tag::abbr) && hints.kinds.date)) {
      if (is_beside_member(id)) return;
      const bool is_update =
          (hints.kinds.modified && !contains_ignoring_case(hints.class_name, "published")) ||
          is_beside_update(id);
      const int rank = document_.has_attribute(id, "pubdate") ? 1 : is_near_heading(id) ? 2 : 5;
      (is_update ? modified_ : published_).offer(rank, id, date_at(id));
    } else if (hints.kinds.date) {
      const int rank = is_near_heading(id) ? 3 : 5;
      const bool wanted =
          published_.wants(rank, id) || (hints.kinds.modified && modified_.wants(rank, id));
      if (wanted && !is_beside_member(id)) {
        offer_date_line(rank, id, line_text(document_, id, kMostDateBytes), hints.kinds.modified);
      }
    }
  }

  // <time>, or an element of the page's own that shows how long ago it was.
  bool is_time(NodeId id) const {
    return document_.is(id, Tag::time) ||
           (document_.is(id, Tag::unknown) && document_.has_attribute(id, "datetime"));
  }

  void offer_date_line(int rank, NodeId id, std::string_view line, bool is_update,
                       std::size_t most_beside = kMostBesideDate) {
    if (!published_.wants(rank, id) && !modified_.wants(rank, id)) return;
    if (std::none_of(line.begin(), line.end(), is_digit) || speaks_of_member(line)) return;
    LineDates dates = dates_of_line(line, order_, most_beside);
    if (is_update && dates.modified.empty()) std::swap(dates.published, dates.modified);
    published_.offer(rank, id, std::move(dates.published));
    modified_.offer(rank, id, std::move(dates.modified));
  }

  // "Updated <time>"
  bool is_beside_update(NodeId id) const {
    return is_beside_label(id) && speaks_of_update(document_[date_label_].text);
  }

  // "Joined: <time>"
  bool is_beside_member(NodeId id) const {
    return is_beside_label(id) && speaks_of_member(document_[date_label_].text);
  }

  bool is_beside_label(NodeId id) const {
    return date_label_ != kNoNode && id - date_label_ < kBesideLabel;
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
  bool at_line_begin_ = true;        // no text has stood in the line yet
  NodeId content_end_ = 0;           // of the <main> and <article> so far
  NodeId link_end_ = 0;              // of the last link
  NodeId date_label_ = kNoNode;      // the text node before, when it may label a date
  NodeId label_end_ = 0;             // up to where the text before labels an author
  NodeId reviewer_label_ = kNoNode;  // the last text node that labels a reviewer
  std::vector<Author> authors_;
  Nearest deck_{heading_}, published_{heading_}, modified_{heading_};
};

}  // namespace

Found read_markup(const Document& document, NodeId heading, std::string_view title,
                  DayOrder order) {
  return MarkupReader(document, heading, title, order).read();
}

}  // namespace winnow
