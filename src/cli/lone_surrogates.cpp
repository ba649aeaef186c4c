#include "cli/lone_surrogates.h"

#include <charconv>
#include <cstddef>
#include <string_view>

namespace winnow::cli {

namespace {

constexpr std::size_t kEscape = 6;  // bytes: \ud83d

enum class Half { none, first, second };

// What the escape is that begins at byte `at`.
Half half_at(std::string_view json, std::size_t at) {
  const std::string_view escape = json.substr(at, kEscape);
  if (escape.size() < kEscape || escape[1] != 'u') return Half::none;
  const char* end = escape.data() + kEscape;
  unsigned unit = 0;
  if (std::from_chars(end - 4, end, unit, 16).ptr != end) return Half::none;
  if (unit >= 0xD800 && unit <= 0xDBFF) return Half::first;
  return unit >= 0xDC00 && unit <= 0xDFFF ? Half::second : Half::none;
}

}  // namespace

std::uint32_t replace_lone_surrogates(std::string& json) {
  std::uint32_t replaced = 0;
  for (std::size_t at = json.find('\\'); at < json.size(); at = json.find('\\', at)) {
    const Half half = half_at(json, at);
    if (half == Half::none) {
      at += 2;
    } else if (half == Half::first && half_at(json, at + kEscape) == Half::second) {
      at += 2 * kEscape;
    } else {
      json.replace(at, kEscape, "\\ufffd");
      at += kEscape;
      ++replaced;
    }
  }
  return replaced;
}

}  // namespace winnow::cli
