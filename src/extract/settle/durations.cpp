#include "extract/settle/durations.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/letters.h"
#include "base/text.h"

namespace winnow {

namespace {

constexpr std::string_view kUnits[] = {
#define WINNOW_DURATION_UNIT(word) word,
#include "extract/settle/duration_units.def"
#undef WINNOW_DURATION_UNIT
};

constexpr std::size_t kLongest = 80;  // bytes

}  // namespace

bool is_labelled_duration(std::string_view line) {
  if (line.size() > kLongest) return false;
  const std::size_t colon = std::min(line.find(':'), line.find("："));
  if (colon == 0 || colon == std::string_view::npos) return false;
  std::string duration = letters::folded(trimmed(line.substr(colon + 1)));
  if (!duration.empty() && duration.back() == '.') duration.pop_back();
  return std::any_of(std::begin(kUnits), std::end(kUnits), [&duration](std::string_view unit) {
    if (duration.size() <= unit.size()) return false;
    const std::string_view before(duration.data(), duration.size() - unit.size());
    return std::string_view(duration).substr(before.size()) == unit && !trimmed(before).empty() &&
           is_digit(trimmed(before).back());
  });
}

}  // namespace winnow
