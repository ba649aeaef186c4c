#include "decode/decode.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "decode/charset.h"
#include "decode/detect.h"
#include "decode/prescan.h"
#include "decode/transcode.h"

namespace winnow {

namespace {

constexpr std::size_t kPrescan = 1024;
constexpr std::size_t kLatePrescan = std::size_t{64} * 1024;

struct ByteOrderMark {
  std::string_view bytes;
  std::string_view charset;
};
constexpr ByteOrderMark kByteOrderMarks[] = {
    {"\xEF\xBB\xBF", "UTF-8"}, {"\xFE\xFF", "UTF-16BE"}, {"\xFF\xFE", "UTF-16LE"}};

const ByteOrderMark* byte_order_mark(std::string_view bytes) {
  for (const ByteOrderMark& mark : kByteOrderMarks) {
    if (bytes.substr(0, mark.bytes.size()) == mark.bytes) return &mark;
  }
  return nullptr;
}

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string_view undeclared_charset(std::string_view bytes) {
  const auto early = charset_in_page(bytes.substr(0, kPrescan));
  if (utf8::valid(bytes)) return early.empty() || !is_ascii(bytes) ? "UTF-8" : early;
  if (!early.empty() && early != "UTF-8") return early;
  const auto late = charset_in_page(bytes.substr(0, kLatePrescan));
  if (!late.empty() && late != "UTF-8") return late;
  return detected_charset(bytes);
}

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// The standard's index for 0x80 to 0x9F, where windows-1252 is not ISO-8859-1.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

std::string from_windows1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      text.push_back(c);
    } else {
      utf8::append(text, byte < 0xA0 ? kWindows1252[byte - 0x80U] : char32_t{byte});
    }
  }
  return text;
}

std::string from_utf16(std::string_view bytes, bool big_endian, std::uint32_t& replaced) {
  std::string text;
  text.reserve(bytes.size());
  const auto unit_at = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8U | second : second << 8U | first);
  };
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    char32_t unit = unit_at(at);
    const bool high = unit >= 0xD800 && unit < 0xDC00;
    const char32_t next = high && at + 3 < bytes.size() ? unit_at(at + 2) : 0;
    if (next >= 0xDC00 && next < 0xE000) {
      unit = 0x10000 + ((unit - 0xD800) << 10U) + (next - 0xDC00);
      at += 2;
    } else if (unit >= 0xD800 && unit < 0xE000) {
      unit = 0xFFFD;
      ++replaced;
    }
    utf8::append(text, unit);
  }
  if (at < bytes.size()) {
    text.append(kReplacement);
    ++replaced;
  }
  return text;
}

}  // namespace

Result<std::string_view> sniff_charset(std::string_view bytes, std::string_view charset) {
  const std::string_view asked = charset_of_label(charset);
  if (!charset.empty() && asked.empty()) {
    std::uint32_t ignored = 0;
    return Error{ErrorCode::bad_charset, Stage::decode,
                 "winnow does not know the character encoding \"" +
                     utf8::repaired(charset.substr(0, 40), ignored) + "\"."};
  }
  if (const ByteOrderMark* mark = byte_order_mark(bytes)) return mark->charset;
  return asked.empty() ? undeclared_charset(bytes) : asked;
}

Result<Decoded> decode(std::string_view bytes, std::string_view charset) {
  const auto sniffed = sniff_charset(bytes, charset);
  if (!sniffed) return sniffed.error();
  const std::string_view name = *sniffed;
  if (const ByteOrderMark* mark = byte_order_mark(bytes); mark && mark->charset == name) {
    bytes.remove_prefix(mark->bytes.size());
  }

  Decoded decoded;
  decoded.charset = name;
  if (name == "UTF-8") {
    decoded.text = utf8::repaired(bytes, decoded.replacements);
  } else if (name == "windows-1252") {
    decoded.text = from_windows1252(bytes);
  } else if (name == "UTF-16LE" || name == "UTF-16BE") {
    decoded.text = from_utf16(bytes, name == "UTF-16BE", decoded.replacements);
  } else if (!transcode(bytes, name, decoded.text, decoded.replacements)) {
    return Error{ErrorCode::bad_charset, Stage::decode,
                 "This system cannot convert the character encoding " + std::string(name) + "."};
  }
  return decoded;
}

}  // namespace winnow
