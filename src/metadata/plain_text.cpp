#include "metadata/plain_text.h"

#include "base/text.h"
#include "dom/parse.h"

namespace winnow {

std::string plain_text(std::string_view text) {
  if (text.find_first_of("&<") == std::string_view::npos) return collapsed(text);
  const auto parsed = parse(text);
  return parsed ? collapsed(parsed->text_content(0)) : collapsed(text);
}

}  // namespace winnow
