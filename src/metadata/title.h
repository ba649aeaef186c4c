// The article's own title, out of what a page calls itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

// Whether a text is the name of the site: it equals one of `site_names`, ignoring case and
// everything but letters and digits. Hosts ("www.the-example.org") count as names, too.
bool is_site_name(std::string_view text, const std::vector<std::string>& site_names);

// A heading without the sign that documentation puts behind it as a link to itself.
std::string without_anchor_sign(std::string heading);

// The parts of `title` between its separators ("|", "-", "»", …), as views into it.
std::vector<std::string_view> parts_between_separators(std::string_view title);

// How many words two titles share, 0 to 1 (Dice's coefficient over their words).
double title_similarity(std::string_view a, std::string_view b);

}  // namespace winnow
