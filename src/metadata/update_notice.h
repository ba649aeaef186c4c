// Lines that say when a page came out, and that it was changed since.
#pragma once

#include <string>
#include <string_view>

#include "metadata/date.h"

namespace winnow {

// Whether the line speaks of a change anywhere: "First published 1 May, updated 3 May 2024".
bool speaks_of_update(std::string_view line);

// Whether the line starts as one does that gives a date of the page: "Published on 3 May 2024",
// "Letzte Änderung: 3. Mai 2024", "Date: 3 May 2024".
bool starts_with_date_label(std::string_view line);

// Whether it speaks of the day that somebody joined: "Joined: 3 May 2014".
bool speaks_of_member(std::string_view line);

// A line that is there to say so, from where it does: "updated on 3 May 2024" of "First published
// on 1 May, updated on 3 May 2024"; "" for others, and for those that name a person first
// ("Reporting by Ada Lovelace, updated 3 May").
std::string_view from_update_word(std::string_view line);

// ISO 8601; "" for what a line does not say.
struct LineDates {
  std::string published, modified;
};

// The dates of a line that holds little else, as is_date_line has it for each of them: both of
// "Published 1 May 2024 | Updated 3 May 2024", in either order, `modified` alone of "3 May 2024
// (updated)".
LineDates dates_of_line(std::string_view line, DayOrder order = DayOrder::month_first,
                        std::size_t most_beside = kMostBesideDate);

}  // namespace winnow
