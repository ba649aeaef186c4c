#include "render/html_writer.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace winnow {

namespace {

template <std::size_t N>
bool starts_with_one_of(std::string_view url, const std::array<std::string_view, N>& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(), [url](std::string_view prefix) {
    return starts_with_ignoring_case(url, prefix);
  });
}

// Browsers skip these when they look for the scheme, so they must not stand in an address at all.
bool has_controls(std::string_view url) {
  return std::any_of(url.begin(), url.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x21 || c == 0x7F; });
}

constexpr bool is_forbidden_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
}

}  // namespace

bool is_safe_link(std::string_view url) {
  static constexpr std::array<std::string_view, 5> kAllowed{"http://", "https://",
                                                            "mailto:", "tel:", "#"};
  return !has_controls(url) && starts_with_one_of(url, kAllowed);
}

bool is_safe_image(std::string_view url) {
  static constexpr std::array<std::string_view, 7> kAllowed{
      "http://",        "https://",        "data:image/png", "data:image/jpeg",
      "data:image/gif", "data:image/webp", "data:image/avif"};
  if (has_controls(url) || !starts_with_one_of(url, kAllowed)) return false;
  if (!starts_with_ignoring_case(url, "data:")) return true;
  // The type must end here: "data:image/png+xml" is another one.
  const std::size_t end = url.find_first_of(";,");
  if (end == std::string_view::npos) return false;
  const std::string_view type = url.substr(0, end);
  return std::any_of(kAllowed.begin(), kAllowed.end(),
                     [type](std::string_view one) { return equals_ignoring_case(type, one); });
}

std::string identifier(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (is_ascii_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '+' || c == '#') out += c;
  }
  return out;
}

void HtmlWriter::open(std::string_view name, std::initializer_list<Attribute> attributes) {
  html_ += '<';
  html_ += name;
  for (const Attribute& attribute : attributes) {
    if (attribute.value.empty() && !attribute.flag) continue;
    html_ += ' ';
    html_ += attribute.name;
    if (attribute.value.empty()) continue;
    html_ += "=\"";
    escaped(attribute.value, true);
    html_ += '"';
  }
  html_ += '>';
}

void HtmlWriter::close(std::string_view name) {
  html_ += "</";
  html_ += name;
  html_ += '>';
}

void HtmlWriter::text(std::string_view text) { escaped(text, false); }

// "<" is escaped in attributes too: nothing there may look like markup to a parser that has lost
// its way.
void HtmlWriter::escaped(std::string_view text, bool in_attribute) {
  for (const char c : text) {
    switch (c) {
      case '&': html_ += "&amp;"; break;
      case '<': html_ += "&lt;"; break;
      case '>': html_ += "&gt;"; break;
      case '"': html_ += in_attribute ? std::string_view("&quot;") : std::string_view("\""); break;
      case '`': html_ += in_attribute ? std::string_view("&#96;") : std::string_view("`"); break;
      default:
        if (!is_forbidden_control(c)) html_ += c;
    }
  }
}

}  // namespace winnow
