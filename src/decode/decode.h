// bytes → UTF-8. The charset is, in this order: a byte order mark, what the caller says (the
// Content-Type header or --charset), a <meta> in the first 1,024 bytes, detection; as the HTML
// standard's encoding sniffing has it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"

namespace winnow {

struct Decoded {
  std::string text;                // valid UTF-8, no byte order mark
  std::string charset;             // the standard's name of what was read: "UTF-8", "windows-1252"
  std::uint32_t replacements = 0;  // broken sequences that became U+FFFD
};

// `charset` may be empty. Fails with bad_charset when the caller names one that is unknown; an
// unknown one in the page falls back to detection.
Result<Decoded> decode(std::string_view bytes, std::string_view charset);

}  // namespace winnow
