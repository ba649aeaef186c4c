// Finding the ends of tags, comments and raw text as the HTML standard's tokenizer does, without
// making tokens.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <string_view>
#include <vector>

#include "dom/document.h"

namespace winnow {

struct ScannedAttribute {
  Attribute text;  // as it stands in the page
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct ScannedTag {
  GumboTag name = GUMBO_TAG_UNKNOWN;
  std::string_view text;         // the name as it stands
  std::size_t end = 0;           // behind the ">"
  std::size_t excess_begin = 0;  // the first attribute that is one too many, else `end`
  bool self_closing = false;
  bool closed = false;      // false: the page ends within the tag
  bool holds_data = false;  // a script of JSON-LD or TeX by its type, or perhaps so
};

// `name_at` is where the tag's name starts. The attributes are added to `attributes` if given.
ScannedTag scan_tag(std::string_view page, std::size_t name_at, std::size_t most_attributes,
                    std::vector<ScannedAttribute>* attributes = nullptr);

// Behind the comment that starts at `at` ("<!--"); the page's size when it is left open.
std::size_t end_of_comment(std::string_view page, std::size_t at);

// Where the end tag of an element called `name` starts, from `at` on; the page's size without one.
std::size_t end_of_raw_text(std::string_view page, std::size_t at, std::string_view name);

// The same for a script, in which "<!--" and "<script" hide "</script".
std::size_t end_of_script(std::string_view page, std::size_t at);

}  // namespace winnow
