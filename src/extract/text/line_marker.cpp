#include "extract/text/line_marker.h"

#include "base/text.h"

namespace winnow {

LineMarker line_marker(std::string_view line) {
  constexpr std::size_t kLowestHeading = 6;
  constexpr std::size_t kDigits = 3;  // of an item's number
  std::size_t at = 0;
  while (at < line.size() && at <= kLowestHeading && line[at] == '#') ++at;
  if (at > 0 && at <= kLowestHeading && at + 1 < line.size() && line[at] == ' ') {
    return {LineMarker::Kind::heading, at + 1, static_cast<std::int32_t>(at)};
  }
  for (const std::string_view bullet : {"- ", "* ", "• ", "‣ ", "· ", "– "}) {
    if (line.size() > bullet.size() && line.substr(0, bullet.size()) == bullet) {
      return {LineMarker::Kind::bullet, bullet.size(), 0};
    }
  }
  std::int32_t number = 0;
  for (at = 0; at < line.size() && at < kDigits && is_digit(line[at]); ++at) {
    number = number * 10 + (line[at] - '0');
  }
  const bool numbered =
      at > 0 && at + 2 < line.size() && (line[at] == '.' || line[at] == ')') && line[at + 1] == ' ';
  if (numbered) return {LineMarker::Kind::number, at + 2, number};
  return {};
}

}  // namespace winnow
