#include "extract/text/wrapped_lines.h"

#include <algorithm>
#include <cstdint>

#include "base/text.h"
#include "base/utf8.h"
#include "extract/text/line_marker.h"

namespace winnow {

namespace {

constexpr std::size_t kNarrowest = 40;    // code points: verses and lists are narrower
constexpr std::size_t kWidest = 100;      // … and nobody breaks lines so far out
constexpr std::size_t kLongestWord = 30;  // code points: scripts without spaces have none
constexpr std::size_t kFewest = 4;        // lines that were broken

struct Line {
  Span span;
  std::size_t length = 0;      // code points
  std::size_t first_word = 0;  // 0 where it cannot go on with the line above it
};

std::vector<Line> read_lines(std::string_view text) {
  std::vector<Line> lines;
  bool below_text = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trimmed(text.substr(begin, end - begin));
    const bool goes_on = below_text && line_marker(line).kind == LineMarker::Kind::none;
    below_text = !line.empty();
    if (below_text) {
      const std::size_t word = utf8::code_points(line.substr(0, line.find(' ')));
      lines.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                       utf8::code_points(line),
                       goes_on && word <= kLongestWord ? word : 0});
    }
    begin = end + 1;
  }
  return lines;
}

}  // namespace

std::vector<Span> unwrapped_lines(std::string_view text) {
  const std::vector<Line> lines = read_lines(text);
  std::size_t column = 0;
  std::size_t pairs = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].first_word == 0) continue;
    column = std::max(column, lines[i - 1].length);
    ++pairs;
  }
  // A line is broken where the next word would not have fitted.
  const auto broken = [&](std::size_t i) {
    return lines[i].first_word > 0 && lines[i - 1].length + 1 + lines[i].first_word > column;
  };
  std::size_t breaks = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) breaks += broken(i) ? 1 : 0;
  const bool wrapped =
      column >= kNarrowest && column <= kWidest && breaks >= kFewest && 2 * breaks > pairs;

  std::vector<Span> unwrapped;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (wrapped && i > 0 && broken(i)) {
      unwrapped.back().end = lines[i].span.end;
    } else {
      unwrapped.push_back(lines[i].span);
    }
  }
  return unwrapped;
}

}  // namespace winnow
