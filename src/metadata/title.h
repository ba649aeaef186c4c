// The article's own title, out of what a page calls itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

// Whether a text is the name of the site: it equals one of `site_names`, ignoring case and
// everything but letters and digits. Hosts ("www.the-example.org") count as names, too.
bool is_site_name(std::string_view text, const std::vector<std::string>& site_names);

// The parts of `title` between its separators ("|", "-", "»", …) without the site's name before
// and after: "Bridge opens - Part 1 | The Example" → "Bridge opens", "Part 1". Never empty.
std::vector<std::string> title_parts(std::string_view title,
                                     const std::vector<std::string>& site_names);

// How many words two titles share, 0 to 1 (Dice's coefficient over their words).
double title_similarity(std::string_view a, std::string_view b);

// Whether the words of `part` stand in `title`, in order and next to each other.
bool is_part_of_title(std::string_view part, std::string_view title);

}  // namespace winnow
