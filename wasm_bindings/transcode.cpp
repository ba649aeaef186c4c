// Conversion by the browser's (or Node's) TextDecoder: see decode/transcode.h.
#include "decode/transcode.h"

#include <emscripten.h>

#include <cstdlib>

// Gives the text as UTF-8 in memory from malloc, its length at `size` and the number of
// replacement characters at `replaced`; null when the platform does not know the charset.
// What follows is JavaScript.
// clang-format off
EM_JS(char*, winnow_text_decode,
      (const char* bytes, std::size_t length, const char* charset, std::size_t charset_length,
       std::size_t* size, std::uint32_t* replaced),
      {
        const label = new TextDecoder().decode(HEAPU8.subarray(charset, charset + charset_length));
        let text;
        try {
          text = new TextDecoder(label).decode(HEAPU8.subarray(bytes, bytes + length));
        } catch (error) {
          if (error instanceof RangeError) return 0;
          throw error;
        }
        const encoded = new TextEncoder().encode(text);
        const memory = _malloc(encoded.length || 1);
        if (!memory) return 0;
        HEAPU8.set(encoded, memory);
        HEAPU32[size >> 2] = encoded.length;
        HEAPU32[replaced >> 2] = text.split('\uFFFD').length - 1;
        return memory;
      });
// clang-format on

namespace winnow {

bool transcode(std::string_view bytes, std::string_view charset, std::string& text,
               std::uint32_t& replaced) {
  std::size_t size = 0;
  std::uint32_t broken = 0;
  char* memory = winnow_text_decode(bytes.data(), bytes.size(), charset.data(), charset.size(),
                                    &size, &broken);
  if (memory == nullptr) return false;
  text.append(memory, size);
  replaced += broken;
  std::free(memory);
  return true;
}

}  // namespace winnow
