// Dates as pages write them → ISO 8601.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace winnow {

// How 03/04/2024 is read where the numbers leave it open. English pages of the United States put
// the month first, and they are most of the pages that write dates with slashes.
enum class DayOrder { day_first, month_first };

// The first date in `text`: "2024-03-01", with time and zone where they follow it
// ("2024-03-01T10:00:00+01:00"); "" when there is none. Reads ISO 8601, RFC 2822, Unix time alone
// (seconds or milliseconds), numbers with separators, and months by name in the languages of
// months.def, Chinese, Japanese and Korean. Years from 1900 to 2100 and days that exist.
std::string date_in(std::string_view text, DayOrder order = DayOrder::month_first);

// Words, numbers and signs beside the date of a date line.
inline constexpr std::size_t kMostBesideDate = 12;

// Whether `text` holds little but a date ("Published on 1 March 2024 at 10:00"), so that the date
// is its own and not one that a sentence mentions, nor the first of a stretch of days.
bool is_date_line(std::string_view text, DayOrder order = DayOrder::month_first,
                  std::size_t most_beside = kMostBesideDate);

// The day that an address names, "2024-03-01" for …/2024/03/01/… and the like; "" for none.
std::string date_in_url(std::string_view url);

}  // namespace winnow
