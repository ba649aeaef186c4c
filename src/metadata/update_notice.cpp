#include "metadata/update_notice.h"

#include <algorithm>
#include <string>

#include "base/letters.h"
#include "metadata/byline.h"

namespace winnow {

namespace {

constexpr std::size_t kNoticeBytes = 64;  // a notice says what it is at once

constexpr std::string_view kUpdateWords[] = {
#define WINNOW_UPDATE(word) word,
#include "metadata/update_words.def"
#undef WINNOW_UPDATE
};

// Where the first such word stands, or npos.
std::size_t find_update_word(std::string_view line) {
  const std::string lower = letters::folded(line);
  std::size_t first = std::string::npos;
  for (const std::string_view word : kUpdateWords) first = std::min(first, lower.find(word));
  return first;
}

}  // namespace

bool speaks_of_update(std::string_view line) {
  return find_update_word(line) != std::string_view::npos;
}

std::string_view from_update_word(std::string_view line) {
  const std::size_t at = find_update_word(line.substr(0, kNoticeBytes));
  if (at >= line.size() || !from_lead_in(line.substr(0, at)).empty()) return {};
  return line.substr(at);
}

}  // namespace winnow
