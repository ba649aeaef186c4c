#include "base/text.h"

#include <algorithm>
#include <array>

namespace winnow {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() && starts_with_ignoring_case(a, b);
}

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(),
                    [](char a, char b) { return to_lower(a) == to_lower(b); });
}

bool contains_ignoring_case(std::string_view text, std::string_view needle) {
  return std::search(text.begin(), text.end(), needle.begin(), needle.end(),
                     [](char a, char b) { return to_lower(a) == b; }) != text.end();
}

std::string collapsed(std::string_view text) {
  static constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
  static constexpr auto kMayBeGap = [] {
    std::array<bool, 256> may_be_gap{};
    for (const unsigned char c : {' ', '\n', '\t', '\r', '\f', '\xC2'}) may_be_gap[c] = true;
    return may_be_gap;
  }();
  const auto gap_size = [text](std::size_t at) -> std::size_t {
    if (!kMayBeGap[static_cast<unsigned char>(text[at])]) return 0;
    if (is_space(text[at])) return 1;
    return text.substr(at, 2) == kNoBreakSpace ? 2 : 0;
  };
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t gap = gap_size(at); gap > 0) {
      at += gap;
      continue;
    }
    const std::size_t begin = at;  // of words with single spaces between them
    while (at < text.size() && (gap_size(at) == 0 || (text[at] == ' ' && at + 1 < text.size() &&
                                                      gap_size(at + 1) == 0))) {
      ++at;
    }
    if (!out.empty()) out.push_back(' ');
    out.append(text.substr(begin, at - begin));
  }
  return out;
}

}  // namespace winnow
