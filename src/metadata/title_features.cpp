#include "metadata/title_features.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>

#include "base/url.h"
#include "base/words.h"
#include "metadata/heading_places.h"
#include "metadata/title.h"

namespace winnow {

namespace {

constexpr float kNone = -1;

// A text's words, made ready for comparing.
class Bag {
 public:
  explicit Bag(std::string_view text) : words_(word_hashes(text)) {
    std::sort(words_.begin(), words_.end());
  }

  float like(const Bag& other) const {
    if (words_.empty() || other.words_.empty()) return kNone;
    return 2 * common(other) / static_cast<float>(words_.size() + other.words_.size());
  }
  float share_in(const Bag& other) const {
    if (words_.empty() || other.words_.empty()) return kNone;
    return common(other) / static_cast<float>(words_.size());
  }
  bool all_but_equals(const Bag& other) const { return like(other) >= 0.85F; }

 private:
  float common(const Bag& other) const {
    std::vector<std::uint64_t> common;
    std::set_intersection(words_.begin(), words_.end(), other.words_.begin(), other.words_.end(),
                          std::back_inserter(common));
    return static_cast<float>(common.size());
  }

  std::vector<std::uint64_t> words_;
};

// "bridge-opens" of …/2024/bridge-opens.html.
std::string slug_of(std::string_view url) {
  std::string path = percent_decoded(split_url(url).path);
  while (!path.empty() && path.back() == '/') path.pop_back();
  std::string slug = path.substr(path.find_last_of('/') + 1);
  if (const std::size_t dot = slug.find_last_of('.'); dot != std::string::npos) slug.resize(dot);
  std::replace(slug.begin(), slug.end(), '_', ' ');
  return slug;
}

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += name + ' ';
  return all;
}

std::string at_or_empty(const std::vector<std::string>& titles, std::size_t i) {
  return i < titles.size() ? titles[i] : std::string();
}

// How many parts of `title` stand before and after the first place of `text` in it.
void count_around(const std::string& text, const std::string& title, float& before, float& after) {
  before = after = kNone;
  const std::size_t at = title.find(text);
  if (title.empty() || at == std::string::npos) return;
  const auto parts = [](const std::string& rest) {
    return static_cast<float>(parts_between_separators(rest).size());
  };
  before = parts(title.substr(0, at));
  after = parts(title.substr(at + text.size()));
}

// What all candidates of a page are compared with.
class TitleView {
 public:
  TitleView(const TitlePage& page, const std::vector<TitleCandidate>& candidates)
      : page_(page),
        places_(page.document),
        slug_(slug_of(page.url)),
        site_(joined(page.site_names)) {
    declared_.emplace_back(page.element);
    for (const auto* titles : {&page.tags, &page.json}) {
      for (const std::size_t i : {0U, 1U}) declared_.emplace_back(at_or_empty(*titles, i));
    }
    for (const TitleCandidate& candidate : candidates) {
      if (candidate.is_part || candidate.heading == kNoNode) continue;
      if (page.document.is(candidate.heading, Tag::h1)) headings_.emplace_back(candidate.text);
    }
    if (headings_.empty()) headings_.emplace_back("");
    main_heading_ = std::max_element(headings_.begin(), headings_.end(),
                                     [this](const Bag& a, const Bag& b) {
                                       return a.like(element()) < b.like(element());
                                     }) -
                    headings_.begin();
  }

  TitleRow row(const TitleCandidate& candidate) const {
    using namespace title_feature;
    const Bag bag(candidate.text);
    const Bag& heading = headings_[static_cast<std::size_t>(main_heading_)];
    TitleRow row{};
    describe_heading(candidate.heading, row);
    count_around(candidate.text, page_.element, row[element_before], row[element_after]);
    count_around(candidate.text, at_or_empty(page_.tags, 0), row[tag_before], row[tag_after]);
    row[like_element] = bag.like(element());
    row[like_tag] = bag.like(tag());
    row[like_json] = bag.like(json());
    row[like_main_heading] = bag.like(heading);
    row[like_first_heading] = bag.like(headings_.front());
    row[share_in_element] = bag.share_in(element());
    row[share_in_heading] = bag.share_in(heading);
    row[share_of_heading] = heading.share_in(bag);
    for (const Bag& declared : declared_) {
      row[declared_with_it] += bag.share_in(declared) >= 1 ? 1.0F : 0.0F;
      row[declared_like_it] += bag.all_but_equals(declared) ? 1.0F : 0.0F;
    }
    for (const Bag& other : headings_) {
      row[headings_like_it] += bag.all_but_equals(other) ? 1.0F : 0.0F;
    }
    row[like_slug] = bag.like(slug_);
    row[share_in_slug] = bag.share_in(slug_);
    row[share_of_slug] = slug_.share_in(bag);
    row[share_in_site] = bag.share_in(site_);
    row[is_site] = is_site_name(candidate.text, page_.site_names) ? 1.0F : 0.0F;
    row[is_part] = candidate.is_part ? 1.0F : 0.0F;
    row[bytes] = std::log1p(static_cast<float>(candidate.text.size()));
    row[separators] = static_cast<float>(parts_between_separators(candidate.text).size()) - 1;
    row[heading_like_element] = heading.like(element());
    row[tag_like_element] = tag().like(element());
    row[says_article] = static_cast<float>(page_.says_article);
    row[says_day] = static_cast<float>(page_.says_day);
    return row;
  }

 private:
  const Bag& element() const { return declared_[0]; }
  const Bag& tag() const { return declared_[1]; }
  const Bag& json() const { return declared_[3]; }

  void describe_heading(NodeId heading, TitleRow& row) const {
    using namespace title_feature;
    const HeadingPlace* around = places_.of(heading);
    if (around == nullptr) {
      for (const std::size_t feature : {place, of_level, text_before, text_after, text_below}) {
        row[feature] = kNone;
      }
      return;
    }
    const Tag tag = page_.document[heading].tag;
    row[level] = tag == Tag::h1 ? 1.0F : tag == Tag::h2 ? 2.0F : 3.0F;
    row[place] = static_cast<float>(heading) / static_cast<float>(page_.document.size());
    row[of_level] = static_cast<float>(places_.count_of(tag));
    const auto all = static_cast<float>(places_.running_text() + 1);
    row[text_before] = static_cast<float>(around->text_before) / all;
    row[text_after] = static_cast<float>(places_.running_text() - around->text_before) / all;
    row[text_below] = std::log1p(static_cast<float>(around->text_below));
  }

  const TitlePage& page_;
  HeadingPlaces places_;
  Bag slug_, site_;
  std::vector<Bag> declared_;  // <title>, two of tags, two of JSON-LD; empty where there are fewer
  std::vector<Bag> headings_;  // <h1>; an empty one where there is none
  std::ptrdiff_t main_heading_ = 0;
};

}  // namespace

std::vector<TitleRow> title_features(const TitlePage& page,
                                     const std::vector<TitleCandidate>& candidates) {
  const TitleView view(page, candidates);
  std::vector<TitleRow> rows;
  rows.reserve(candidates.size());
  for (const TitleCandidate& candidate : candidates) rows.push_back(view.row(candidate));
  return rows;
}

}  // namespace winnow
