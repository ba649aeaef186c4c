#include "base/name_line.h"

#include <algorithm>

#include "base/letters.h"
#include "base/utf8.h"

namespace winnow {

bool looks_like_name(std::string_view line) {
  constexpr std::size_t kParticle = 3;  // bytes: "of", "von", "the", "4"
  line = line.substr(0, line.find_first_of(",("));
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    const std::string_view word = line.substr(begin, end - begin);
    const bool capital = letters::is_upper(utf8::decode(word, 0).value);
    if (!capital && (begin == 0 || word.size() > kParticle)) return false;
    begin = end + 1;
  }
  return !line.empty();
}

std::string_view without_time(std::string_view line) {
  const std::size_t name = line.find_last_not_of("0123456789:.,()[]- ") + 1;
  return line.find(':', name) == std::string_view::npos ? line : line.substr(0, name);
}

}  // namespace winnow
