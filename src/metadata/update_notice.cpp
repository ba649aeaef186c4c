#include "metadata/update_notice.h"

#include <algorithm>
#include <span>
#include <string>

#include "base/letters.h"
#include "base/utf8.h"
#include "metadata/byline.h"

namespace winnow {

namespace {

constexpr std::size_t kNoticeBytes = 64;  // a notice says what it is at once
constexpr std::size_t kLabelBytes = 40;   // more than the longest word

constexpr std::string_view kUpdateWords[] = {
#define WINNOW_UPDATE(word) word,
#include "metadata/update_words.def"
};
constexpr std::string_view kPublicationWords[] = {
#define WINNOW_PUBLICATION(word) word,
#include "metadata/update_words.def"
};
constexpr std::string_view kDateWords[] = {
#define WINNOW_DATE(word) word,
#include "metadata/update_words.def"
};
constexpr std::string_view kMemberWords[] = {
#define WINNOW_MEMBER(word) word,
#include "metadata/update_words.def"
};

// Where the first of `words` stands, or npos.
std::size_t find_first(std::string_view line, std::span<const std::string_view> words) {
  const std::string lower = letters::folded(line);
  std::size_t first = std::string::npos;
  for (const std::string_view word : words) first = std::min(first, lower.find(word));
  return first;
}

// Whether one of `words` opens the line: "geändert am", not "geänderte Regeln".
bool starts_with_any(std::string_view lower, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [lower](std::string_view word) {
    return lower.starts_with(word) && !letters::is_lower(utf8::decode(lower, word.size()).value);
  });
}

std::size_t find_update_word(std::string_view line) { return find_first(line, kUpdateWords); }

// Where a line of two dates comes to its second: at the word for it. 0 for a line of one.
std::size_t second_date(std::string_view line) {
  const std::size_t updated = find_update_word(line);
  const std::size_t published = find_first(line, kPublicationWords);
  if (updated == std::string_view::npos) return 0;
  if (published != std::string_view::npos && published > updated) return published;
  return date_in(line.substr(0, updated)).empty() || date_in(line.substr(updated)).empty()
             ? 0
             : updated;
}

}  // namespace

bool speaks_of_update(std::string_view line) {
  return find_update_word(line) != std::string_view::npos;
}

bool starts_with_date_label(std::string_view line) {
  const std::string lower = letters::folded(line.substr(0, kLabelBytes));
  return starts_with_any(lower, kPublicationWords) || starts_with_any(lower, kUpdateWords) ||
         starts_with_any(lower, kDateWords);
}

bool speaks_of_member(std::string_view line) {
  return find_first(line, kMemberWords) != std::string_view::npos;
}

std::string_view from_update_word(std::string_view line) {
  const std::size_t at = find_update_word(line.substr(0, kNoticeBytes));
  if (at >= line.size() || !from_lead_in(line.substr(0, at)).empty()) return {};
  return line.substr(at);
}

LineDates dates_of_line(std::string_view line, DayOrder order, std::size_t most_beside) {
  LineDates dates;
  const std::size_t second = second_date(line);
  for (const std::string_view part : {line.substr(0, second), line.substr(second)}) {
    if (!is_date_line(part, order, most_beside)) continue;
    std::string& date = speaks_of_update(part) ? dates.modified : dates.published;
    if (date.empty()) date = date_in(part, order);
  }
  return dates;
}

}  // namespace winnow
