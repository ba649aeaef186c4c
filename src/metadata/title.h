// The article's own title, out of what a page calls itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

// `title` without the site's name before or after it: "Bridge opens | The Example" → "Bridge
// opens". A part counts as the site's name when it equals one of `site_names`, ignoring case and
// everything but letters and digits; hosts ("www.the-example.org") count as names, too.
std::string without_site_name(std::string_view title, const std::vector<std::string>& site_names);

// How many words two titles share, 0 to 1 (Dice's coefficient over their words).
double title_similarity(std::string_view a, std::string_view b);

}  // namespace winnow
