#include "dom/tag_scanner.h"

#include <algorithm>

#include "base/find_byte.h"
#include "base/text.h"

namespace winnow {

namespace {

constexpr auto kNoPosition = std::string_view::npos;

bool ends_name(char c) { return is_space(c) || c == '/' || c == '>'; }

// Whether `name` stands at `at` (ASCII case ignored) and ends there.
bool is_name_at(std::string_view page, std::size_t at, std::string_view name) {
  return at + name.size() < page.size() && ends_name(page[at + name.size()]) &&
         starts_with_ignoring_case(page.substr(at, name.size()), name);
}

// Reads the attribute that starts at `at`, which moves behind it. False when the page ends within a
// quoted value.
bool scan_attribute(std::string_view page, std::size_t& at, Attribute& attribute) {
  const std::size_t size = page.size();
  const auto skip_space = [&] {
    while (at < size && is_space(page[at])) ++at;
  };
  const std::size_t begin = at++;  // a name may start with "="
  while (at < size && !ends_name(page[at]) && page[at] != '=') ++at;
  const std::size_t name_end = at;
  attribute = {page.substr(begin, at - begin), page.substr(at, 0)};
  skip_space();
  if (at >= size || page[at] != '=') {
    at = name_end;
    return true;
  }
  ++at;
  skip_space();
  if (at >= size || page[at] == '>') return true;
  const bool quoted = page[at] == '"' || page[at] == '\'';
  const std::size_t value = quoted ? at + 1 : at;
  if (quoted) {
    at = find_byte(page, page[at], value);
    if (at == kNoPosition) return false;
  } else {
    while (at < size && !is_space(page[at]) && page[at] != '>') ++at;
  }
  attribute.value = page.substr(value, at - value);
  if (quoted) ++at;
  return true;
}

}  // namespace

ScannedTag scan_tag(std::string_view page, std::size_t name_at, std::size_t most_attributes,
                    std::vector<ScannedAttribute>* attributes) {
  ScannedTag tag;
  std::size_t at = name_at;
  const std::size_t size = page.size();
  while (at < size && !ends_name(page[at])) ++at;
  tag.text = page.substr(name_at, at - name_at);
  tag.name = gumbo_tagn_enum(tag.text.data(), static_cast<unsigned>(tag.text.size()));
  std::size_t count = 0;
  bool slash_is_own = true;  // not a value's: "<br a=b/>" closes nothing
  bool typed = false;        // of two attributes of one name the first counts
  while (at < size && page[at] != '>') {
    if (is_space(page[at]) || page[at] == '/') {
      slash_is_own = true;
      ++at;
      continue;
    }
    if (count++ == most_attributes) tag.excess_begin = at;
    const std::size_t begin = at;
    Attribute attribute;
    if (!scan_attribute(page, at, attribute)) return tag;
    slash_is_own = false;
    if (attributes != nullptr) attributes->push_back({attribute, begin, at});
    if (tag.name == GUMBO_TAG_SCRIPT && !typed && equals_ignoring_case(attribute.name, "type")) {
      typed = true;
      // Character references in it may spell anything.
      tag.holds_data = contains_ignoring_case(attribute.value, "ld+json") ||
                       contains_ignoring_case(attribute.value, "math/tex") ||
                       attribute.value.find('&') != kNoPosition;
    }
  }
  tag.closed = at < size;
  tag.self_closing = tag.closed && slash_is_own && page[at - 1] == '/';
  tag.end = std::min(at + 1, size);
  if (tag.excess_begin == 0) tag.excess_begin = tag.end;
  return tag;
}

std::size_t end_of_comment(std::string_view page, std::size_t at) {
  at += 4;
  if (page.substr(at, 1) == ">") return at + 1;
  if (page.substr(at, 2) == "->") return at + 2;
  // "--" may be the opening's own: "<!---->".
  for (std::size_t dashes = page.find("--", at); dashes != kNoPosition;
       dashes = page.find("--", dashes + 1)) {
    const std::string_view after = page.substr(dashes + 2, 2);
    if (after.substr(0, 1) == ">") return dashes + 3;
    if (after == "!>") return dashes + 4;
  }
  return page.size();
}

std::size_t end_of_raw_text(std::string_view page, std::size_t at, std::string_view name) {
  for (at = page.find("</", at); at != kNoPosition; at = page.find("</", at + 2)) {
    if (is_name_at(page, at + 2, name)) return at;
  }
  return page.size();
}

std::size_t end_of_script(std::string_view page, std::size_t at) {
  constexpr std::string_view kName = "script";
  bool escaped = false, twice = false;  // within <!-- and within <!-- <script
  const auto next = [&](std::size_t from) {
    return escaped ? page.find_first_of("<-", from) : find_byte(page, '<', from);
  };
  for (at = next(at); at != kNoPosition; at = next(at + 1)) {
    if (page[at] == '-') {
      if (escaped && page.substr(at, 3) == "-->") escaped = twice = false;
    } else if (!escaped && page.substr(at, 4) == "<!--") {
      escaped = true;
      ++at;  // its dashes may be those of "-->" as well
    } else if (!twice && page.substr(at, 2) == "</") {
      if (is_name_at(page, at + 2, kName)) return at;
    } else if (escaped && !twice) {
      twice = is_name_at(page, at + 1, kName);
    } else if (twice && page.substr(at, 2) == "</") {
      twice = !is_name_at(page, at + 2, kName);
    }
  }
  return page.size();
}

}  // namespace winnow
