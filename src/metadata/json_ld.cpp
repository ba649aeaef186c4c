#include "metadata/json_ld.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "base/text.h"
#include "dom/parse.h"
#include "metadata/date.h"
#include "metadata/plain_text.h"

namespace winnow {

namespace {

using rapidjson::Value;

// Bounds on what one page may make us look at: real pages stay far below them.
constexpr std::size_t kMostScripts = 64;
constexpr std::size_t kMostNodes = 20000;

// How well a node of a type describes the page; 0: not at all.
struct TypeRank {
  std::string_view type;
  int rank;
};
constexpr int kArticle = 4;
constexpr int kThing = 3;
constexpr int kPage = 2;
constexpr int kSite = 1;
constexpr TypeRank kTypes[] = {
    {"Article", kArticle},
    {"NewsArticle", kArticle},
    {"BlogPosting", kArticle},
    {"ReportageNewsArticle", kArticle},
    {"AnalysisNewsArticle", kArticle},
    {"OpinionNewsArticle", kArticle},
    {"BackgroundNewsArticle", kArticle},
    {"ReviewNewsArticle", kArticle},
    {"LiveBlogPosting", kArticle},
    {"SocialMediaPosting", kArticle},
    {"DiscussionForumPosting", kArticle},
    {"TechArticle", kArticle},
    {"ScholarlyArticle", kArticle},
    {"MedicalScholarlyArticle", kArticle},
    {"AdvertiserContentArticle", kArticle},
    {"SatiricalArticle", kArticle},
    {"Report", kArticle},
    {"Question", kThing},
    {"Recipe", kThing},
    {"Review", kThing},
    {"HowTo", kThing},
    {"CreativeWork", kThing},
    {"Book", kThing},
    {"Course", kThing},
    {"Event", kThing},
    {"JobPosting", kThing},
    {"Product", kThing},
    {"SoftwareSourceCode", kThing},
    {"MedicalWebPage", kPage},
    {"WebPage", kPage},
    {"AboutPage", kPage},
    {"FAQPage", kPage},
    {"QAPage", kPage},
    {"ItemPage", kPage},
    {"CollectionPage", kPage},
    {"ProfilePage", kPage},
    {"WebSite", kSite},
    {"NewsMediaOrganization", kSite},
};

std::string_view view(const Value& value) {
  return value.IsString() ? std::string_view(value.GetString(), value.GetStringLength())
                          : std::string_view();
}

const Value* member(const Value& object, const char* name) {
  if (!object.IsObject()) return nullptr;
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

// Hands the items of a list to `act`, or the value itself.
template <typename Act>
void each(const Value* value, const Act& act) {
  if (value == nullptr) return;
  if (value->IsArray()) {
    for (const Value& item : value->GetArray()) act(item);
  } else {
    act(*value);
  }
}

// "Article" of "https://schema.org/Article" or "schema:Article".
std::string_view local_name(std::string_view type) {
  const std::size_t cut = type.find_last_of("/:#");
  return cut == std::string_view::npos ? type : type.substr(cut + 1);
}

int rank_of(const Value& node) {
  int best = 0;
  each(member(node, "@type"), [&best](const Value& name) {
    for (const TypeRank& known : kTypes) {
      if (known.type == local_name(view(name))) best = std::max(best, known.rank);
    }
  });
  return best;
}

// JSON as pages write it: within a comment or CDATA, with line breaks in strings. RapidJSON takes
// no control character within a string, and between tokens they are spaces anyway.
std::string tidied(std::string_view script) {
  std::string json(script);
  std::replace_if(
      json.begin(), json.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  const std::size_t begin = json.find_first_of("{[");
  const std::size_t end = json.find_last_of("}]");
  if (begin == std::string::npos || end == std::string::npos || end < begin) return {};
  const bool escaped = json.find('"') == std::string::npos && json.find("&quot;") != json.npos;
  json = json.substr(begin, end - begin + 1);
  return escaped ? plain_text(json) : json;
}

// Every script's nodes, found without recursion.
class Graph {
 public:
  explicit Graph(const Document& document) {
    scripts_.reserve(kMostScripts);  // nodes_ points into them
    for (NodeId id = 0; id < document.size() && scripts_.size() < kMostScripts; ++id) {
      if (!document.is(id, Tag::script)) continue;
      const std::string_view type = trimmed(document.attribute(id, "type"));
      if (!starts_with_ignoring_case(type, "application/ld+json")) continue;
      if (document.first_child(id) == kNoNode) continue;
      scripts_.emplace_back();
      constexpr unsigned kFlags =
          rapidjson::kParseIterativeFlag | rapidjson::kParseCommentsFlag |
          rapidjson::kParseTrailingCommasFlag | rapidjson::kParseNanAndInfFlag |
          rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseStopWhenDoneFlag;
      const std::string json = tidied(document[document.first_child(id)].text);
      scripts_.back().Parse<kFlags>(json.data(), json.size());
      if (scripts_.back().HasParseError()) {
        scripts_.pop_back();
      } else {
        collect(scripts_.back());
      }
    }
  }

  // The nodes of one rank, in document order.
  std::vector<const Value*> of_rank(int rank) const {
    std::vector<const Value*> found;
    for (const Node& node : nodes_) {
      if (node.rank == rank) found.push_back(node.value);
    }
    return found;
  }

  // The node itself, or the one that it refers to by nothing but @id.
  const Value& resolved(const Value& value) const {
    const Value* id = member(value, "@id");
    if (id == nullptr || value.MemberCount() > 2) return value;
    const auto found = by_id_.find(view(*id));
    return found == by_id_.end() ? value : *found->second;
  }

 private:
  struct Node {
    const Value* value;
    int rank;
  };

  // Goes through lists and through the members that hold the page's own nodes, and through no
  // other: a teaser's headline is not the page's.
  void collect(const Value& root) {
    std::vector<const Value*> open{&root};
    while (!open.empty() && nodes_.size() < kMostNodes) {
      const Value* value = open.back();
      open.pop_back();
      if (value->IsArray()) {
        for (auto item = value->End(); item != value->Begin();) open.push_back(--item);
      } else if (value->IsObject()) {
        if (const Value* id = member(*value, "@id"); id != nullptr && value->MemberCount() > 1) {
          by_id_.emplace(view(*id), value);
        }
        nodes_.push_back({value, rank_of(*value)});
        for (const char* name : {"mainEntityOfPage", "mainEntity", "@graph"}) {
          const Value* inner = member(*value, name);
          if (inner != nullptr && !inner->IsString()) open.push_back(inner);
        }
      }
    }
  }

  std::vector<rapidjson::Document> scripts_;
  std::vector<Node> nodes_;
  std::unordered_map<std::string_view, const Value*> by_id_;
};

// The text of a value: itself, its name, or its first item's.
std::string text_of(const Graph& graph, const Value* value, const char* name) {
  for (int depth = 0; value != nullptr && depth < 4; ++depth) {
    if (value->IsString()) return plain_text(view(*value));
    if (value->IsArray()) {
      value = value->Empty() ? nullptr : &(*value)[0];
    } else {
      value = member(graph.resolved(*value), name);
    }
  }
  return {};
}

bool is_organisation(const Value& node) {
  const Value* type = member(node, "@type");
  return type != nullptr && view(*type).find("Organization") != std::string_view::npos;
}

void add_authors(const Graph& graph, const Value* value, Found& found) {
  constexpr std::size_t kMostAuthors = 50;
  each(value, [&](const Value& author) {
    if (found.authors.size() >= kMostAuthors) return;
    std::string name = text_of(graph, &author, "name");
    if (name.empty()) return;
    if (is_organisation(graph.resolved(author))) found.organisations.push_back(name);
    found.authors.push_back(std::move(name));
  });
}

// Text with or without markup, perhaps escaped once too often. Where it brings no paragraphs of its
// own, each line is one.
std::string as_html(std::string_view text) {
  std::string html(text);
  if (html.find('<') == std::string::npos && html.find("&lt;") != std::string::npos) {
    if (const auto parsed = parse(html)) html = parsed->text_content(0);
  }
  for (const std::string_view tag : {"<p", "<br", "<div", "<li"}) {
    if (contains_ignoring_case(html, tag)) return html;
  }
  std::string paragraphs;
  for (const char c : html) {
    if (c == '\n') {
      paragraphs += "<p>";
    } else {
      paragraphs += c;
    }
  }
  return paragraphs;
}

std::string_view text_in(const Value& node, const char* name) {
  const Value* text = member(node, name);
  return text == nullptr ? std::string_view() : view(*text);
}

// Whether a page says that readers pay for its text; search engines are shown it all the same.
bool is_sold(const Value& node) {
  const Value* free = member(node, "isAccessibleForFree");
  return free != nullptr && (free->IsFalse() || equals_ignoring_case(view(*free), "false"));
}

// An article's whole text, or a post's and what was answered. References by @id are not followed:
// many of them could name one long text.
std::string html_of(const Value& node) {
  if (is_sold(node)) return {};
  const std::string_view article = text_in(node, "articleBody");
  if (!article.empty()) return as_html(article);
  const std::string_view post = text_in(node, "text");
  if (post.empty()) return {};
  std::string thread = as_html(post);
  for (const char* name : {"acceptedAnswer", "suggestedAnswer", "comment"}) {
    each(member(node, name),
         [&](const Value& answer) { thread += "<p>" + as_html(text_in(answer, "text")); });
  }
  return thread;
}

void fill(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

void fill_from(const Graph& graph, const Value& node, int rank, Found& found) {
  const auto text = [&](const char* name, const char* inner = "name") {
    return text_of(graph, member(node, name), inner);
  };
  if (rank == kSite) {
    fill(found.site_name, text("name"));
    return;
  }
  for (const char* name : {"headline", "name"}) {
    std::string title = text(name);
    const bool known =
        std::find(found.titles.begin(), found.titles.end(), title) != found.titles.end();
    if (!title.empty() && !known) found.titles.push_back(std::move(title));
  }
  fill(found.deck, text("alternativeHeadline"));
  if (rank >= kPage && found.authors.empty()) {
    add_authors(graph, member(node, "author"), found);
    if (found.authors.empty()) add_authors(graph, member(node, "creator"), found);
  }
  fill(found.published, date_in(text("datePublished")));
  fill(found.published, date_in(text("dateCreated")));
  fill(found.published, date_in(text("uploadDate")));
  fill(found.published, date_in(text("datePosted")));
  fill(found.modified, date_in(text("dateModified")));
  fill(found.event, date_in(text("startDate")));
  fill(found.language, text("inLanguage", "alternateName"));
  fill(found.image, text("image", "url"));
  fill(found.canonical_url, text("url", "@id"));
  if (rank == kArticle) {
    fill(found.site_name, text("publisher"));
    found.is_article = true;
  }
}

// The text of the first node, or of one with its headline: a page may have two programs that
// describe it, and only one that knows its text.
std::string text_of_first(const std::vector<const Value*>& nodes) {
  if (nodes.empty()) return {};
  const std::string_view headline = text_in(*nodes.front(), "headline");
  for (const Value* node : nodes) {
    const bool again = !headline.empty() && text_in(*node, "headline") == headline;
    std::string html = node == nodes.front() || again ? html_of(*node) : std::string();
    if (!html.empty()) return html;
  }
  return {};
}

}  // namespace

Found read_json_ld(const Document& document) {
  const Graph graph(document);
  Found found;
  for (const int rank : {kArticle, kThing, kPage, kSite}) {
    const auto nodes = graph.of_rank(rank);
    // Several articles are a list of teasers unless one stands first for the page.
    for (const Value* node : nodes) {
      fill_from(graph, *node, rank, found);
      if (rank >= kThing) break;
    }
    if (rank >= kThing) fill(found.text, text_of_first(nodes));
  }
  return found;
}

}  // namespace winnow
