#include <iconv.h>

#include <array>
#include <cerrno>
#include <string>

#include "decode/transcode.h"

namespace winnow {

namespace {

// iconv's names where they differ from the standard's. The standard's encodings are the ones that
// browsers grew, with vendors' extensions, so these are the wider relatives.
struct IconvName {
  std::string_view charset;
  const char* name;
};
constexpr IconvName kIconvNames[] = {
    {"GBK", "GB18030"},         {"Big5", "BIG5-HKSCS"},       {"EUC-JP", "EUC-JP-MS"},
    {"Shift_JIS", "CP932"},     {"EUC-KR", "CP949"},          {"ISO-8859-8-I", "ISO-8859-8"},
    {"windows-874", "CP874"},   {"x-mac-cyrillic", "MAC-UK"}, {"ISO-2022-JP", "ISO-2022-JP-3"},
    {"macintosh", "MACINTOSH"},
};

std::string iconv_name(std::string_view charset) {
  for (const IconvName& known : kIconvNames) {
    if (known.charset == charset) return known.name;
  }
  return std::string(charset);
}

}  // namespace

bool transcode(std::string_view bytes, std::string_view charset, std::string& text,
               std::uint32_t& replaced) {
  const iconv_t converter = iconv_open("UTF-8", iconv_name(charset).c_str());
  // The failure that POSIX defines. NOLINTNEXTLINE(performance-no-int-to-ptr)
  if (converter == reinterpret_cast<iconv_t>(-1)) return false;
  // iconv takes its input as char* for historical reasons and does not write to it.
  char* from = const_cast<char*>(bytes.data());
  std::size_t left = bytes.size();
  std::array<char, 16384> buffer;
  text.reserve(text.size() + bytes.size() + bytes.size() / 2);
  for (bool done = false; !done;) {
    char* to = buffer.data();
    std::size_t room = buffer.size();
    // Without input left, the call flushes what a stateful encoding still holds back.
    done = left == 0;
    const std::size_t result =
        iconv(converter, done ? nullptr : &from, done ? nullptr : &left, &to, &room);
    const int error = result == static_cast<std::size_t>(-1) ? errno : 0;
    text.append(buffer.data(), static_cast<std::size_t>(to - buffer.data()));
    if (error == EILSEQ || error == EINVAL) {
      text.append("\xEF\xBF\xBD");
      ++replaced;
      ++from;
      if (left > 0) --left;
    }
  }
  iconv_close(converter);
  return true;
}

}  // namespace winnow
