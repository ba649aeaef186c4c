// Small questions about text that every stage asks. ASCII case and HTML white space; for code
// points see utf8.h.
#pragma once

#include <string>
#include <string_view>

namespace winnow {

// Space as HTML means it: tab, LF, FF, CR, space.
constexpr bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Without the white space at both ends.
std::string_view trimmed(std::string_view text);

// ASCII letters lower-cased, everything else as it is.
std::string lowered(std::string_view text);

bool equals_ignoring_case(std::string_view a, std::string_view b);
bool starts_with_ignoring_case(std::string_view text, std::string_view prefix);

// Whether `needle` (given in lower case) stands in `text`, ASCII case ignored.
bool contains_ignoring_case(std::string_view text, std::string_view needle);

// Every run of white space (no-break space included) as one space, none at the ends.
std::string collapsed(std::string_view text);

}  // namespace winnow
