// What one source (JSON-LD, meta tags, markup) says of the page. read_metadata merges them.
#pragma once

#include <string>
#include <vector>

namespace winnow {

// As the source has it, but for white space and dates (ISO 8601 already). "" or empty where the
// source says nothing.
struct Found {
  std::vector<std::string> titles;  // the most trusted first, each once
  std::string deck;
  std::vector<std::string> authors;  // not yet cleaned: "By Ada Lovelace", "admin", an address
  std::vector<std::string> organisations;  // those of `authors` that it says are no persons
  std::string published;
  std::string modified;
  std::string event;  // when what the page announces begins
  std::string site_name;
  std::string language;       // BCP 47 as written
  std::string image;          // perhaps relative
  std::string canonical_url;  // perhaps relative
  std::string text;           // the whole article as HTML, not yet safe; of JSON-LD alone
  bool is_article = false;    // it says of the page that it is one
};

}  // namespace winnow
