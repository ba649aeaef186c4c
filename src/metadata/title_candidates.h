// Everything on a page that may be its title: headings, and what the page calls itself in parts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dom/document.h"
#include "metadata/found.h"

namespace winnow {

// What a page says before any of it is chosen from.
struct TitlePage {
  const Document& document;
  std::string_view url;                  // where the page was read, or ""
  std::string element;                   // <title>
  std::vector<std::string> tags;         // meta tags, the most trusted first
  std::vector<std::string> json;         // JSON-LD, the most trusted first
  std::vector<std::string> site_names;   // the declared ones and its host
  std::vector<std::string> upper_names;  // headings that link to what the page stands below
  int says_article = 0;                  // how many of tags and JSON-LD say that it is an article
  int says_day = 0;                      // how many say when it was published
};

struct TitleCandidate {
  std::string text;
  NodeId heading = kNoNode;  // which says it, or a part of it
  bool is_part = false;      // of its heading or declared title
};

TitlePage title_page(const Document& document, std::string_view url, const Found& tags,
                     const Found& json);

// Each text once, headings first, then <title>, meta tags and JSON-LD; 80 at most.
std::vector<TitleCandidate> title_candidates(const TitlePage& page);

}  // namespace winnow
