// bytes → UTF-8. The charset is, in this order: a byte order mark, what the caller says (the
// Content-Type header or --charset), a <meta> in the first 1,024 bytes, detection; as the HTML
// standard's encoding sniffing has it, with two departures: a page whose bytes are valid UTF-8
// (and not ASCII alone) is UTF-8 whatever its <meta> says, because saved and proxied pages keep
// stale ones; and a <meta> further down is obeyed where nothing else is known, as browsers do by
// starting over.
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

// The standard's name of the charset that decode() reads `bytes` in; fails as decode() does.
Result<std::string_view> sniff_charset(std::string_view bytes, std::string_view charset);

}  // namespace winnow
