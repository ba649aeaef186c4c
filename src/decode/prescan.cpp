#include "decode/prescan.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "decode/charset.h"

namespace winnow {

namespace {

constexpr auto kNoPosition = std::string_view::npos;

// A declared charset as the standard corrects it; "" for an unknown label.
std::string_view declared(std::string_view label) {
  const std::string_view name = charset_of_label(label);
  return name == "UTF-16LE" || name == "UTF-16BE" ? "UTF-8" : name;
}

struct PrescanAttribute {
  std::string name, value;  // lower case
};

// Reads one attribute at `at` and moves there past it; an empty name at the end of the tag. The
// standard's "get an attribute".
PrescanAttribute next_attribute(std::string_view head, std::size_t& at) {
  const auto here = [&] { return at < head.size() ? head[at] : '>'; };
  while (is_space(here()) || here() == '/') ++at;
  PrescanAttribute attribute;
  if (here() == '>') return attribute;
  while (here() != '>' && here() != '/' && !is_space(here()) &&
         (here() != '=' || attribute.name.empty())) {
    attribute.name.push_back(to_lower(head[at++]));
  }
  while (is_space(here())) ++at;
  if (here() != '=') return attribute;
  ++at;
  while (is_space(here())) ++at;
  if (here() == '"' || here() == '\'') {
    const char quote = head[at++];
    const std::size_t end = std::min(head.find(quote, at), head.size());
    attribute.value = lowered(head.substr(at, end - at));
    at = std::min(end + 1, head.size());
  } else {
    while (here() != '>' && !is_space(here())) attribute.value.push_back(to_lower(head[at++]));
  }
  return attribute;
}

// "utf-8" of "text/html; charset=utf-8". The standard's "extract a character encoding".
std::string_view charset_in_content(std::string_view content) {
  for (std::size_t at = content.find("charset"); at != kNoPosition;
       at = content.find("charset", at)) {
    at += 7;
    while (at < content.size() && is_space(content[at])) ++at;
    if (at >= content.size() || content[at] != '=') continue;
    ++at;
    while (at < content.size() && is_space(content[at])) ++at;
    if (at >= content.size()) return {};
    const char quote = content[at];
    if (quote == '"' || quote == '\'') {
      const std::size_t end = content.find(quote, at + 1);
      return end == kNoPosition ? std::string_view() : content.substr(at + 1, end - at - 1);
    }
    return content.substr(at,
                          std::min(content.find_first_of("; \t\n\f\r", at), content.size()) - at);
  }
  return {};
}

// The charset of a <meta> whose attributes start at `at`, which moves past the tag.
std::string_view charset_of_meta(std::string_view head, std::size_t& at) {
  bool is_pragma = false;
  std::string charset, content;
  for (;;) {
    const PrescanAttribute attribute = next_attribute(head, at);
    if (attribute.name.empty()) break;
    if (attribute.name == "http-equiv" && attribute.value == "content-type") is_pragma = true;
    if (attribute.name == "charset" && charset.empty()) charset = attribute.value;
    if (attribute.name == "content" && content.empty()) content = attribute.value;
  }
  if (charset.empty() && is_pragma) charset = charset_in_content(content);
  return declared(charset);
}

// <?xml version="1.0" encoding="…"?>
std::string_view charset_of_xml(std::string_view head) {
  if (head.substr(0, 5) != "<?xml") return {};
  const std::string_view declaration = head.substr(0, head.find('>'));
  std::size_t at = declaration.find("encoding");
  if (at == kNoPosition) return {};
  at = declaration.find_first_of("\"'", at);
  if (at == kNoPosition) return {};
  const std::size_t end = declaration.find(declaration[at], at + 1);
  return end == kNoPosition ? std::string_view()
                            : declared(declaration.substr(at + 1, end - at - 1));
}

}  // namespace

std::string_view charset_in_page(std::string_view head) {
  if (const auto charset = charset_of_xml(head); !charset.empty()) return charset;
  for (std::size_t at = head.find('<'); at < head.size(); at = head.find('<', at)) {
    if (head.substr(at, 4) == "<!--") {
      const std::size_t end = head.find("-->", at + 2);
      if (end == kNoPosition) return {};
      at = end + 3;
    } else if (starts_with_ignoring_case(head.substr(at), "<meta") && at + 5 < head.size() &&
               (is_space(head[at + 5]) || head[at + 5] == '/')) {
      at += 5;
      if (const auto charset = charset_of_meta(head, at); !charset.empty()) return charset;
    } else if (const std::size_t name = at + (head.substr(at, 2) == "</" ? 2 : 1);
               name < head.size() && is_ascii_letter(head[name])) {
      // Any other tag: step over its attributes, so that a "<meta" inside a value counts for
      // nothing.
      at = std::min(head.find_first_of(" \t\n\f\r>", name), head.size());
      while (!next_attribute(head, at).name.empty()) {
      }
    } else {
      ++at;
    }
  }
  return {};
}

}  // namespace winnow
