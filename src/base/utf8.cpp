#include "base/utf8.h"

#include <cstring>

namespace winnow::utf8 {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

constexpr bool continues(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

// What a lead byte allows: how many bytes follow, and the range of the first of them, which keeps
// out overlong forms, surrogates and values past U+10FFFF (Unicode, table 3-7).
struct Lead {
  std::uint8_t following = 0;
  unsigned char low = 0x80, high = 0xBF;
};

constexpr Lead lead_of(unsigned char byte) {
  if (byte < 0xC2) return {};
  if (byte < 0xE0) return {1};
  if (byte < 0xF0) {
    return {2, static_cast<unsigned char>(byte == 0xE0 ? 0xA0 : 0x80),
            static_cast<unsigned char>(byte == 0xED ? 0x9F : 0xBF)};
  }
  if (byte < 0xF5) {
    return {3, static_cast<unsigned char>(byte == 0xF0 ? 0x90 : 0x80),
            static_cast<unsigned char>(byte == 0xF4 ? 0x8F : 0xBF)};
  }
  return {};
}

// How many bytes from `at` are ASCII, eight at a step.
std::size_t ascii_run(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t eight;
    std::memcpy(&eight, text.data() + at, 8);
    if ((eight & 0x8080808080808080U) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at - begin;
}

}  // namespace

CodePoint decode_any(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {0, 0, true};
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1, true};
  const Lead lead = lead_of(first);
  if (lead.following == 0) return {kReplacement, 1, false};
  auto value = static_cast<char32_t>(first & (0x3FU >> lead.following));
  for (std::uint8_t i = 1; i <= lead.following; ++i) {
    const auto byte = at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
    const bool fits = i == 1 ? byte >= lead.low && byte <= lead.high : continues(byte);
    if (!fits) return {kReplacement, i, false};
    value = value << 6U | (byte & 0x3FU);
  }
  return {value, static_cast<std::uint8_t>(lead.following + 1), true};
}

CodePoint decode_before(std::string_view text, std::size_t at) {
  if (at == 0 || at > text.size()) return {0, 0, true};
  for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
    if (continues(static_cast<unsigned char>(text[at - back]))) continue;
    const CodePoint found = decode(text, at - back);
    if (found.valid && found.size == back) return found;
    break;
  }
  return {kReplacement, 1, false};
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
  for (std::size_t at = ascii_run(text, 0); at < text.size(); at += ascii_run(text, at)) {
    const CodePoint found = decode(text, at);
    if (!found.valid) return false;
    at += found.size;
  }
  return true;
}

std::string repaired(std::string_view text, std::uint32_t& replaced) {
  std::string out;
  out.reserve(text.size());
  std::size_t copied = 0;
  for (std::size_t at = ascii_run(text, 0); at < text.size(); at += ascii_run(text, at)) {
    const CodePoint found = decode(text, at);
    if (!found.valid) {
      out.append(text.substr(copied, at - copied));
      append(out, kReplacement);
      ++replaced;
      copied = at + found.size;
    }
    at += found.size;
  }
  return out.append(text.substr(copied));
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += !continues(static_cast<unsigned char>(c));
  return count;
}

}  // namespace winnow::utf8
