#include "dom/parsed_names.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace winnow {

namespace {

// The name that the parser gives an attribute of <svg>: some of them in mixed case, some without
// their prefix. Empty for those that pages seldom have.
std::string_view name_in_svg(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kNames{
      {{"class", "class"},
       {"viewbox", "viewBox"},
       {"xmlns", "xmlns"},
       {"width", "width"},
       {"height", "height"},
       {"fill", "fill"},
       {"xmlns:xlink", "xlink"},
       {"role", "role"},
       {"id", "id"},
       {"style", "style"},
       {"stroke", "stroke"},
       {"focusable", "focusable"},
       {"version", "version"},
       {"x", "x"},
       {"y", "y"},
       {"preserveaspectratio", "preserveAspectRatio"},
       {"xml:space", "space"},
       {"title", "title"}}};
  const auto known = std::find_if(kNames.begin(), kNames.end(), [name](const auto& names) {
    return equals_ignoring_case(name, names.first);
  });
  return known != kNames.end() ? known->second : std::string_view();
}

bool is_plain_name(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '_' || c == ':' || c == '.';
  });
}

}  // namespace

std::string_view parsed_name(GumboTag tag, std::string_view name) {
  if (tag == GUMBO_TAG_INPUT && name == "type") return {};  // which decides where it is in a table
  if (tag == GUMBO_TAG_SVG && name.find('-') == std::string_view::npos) return name_in_svg(name);
  return is_plain_name(name) ? name : std::string_view();
}

}  // namespace winnow
