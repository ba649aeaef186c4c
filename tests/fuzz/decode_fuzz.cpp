// Any bytes in any charset decode to valid UTF-8. The first byte chooses the charset.
#include <cstdint>
#include <string_view>

#include "base/utf8.h"
#include "decode/decode.h"
#include "fuzz/property.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace winnow;
  constexpr std::string_view kCharsets[] = {
      "",     "utf-8",     "utf-16le", "utf-16be", "latin1",      "windows-1251", "gbk",
      "big5", "shift_jis", "euc-jp",   "euc-kr",   "iso-2022-jp", "no-such"};
  if (size == 0) return 0;
  const std::string_view charset = kCharsets[data[0] % std::size(kCharsets)];
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto decoded = decode(bytes, charset);
  fuzz::demand(decoded.ok() == (charset != "no-such"), "only an unknown charset fails");
  if (!decoded) return 0;
  fuzz::demand(utf8::valid(decoded->text), "decoded text is valid UTF-8");
  const auto sniffed = sniff_charset(bytes, charset);
  fuzz::demand(sniffed && *sniffed == decoded->charset, "sniffing and decoding agree");
  fuzz::demand(decoded->replacements <= bytes.size(), "a replacement takes a byte");
  return 0;
}
