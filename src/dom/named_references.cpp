#include "dom/named_references.h"

#include <char_ref.h>
#include <utf8.h>

#include <algorithm>
#include <string>

#include "base/text.h"
#include "base/utf8.h"

namespace winnow {

namespace {

// Each name with its semicolon, or "=" where it needs none, its characters and a NUL; sorted.
constexpr char kText[] =
#include <named_references.inc>
    ;
constexpr std::string_view kReferences(kText, sizeof kText - 1);

bool is_of_a_name(char c) { return is_ascii_letter(c) || is_digit(c); }

// What `name` stands for, its last character included; empty where it is none.
std::string_view characters_of(std::string_view name) {
  std::size_t low = 0;
  std::size_t high = kReferences.size();
  while (low < high) {
    // The middle is at least 1, as no entry is shorter than four bytes.
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t begin = kReferences.rfind('\0', middle - 1) + 1;
    const std::size_t end = kReferences.find('\0', middle);
    const std::string_view entry = kReferences.substr(begin, end - begin);
    const int order = entry.compare(0, name.size(), name);
    if (order == 0) return entry.substr(name.size());
    if (order < 0) {
      low = end + 1;
    } else {
      high = begin;
    }
  }
  return {};
}

}  // namespace

NamedReference named_reference_at(std::string_view text) {
  constexpr std::size_t kLongest = 31;
  constexpr std::size_t kLongestWithoutSemicolon = 6;
  const std::string_view head = text.substr(0, kLongest + 1);
  const auto* const last = std::find_if_not(head.begin(), head.end(), is_of_a_name);
  const auto size = static_cast<std::size_t>(last - head.begin());
  if (last != head.end() && *last == ';') {
    const std::string_view characters = characters_of(head.substr(0, size + 1));
    if (!characters.empty()) return {size + 1, characters};
  }
  for (std::size_t i = std::min(size, kLongestWithoutSemicolon); i > 1; --i) {
    const std::string_view characters = characters_of(std::string(head.substr(0, i)) + '=');
    if (!characters.empty()) return {i, characters};
  }
  return {};
}

}  // namespace winnow

// What gumbo's char_ref.c calls for a reference that is no number. False for a parse error.
extern "C" bool consume_named_ref(Utf8Iterator* input, bool is_in_attribute,
                                  OneOrTwoCodepoints* output) {
  const char* const begin = utf8iterator_get_char_pointer(input);
  const std::string_view text(begin, utf8iterator_get_end_pointer(input) - begin);
  const auto [size, characters] = winnow::named_reference_at(text);
  const bool ends = size > 0 && text[size - 1] == ';';
  // As in "?a=b&copy=c".
  const bool is_parameter = is_in_attribute && !ends && size < text.size() &&
                            (text[size] == '=' || winnow::is_of_a_name(text[size]));
  if (size == 0 || is_parameter) {
    utf8iterator_reset(input);
    return true;
  }
  utf8iterator_maybe_consume_match(input, begin, size, true);
  const winnow::utf8::CodePoint first = winnow::utf8::decode(characters, 0);
  output->first = static_cast<int>(first.value);
  const winnow::utf8::CodePoint second = winnow::utf8::decode(characters, first.size);
  if (second.size > 0) output->second = static_cast<int>(second.value);
  return ends;
}
