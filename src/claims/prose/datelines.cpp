#include "claims/prose/datelines.h"

#include "base/letters.h"
#include "base/utf8.h"

namespace winnow {

namespace {

constexpr std::size_t kLongest = 60;       // bytes
constexpr std::size_t kShortestPlace = 3;  // letters
constexpr std::size_t kLongestPlace = 25;  // bytes
constexpr std::string_view kDashes[] = {" — ", " – ", " - ", " -- "};

// "WASHINGTON": capitals to the first character that is no letter.
bool begins_with_capitals(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint c = utf8::decode(text, at);
    if (c.size == 0 || !letters::is_word_character(c.value)) break;
    if (!letters::is_upper(c.value)) return false;
    ++letters;
    at += c.size;
  }
  return letters >= kShortestPlace;
}

// "Berlin (dpa)": a place of a word or two with the agency.
bool names_agency(std::string_view place) {
  const std::size_t bracket = place.find(" (");
  return bracket <= kLongestPlace && place.back() == ')' &&
         letters::is_upper(utf8::decode(place, 0).value) &&
         place.find(' ', bracket + 1) == std::string_view::npos;
}

}  // namespace

std::size_t dateline_length(std::string_view paragraph) {
  const std::string_view start = paragraph.substr(0, kLongest);
  const bool capitals = begins_with_capitals(start);
  for (const std::string_view dash : kDashes) {
    const std::size_t at = start.find(dash);
    if (at == std::string_view::npos) continue;
    // A sentence before the dash says something: "NATO is ready — for now".
    const std::string_view place = start.substr(0, at);
    if (!capitals && !names_agency(place)) continue;
    const std::size_t space = place.find(' ');
    const bool agency = place.back() == ')';
    const bool region = space != std::string_view::npos && place[space - 1] == ',';
    if (space == std::string_view::npos || agency || region) return at + dash.size();
  }
  return 0;
}

}  // namespace winnow
