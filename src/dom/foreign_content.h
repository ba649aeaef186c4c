// SVG within a page, as far as the pre-scan has to know it.
#pragma once

#include <cstddef>
#include <string_view>

namespace winnow {

// Where the </svg> stands that ends an <svg> whose content starts at `at`; npos when that cannot be
// told without parsing: HTML inside, crossed tags, no end.
std::size_t end_of_pure_svg(std::string_view page, std::size_t at);

}  // namespace winnow
