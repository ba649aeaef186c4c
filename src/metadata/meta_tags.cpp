#include "metadata/meta_tags.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <map>

#include "base/text.h"
#include "metadata/byline.h"
#include "metadata/date.h"
#include "metadata/plain_text.h"

namespace winnow {

namespace {

enum class Field : std::uint8_t {
  title,
  author,
  published,
  modified,
  site_name,
  language,
  image,
  canonical_url,
};
constexpr std::size_t kFields = 8;

struct MetaName {
  Field field;
  std::string_view name;
};
constexpr MetaName kNames[] = {
#define WINNOW_META(field, name) {Field::field, name},
#include "metadata/meta_names.def"
#undef WINNOW_META
};
constexpr std::size_t kUnknown = std::size(kNames);

std::size_t rank_of(std::string_view name) {
  name = trimmed(name);
  for (std::size_t rank = 0; rank < kUnknown; ++rank) {
    if (equals_ignoring_case(name, kNames[rank].name)) return rank;
  }
  return kUnknown;
}

bool is_date(Field field) { return field == Field::published || field == Field::modified; }

// The best values of each field so far.
class Best {
 public:
  void offer(std::size_t rank, std::string_view content) {
    const Field field = kNames[rank].field;
    Entry& entry = entries_[static_cast<std::size_t>(field)];
    const bool another_author = field == Field::author && rank == entry.rank;
    if (rank >= entry.rank && !another_author) return;
    std::string value = is_date(field) ? date_in(content) : plain_text(content);
    if (value.empty()) return;
    if (!another_author) entry.values.clear();
    if (entry.values.size() < kMostAuthors) entry.values.push_back(std::move(value));
    entry.rank = rank;
  }

  std::string take(Field field) {
    auto& values = entries_[static_cast<std::size_t>(field)].values;
    return values.empty() ? std::string() : std::move(values.front());
  }
  std::vector<std::string> take_authors() {
    return std::move(entries_[static_cast<std::size_t>(Field::author)].values);
  }

 private:
  static constexpr std::size_t kMostAuthors = 50;
  struct Entry {
    std::size_t rank = kUnknown;
    std::vector<std::string> values;
  };
  std::array<Entry, kFields> entries_;
};

}  // namespace

Found read_meta_tags(const Document& document) {
  Best best;
  Found found;
  std::map<std::size_t, std::string> titles;  // the first of each rank
  std::string image_source;
  bool author_follows = false;  // twitter:label1 says "Written by", so twitter:data1 is the author
  std::string labelled_author;
  NodeId review_end = 0;  // up to where a microdata author or date is a reader's
  for (NodeId id = 0; id < document.size(); ++id) {
    if (document.is(id, Tag::link)) {
      const std::string_view rel = trimmed(document.attribute(id, "rel"));
      const std::string_view href = trimmed(document.attribute(id, "href"));
      if (found.canonical_url.empty() && equals_ignoring_case(rel, "canonical")) {
        found.canonical_url = href;
      }
      if (image_source.empty() && equals_ignoring_case(rel, "image_src")) image_source = href;
    }
    if (document.is_element(id) && document.attribute(id, "itemprop") == "review") {
      review_end = std::max(review_end, document[id].end);
    }
    if (!document.is(id, Tag::meta)) continue;
    const std::string_view content = document.attribute(id, "content");
    if (trimmed(content).empty()) continue;
    for (const std::string_view attribute : {"property", "name", "itemprop", "http-equiv"}) {
      const std::string_view name = document.attribute(id, attribute);
      if (name.empty()) continue;
      if (id < review_end && attribute == "itemprop") continue;
      if (const std::size_t rank = rank_of(name); rank != kUnknown) {
        if (kNames[rank].field == Field::title) {
          titles.emplace(rank, plain_text(content));
        } else {
          best.offer(rank, content);
        }
        break;
      }
      if (equals_ignoring_case(name, "og:type")) {
        found.is_article = equals_ignoring_case(trimmed(content), "article");
      } else if (starts_with_ignoring_case(name, "twitter:label")) {
        author_follows = is_byline_label(plain_text(content));
      } else if (starts_with_ignoring_case(name, "twitter:data") && author_follows) {
        labelled_author = plain_text(content);
        author_follows = false;
      }
    }
  }
  for (auto& [rank, title] : titles) {
    if (std::find(found.titles.begin(), found.titles.end(), title) == found.titles.end()) {
      found.titles.push_back(std::move(title));
    }
  }
  found.authors = best.take_authors();
  if (found.authors.empty() && !labelled_author.empty()) found.authors = {labelled_author};
  found.published = best.take(Field::published);
  found.modified = best.take(Field::modified);
  found.site_name = best.take(Field::site_name);
  found.language = best.take(Field::language);
  found.image = best.take(Field::image);
  if (found.image.empty()) found.image = image_source;
  if (found.canonical_url.empty()) found.canonical_url = best.take(Field::canonical_url);
  return found;
}

std::string title_element(const Document& document) {
  for (NodeId id = 0; id < document.size(); ++id) {
    if (document.is(id, Tag::title) && document[id].name_space == Namespace::html) {
      return collapsed(document.text_content(id));
    }
  }
  return {};
}

}  // namespace winnow
