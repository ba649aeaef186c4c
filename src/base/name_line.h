// Lines that are somebody's name, as they stand below quotations and above what is said.
#pragma once

#include <string_view>

namespace winnow {

// "Ruth Adler", "Ana de la Cruz", "JUROR 4"; what a comma or bracket sets off may be anything:
// "Ruth Adler, editor of the Post".
bool looks_like_name(std::string_view line);

// What stands before a time at the end: "Ruth Adler (01:20)"; all of the line where there is none.
std::string_view without_time(std::string_view line);

}  // namespace winnow
