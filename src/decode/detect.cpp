#include "decode/detect.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "base/utf8.h"

namespace winnow {

namespace {

constexpr std::size_t kSample = std::size_t{256} * 1024;

constexpr unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

// Markup in UTF-16 is ASCII for the most part: every other byte is zero.
std::string_view detected_utf16(std::string_view bytes) {
  bytes = bytes.substr(0, 1024);
  std::size_t even = 0, odd = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] == '\0') ++(at % 2 == 0 ? even : odd);
  }
  if (odd * 4 > bytes.size() && even * 20 < odd) return "UTF-16LE";
  if (even * 4 > bytes.size() && odd * 20 < even) return "UTF-16BE";
  return {};
}

bool is_mostly_utf8(std::string_view bytes) {
  std::size_t good = 0, bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const utf8::CodePoint found = utf8::decode(bytes, at);
    if (!found.valid) {
      ++bad;
    } else if (found.size > 1) {
      ++good;
    }
    at += found.size;
  }
  return good > 4 * bad;
}

// What the pairs of a multi-byte text look like.
struct Pairs {
  std::size_t all = 0;
  std::size_t broken = 0;     // a lead byte without a trail byte
  std::size_t low_trail = 0;  // trail bytes below 0xA1: not the EUC form
  std::array<std::size_t, 256> lead{};

  double share(unsigned char first, unsigned char last) const {
    std::size_t sum = 0;
    for (unsigned byte = first; byte <= last; ++byte) sum += lead[byte];
    return static_cast<double>(sum) / static_cast<double>(all);
  }
};

// `from` and `to`: bytes between them (half-width katakana in Shift_JIS) stand alone.
Pairs pairs_of(std::string_view bytes, unsigned char single_from, unsigned char single_to) {
  Pairs pairs;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const unsigned char lead = byte_at(bytes, at);
    if (lead < 0x80 || (lead >= single_from && lead <= single_to)) continue;
    const unsigned char trail = at + 1 < bytes.size() ? byte_at(bytes, at + 1) : 0;
    if (trail < 0x40 || trail == 0x7F || trail == 0xFF || lead == 0x80 || lead == 0xFF) {
      ++pairs.broken;
      continue;
    }
    ++pairs.all;
    ++pairs.lead[lead];
    pairs.low_trail += trail < 0xA1;
    ++at;
  }
  return pairs;
}

// By the ranges in which the most frequent signs of each encoding lie: kana in the Japanese ones,
// Hangul in EUC-KR, the first level of Chinese characters in GBK and Big5.
std::string_view detected_multi_byte(std::string_view bytes) {
  constexpr std::size_t kEnough = 8;
  const Pairs pairs = pairs_of(bytes, 0, 0);
  const Pairs japanese = pairs_of(bytes, 0xA1, 0xDF);
  const auto sound = [](const Pairs& p) { return p.all >= kEnough && p.broken * 50 <= p.all; };
  if (sound(japanese) && japanese.share(0x82, 0x83) > 0.25) return "Shift_JIS";
  if (!sound(pairs)) return {};
  if (pairs.low_trail * 20 > pairs.all) {
    return pairs.share(0xA1, 0xC6) > 0.8 ? "Big5" : pairs.share(0xB0, 0xD7) > 0.6 ? "GBK" : "";
  }
  if (pairs.share(0xA4, 0xA5) > 0.2) return "EUC-JP";
  if (pairs.share(0xB0, 0xC8) > 0.85) return "EUC-KR";
  if (pairs.share(0xB0, 0xD7) > 0.6) return "GBK";
  return {};
}

// The letters that make up most of a text in the script, as bytes of the encoding.
struct SingleByte {
  std::string_view charset;
  std::string_view frequent;
};
constexpr SingleByte kSingleByte[] = {
    // оеаинтсрвл
    {"windows-1251", "\xEE\xE5\xE0\xE8\xED\xF2\xF1\xF0\xE2\xEB"},
    {"KOI8-R", "\xCF\xC5\xC1\xC9\xCE\xD4\xD3\xD2\xD7\xCC"},
    {"ISO-8859-5", "\xDE\xD5\xD0\xD8\xDD\xE2\xE1\xE0\xD2\xDB"},
    {"IBM866", "\xAE\xA5\xA0\xA8\xAD\xE2\xE1\xE0\xA2\xAB"},
    // αοιτεσνηυρπκς
    {"windows-1253", "\xE1\xEF\xE9\xF4\xE5\xF3\xED\xE7\xF5\xF1\xF0\xEA\xF2"},
    // יהולאתמרבשנ
    {"windows-1255", "\xE9\xE4\xE5\xEC\xE0\xFA\xEE\xF8\xE1\xF9\xF0"},
    // اليمونرتبةع
    {"windows-1256", "\xC7\xE1\xED\xE3\xE6\xE4\xD1\xCA\xC8\xC9\xDA"},
    // รนอากเง่้มยวัดสติีหลแ
    {"windows-874",
     "\xC3\xB9\xCD\xD2\xA1\xE0\xA7\xE8\xE9\xC1\xC2\xC7\xD1\xB4\xCA\xB5\xD4\xD5\xCB\xC5\xE1"},
};

std::string_view detected_single_byte(std::string_view bytes) {
  constexpr double kShare = 0.55;  // a text of the script has 0.6 to 0.8
  std::array<std::size_t, 256> count{};
  std::size_t high = 0, beside_another = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const unsigned char byte = byte_at(bytes, at);
    if (byte < 0x80) continue;
    ++high;
    ++count[byte];
    beside_another += at > 0 && byte_at(bytes, at - 1) >= 0x80;
  }
  // In Latin scripts letters outside ASCII stand alone.
  if (high < 8 || beside_another * 2 < high) return {};

  std::string_view best;
  double best_share = kShare;
  for (const SingleByte& candidate : kSingleByte) {
    std::size_t sum = 0;
    for (const char letter : candidate.frequent) sum += count[static_cast<unsigned char>(letter)];
    const double share = static_cast<double>(sum) / static_cast<double>(high);
    if (share > best_share) {
      best = candidate.charset;
      best_share = share;
    }
  }
  return best;
}

}  // namespace

std::string_view detected_charset(std::string_view bytes) {
  bytes = bytes.substr(0, kSample);
  if (const auto found = detected_utf16(bytes); !found.empty()) return found;
  if (is_mostly_utf8(bytes)) return "UTF-8";
  if (const auto found = detected_single_byte(bytes); !found.empty()) return found;
  if (const auto found = detected_multi_byte(bytes); !found.empty()) return found;
  return "windows-1252";
}

}  // namespace winnow
