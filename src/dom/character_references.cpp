#include "dom/character_references.h"

#include <algorithm>

#include "base/text.h"

namespace winnow {

namespace {

bool is_hex_letter(char c) { return (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

}  // namespace

void bound_character_references(std::string& html) {
  for (std::size_t at = html.find("&#"); at != std::string::npos; at = html.find("&#", at)) {
    at += 2;
    const bool hex = at < html.size() && (html[at] == 'x' || html[at] == 'X');
    if (hex) ++at;
    while (at < html.size() && html[at] == '0') ++at;
    const std::size_t first = at;
    while (at < html.size() && (is_digit(html[at]) || (hex && is_hex_letter(html[at])))) ++at;
    // A number of so many digits is no code point's, and an int holds it.
    const std::ptrdiff_t most = hex ? 7 : 8;
    if (at - first <= static_cast<std::size_t>(most)) continue;
    const auto digits = html.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = html.begin() + static_cast<std::ptrdiff_t>(at);
    std::copy_backward(digits, digits + most, end);
    std::fill(digits, end - most, '0');
  }
}

}  // namespace winnow
