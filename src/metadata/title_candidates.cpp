#include "metadata/title_candidates.h"

#include <algorithm>
#include <unordered_set>

#include "base/text.h"
#include "base/url.h"
#include "metadata/line_text.h"
#include "metadata/meta_tags.h"
#include "metadata/title.h"

namespace winnow {

namespace {

constexpr std::size_t kMostCandidates = 80;
constexpr std::size_t kMostBytes = 1000;

class Collector {
 public:
  explicit Collector(const TitlePage& page) : page_(page) {}

  std::vector<TitleCandidate> collect() {
    add_headings();
    add_runs(page_.element, kNoNode);
    for (const std::string& title : page_.tags) add_runs(title, kNoNode);
    for (const std::string& title : page_.json) add_runs(title, kNoNode);
    return std::move(candidates_);
  }

 private:
  void add(std::string_view text, NodeId heading, bool is_part) {
    text = trimmed(text);
    if (text.empty() || text.size() > kMostBytes || candidates_.size() >= kMostCandidates) return;
    // The site's or the section's name titles nothing below it.
    if (is_site_name(text, page_.upper_names)) return;
    if (seen_.emplace(text).second) candidates_.push_back({std::string(text), heading, is_part});
  }

  // The first headings of all, and those further down that agree with what the page calls itself.
  void add_headings() {
    constexpr int kMostHeadings = 100;
    constexpr int kMostMain = 10;   // <h1>
    constexpr int kMostOthers = 6;  // <h2>, <h3>
    constexpr double kAgrees = 0.5;
    int seen = 0, main = 0, others = 0;
    const Document& document = page_.document;
    for (NodeId id = 0; id < document.size() && seen < kMostHeadings; ++id) {
      const Tag tag = document[id].tag;
      if (tag != Tag::h1 && tag != Tag::h2 && tag != Tag::h3) continue;
      ++seen;
      const std::string text = without_anchor_sign(line_text(document, id, kMostBytes));
      if (text.empty()) continue;
      const bool early = tag == Tag::h1 ? ++main <= kMostMain : ++others <= kMostOthers;
      if (!early && agreement(text) < kAgrees) continue;
      if (tag == Tag::h1) {
        add_runs(text, id);
        add_pieces(id);
      } else {
        add(text, id, false);
      }
    }
  }

  // A heading may hold a kicker or a deck besides the title: "<h1><span>…</span> …</h1>".
  void add_pieces(NodeId heading) {
    const Document& document = page_.document;
    NodeId holder = heading;
    // Down to where it branches.
    for (NodeId child = document.first_child(holder);
         child != kNoNode && document.next_sibling(child) == kNoNode && document.is_element(child);
         child = document.first_child(holder)) {
      holder = child;
    }
    for (NodeId child = document.first_child(holder); child != kNoNode;
         child = document.next_sibling(child)) {
      add(document.is_text(child) ? collapsed(document[child].text)
                                  : line_text(document, child, kMostBytes),
          heading, true);
    }
  }

  double agreement(std::string_view text) const {
    double best = title_similarity(text, page_.element);
    if (!page_.tags.empty()) best = std::max(best, title_similarity(text, page_.tags.front()));
    return best;
  }

  // All runs of its parts, the whole first. A heading may end with the site's name as <title> does.
  void add_runs(std::string_view title, NodeId heading) {
    constexpr std::size_t kMostParts = 6;
    const auto parts = parts_between_separators(title);
    const std::size_t count = std::min(parts.size(), kMostParts);
    add(title, heading, false);
    for (std::size_t size = count; size > 0; --size) {
      for (std::size_t first = 0; first + size <= count; ++first) {
        const char* begin = parts[first].data();
        const std::string_view last = parts[first + size - 1];
        add({begin, static_cast<std::size_t>(last.data() + last.size() - begin)}, heading, true);
      }
    }
  }

  const TitlePage& page_;
  std::vector<TitleCandidate> candidates_;
  std::unordered_set<std::string> seen_;
};

// Whether the heading is a link to what the page stands below, as a site's or a section's name is:
// its front page, or another address that the page's own begins with.
bool links_upwards(const Document& document, NodeId heading, const std::string& url) {
  NodeId link = document[heading].parent;
  if (link == kNoNode || !document.is(link, Tag::a)) {
    link = heading + 1;
    while (link < document[heading].end && !document.is(link, Tag::a)) ++link;
    if (link == document[heading].end) return false;
  }
  const std::string_view reference = document.attribute(link, "href");
  if (reference.empty()) return false;
  const std::string target = resolved_url(reference, url);
  return !target.empty() && target.back() == '/' && target.size() < url.size() &&
         url.compare(0, target.size(), target) == 0;
}

// What the first headings that link upwards say.
std::vector<std::string> names_in_headings(const Document& document, std::string_view url) {
  constexpr std::size_t kMostNames = 4;
  constexpr std::size_t kLongestName = 120;
  constexpr int kMostHeadings = 12;
  std::vector<std::string> names;
  const std::string own = resolved_url(url, "");
  int seen = 0;
  for (NodeId id = 0; id < document.size() && seen < kMostHeadings && names.size() < kMostNames;
       ++id) {
    const Tag tag = document[id].tag;
    if (tag != Tag::h1 && tag != Tag::h2 && tag != Tag::h3) continue;
    ++seen;
    if (!links_upwards(document, id, own)) continue;
    std::string name = line_text(document, id, kLongestName);
    if (!name.empty()) names.push_back(std::move(name));
  }
  return names;
}

}  // namespace

TitlePage title_page(const Document& document, std::string_view url, const Found& tags,
                     const Found& json) {
  TitlePage page{document,    url,         title_element(document),
                 tags.titles, json.titles, {tags.site_name, json.site_name, host_of(url)}};
  page.upper_names = names_in_headings(document, url);
  for (const Found* found : {&tags, &json}) {
    page.says_article += found->is_article ? 1 : 0;
    page.says_day += found->published.empty() ? 0 : 1;
  }
  return page;
}

std::vector<TitleCandidate> title_candidates(const TitlePage& page) {
  return Collector(page).collect();
}

}  // namespace winnow
