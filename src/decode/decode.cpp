#include "decode/decode.h"

#include "base/utf8.h"

namespace winnow {

Result<Decoded> decode(std::string_view bytes, std::string_view /*charset*/) {
  Decoded decoded;
  decoded.charset = "UTF-8";
  decoded.text = utf8::repaired(bytes, decoded.replacements);
  return decoded;
}

}  // namespace winnow
