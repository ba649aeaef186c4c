#include "base/utf8.h"

namespace winnow::utf8 {

namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr CodePoint kInvalid{kReplacement, 1, false};

constexpr bool continues(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

}  // namespace

CodePoint decode(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {0, 0, true};
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t left = text.size() - at;
  if (lead >= 0xC2 && lead < 0xE0) {
    if (left < 2 || !continues(byte(1))) return kInvalid;
    return {static_cast<char32_t>((lead & 0x1FU) << 6U | (byte(1) & 0x3FU)), 2, true};
  }
  if (lead >= 0xE0 && lead < 0xF0) {
    if (left < 3 || !continues(byte(1)) || !continues(byte(2))) return kInvalid;
    const auto value = static_cast<char32_t>((lead & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U |
                                             (byte(2) & 0x3FU));
    if (value < 0x800 || (value >= 0xD800 && value < 0xE000)) return kInvalid;
    return {value, 3, true};
  }
  if (lead >= 0xF0 && lead < 0xF5) {
    if (left < 4 || !continues(byte(1)) || !continues(byte(2)) || !continues(byte(3))) {
      return kInvalid;
    }
    const auto value = static_cast<char32_t>((lead & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U |
                                             (byte(2) & 0x3FU) << 6U | (byte(3) & 0x3FU));
    if (value < 0x10000 || value > 0x10FFFF) return kInvalid;
    return {value, 4, true};
  }
  return kInvalid;
}

CodePoint decode_before(std::string_view text, std::size_t at) {
  if (at == 0 || at > text.size()) return {0, 0, true};
  for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
    if (continues(static_cast<unsigned char>(text[at - back]))) continue;
    const CodePoint found = decode(text, at - back);
    if (found.valid && found.size == back) return found;
    break;
  }
  return kInvalid;
}

void append(std::string& to, char32_t code_point) {
  const auto put = [&](char32_t byte) { to.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0U | code_point >> 6U);
    put(0x80U | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    put(0xE0U | code_point >> 12U);
    put(0x80U | (code_point >> 6U & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  } else {
    put(0xF0U | code_point >> 18U);
    put(0x80U | (code_point >> 12U & 0x3FU));
    put(0x80U | (code_point >> 6U & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  }
}

bool valid(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint found = decode(text, at);
    if (!found.valid) return false;
    at += found.size;
  }
  return true;
}

std::string repaired(std::string_view text, std::uint32_t& replaced) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint found = decode(text, at);
    if (found.valid) {
      out.append(text.substr(at, found.size));
    } else {
      append(out, kReplacement);
      ++replaced;
    }
    at += found.size;
  }
  return out;
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += !continues(static_cast<unsigned char>(c));
  return count;
}

std::size_t utf16_units(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    count += !continues(byte);
    count += byte >= 0xF0U;
  }
  return count;
}

}  // namespace winnow::utf8
