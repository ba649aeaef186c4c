#include "extract/text/turn_lines.h"

#include <string_view>
#include <unordered_map>

#include "base/name_line.h"

namespace winnow {

namespace {

constexpr float kLongest = 6;  // words, numbers of a time among them
constexpr std::size_t kFewestTimes = 2;
constexpr std::size_t kFewestNames = 2;

// The name that the line is, without a time behind it; empty where it is none. One word heads
// sections as well: "Pros".
std::string_view name_in(std::string_view text, const TextLine& line) {
  if (line.text.words > kLongest || line.text.ends_sentence || line.text.commas > 0) return {};
  const std::string_view name = without_time(text);
  const bool timed = name.size() < text.size();
  const bool one_word = name.find(' ') == std::string_view::npos;
  return (one_word && !timed) || !looks_like_name(name) ? std::string_view{} : name;
}

}  // namespace

void mark_turns(const std::vector<PageBlock>& blocks, std::vector<TextLine>& lines) {
  std::unordered_map<std::string_view, std::size_t> times;
  std::vector<std::string_view> names(lines.size());
  std::size_t again = 0;  // names that come again
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!lines[i + 1].sentence()) continue;
    names[i] = name_in(blocks[i].text, lines[i]);
    if (!names[i].empty() && ++times[names[i]] == kFewestTimes) ++again;
  }
  if (again < kFewestNames) return;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (names[i].empty() || times[names[i]] < kFewestTimes) continue;
    lines[i].turn = true;
    lines[i].said = Reason::none;
  }
}

}  // namespace winnow
