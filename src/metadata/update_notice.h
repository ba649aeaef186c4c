// Lines that say that a page was changed after it came out.
#pragma once

#include <string_view>

namespace winnow {

// Whether the line speaks of a change anywhere: "First published 1 May, updated 3 May 2024".
bool speaks_of_update(std::string_view line);

// A line that is there to say so, from where it does: "updated on 3 May 2024" of "First published
// on 1 May, updated on 3 May 2024"; "" for others, and for those that name a person first
// ("Reporting by Ada Lovelace, updated 3 May").
std::string_view from_update_word(std::string_view line);

}  // namespace winnow
