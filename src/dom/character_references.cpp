#include "dom/character_references.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "base/text.h"
#include "base/utf8.h"
#include "dom/stand_ins.h"

namespace winnow {

namespace {

bool is_hex_letter(char c) { return (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// The number between "&#" and ";"; 0 for what is none.
std::uint32_t number_of(std::string_view reference) {
  const bool hex = starts_with_ignoring_case(reference, "x");
  if (hex) reference.remove_prefix(1);
  std::uint32_t value = 0;
  const char* const end = reference.data() + reference.size();
  const auto [read, error] = std::from_chars(reference.data(), end, value, hex ? 16 : 10);
  return error == std::errc() && read == end ? value : 0;
}

struct Name {
  std::string_view reference, text;
};
constexpr std::array<Name, 6> kNames{
    {{"amp", "&"}, {"quot", "\""}, {"nbsp", "\u00A0"}, {"lt", "<"}, {"gt", ">"}, {"apos", "'"}}};

}  // namespace

std::size_t resolve_reference(std::string_view page, std::size_t at, std::string& to) {
  constexpr std::size_t kLongest = 10;
  const std::string_view head = page.substr(at + 1, kLongest);
  const std::size_t semicolon = head.find(';');
  if (semicolon == std::string_view::npos) return at;
  const std::string_view reference = head.substr(0, semicolon);
  const std::size_t end = at + 1 + semicolon + 1;
  if (reference.substr(0, 1) == "#") {
    const std::uint32_t value = number_of(reference.substr(1));
    if (!reads_as_itself(value)) return at;
    utf8::append(to, value);
    return end;
  }
  const auto* const name = std::find_if(kNames.begin(), kNames.end(), [&](const Name& known) {
    return known.reference == reference;
  });
  if (name == kNames.end()) return at;
  to += name->text;
  return end;
}

bool bound_character_references(std::string& html) {
  bool names_stand_in = false;
  for (std::size_t at = html.find("&#"); at != std::string::npos; at = html.find("&#", at)) {
    at += 2;
    const bool hex = at < html.size() && (html[at] == 'x' || html[at] == 'X');
    if (hex) ++at;
    while (at < html.size() && html[at] == '0') ++at;
    const std::size_t first = at;
    while (at < html.size() && (is_digit(html[at]) || (hex && is_hex_letter(html[at])))) ++at;
    // A number of so many digits is no code point's, and an int holds it.
    const std::ptrdiff_t most = hex ? 7 : 8;
    if (at - first <= static_cast<std::size_t>(most)) {
      std::uint32_t value = 0;
      std::from_chars(html.data() + first, html.data() + at, value, hex ? 16 : 10);
      names_stand_in |= is_stand_in(value);
      continue;
    }
    const auto digits = html.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = html.begin() + static_cast<std::ptrdiff_t>(at);
    std::copy_backward(digits, digits + most, end);
    std::fill(digits, end - most, '0');
  }
  return names_stand_in;
}

}  // namespace winnow
