// Lines that say how long something takes, as recipes and courses have them.
#pragma once

#include <string_view>

namespace winnow {

// "Prep time: 10 minutes", "Kochzeit: 1 Stunde 20 Minuten": a label and a duration.
bool is_labelled_duration(std::string_view line);

}  // namespace winnow
