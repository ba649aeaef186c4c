#include "dom/stand_ins.h"

#include <algorithm>
#include <array>

#include "base/byte_block.h"
#include "base/find_byte.h"
#include "base/utf8.h"

namespace winnow {

namespace {

// A stand-in is its number in one character, or in two from kDigit on, the higher digit first.
constexpr char32_t kLow = 0xF0000;
constexpr char32_t kHigh = 0xF8000;
constexpr std::size_t kDigit = kHigh - kLow;
constexpr std::size_t kBytes = 4;  // of each such character
constexpr char kLead = '\xF3';     // its first byte, and that of few others

constexpr auto kPlainAscii = [] {
  std::array<bool, 128> plain{};
  for (std::size_t c = 0; c < plain.size(); ++c) plain[c] = reads_as_itself(c);
  for (const unsigned char c : {' ', '\t', '\n', '\f'}) plain[c] = true;
  for (const unsigned char c : {'<', '&'}) plain[c] = false;
  return plain;
}();

// Whether all bytes of a block are kPlainAscii.
bool is_plain(ByteBlock bytes) {
  const auto space = (bytes == '\t') | (bytes == '\n') | (bytes == '\f');
  const auto control = (bytes < ' ') & ~space;  // or beyond ASCII
  return !any_bit(control | (bytes == '<') | (bytes == '&') | (bytes == '\x7F'));
}

void append_number(std::size_t number, std::string& html) {
  if (number >= kDigit) utf8::append(html, static_cast<char32_t>(kHigh + number / kDigit));
  utf8::append(html, static_cast<char32_t>(kLow + number % kDigit));
}

// The number that stands at `at`, which moves behind it; SIZE_MAX where a digit is missing.
std::size_t read_number(std::string_view text, std::size_t& at) {
  std::size_t number = 0;
  char32_t digit = utf8::decode(text, at).value;
  at += kBytes;
  if (digit >= kHigh) {
    number = (digit - kHigh) * kDigit;
    digit = utf8::decode(text, at).value;
    if (digit < kLow || digit >= kHigh) return SIZE_MAX;
    at += kBytes;
  }
  return number + (digit - kLow);
}

// Where the next stand-in of `text` is, from `at` on; its size without one.
std::size_t find_stand_in(std::string_view text, std::size_t at) {
  for (at = find_byte(text, kLead, at); at < text.size(); at = find_byte(text, kLead, at + 1)) {
    if (is_stand_in(utf8::decode(text, at).value)) return at;
  }
  return text.size();
}

}  // namespace

std::size_t end_of_plain_text(std::string_view page, std::size_t at, std::size_t end) {
  while (at < end) {
    if (end - at >= kByteBlock && is_plain(block_at(page.data() + at))) {
      at += kByteBlock;
      continue;
    }
    for (const std::size_t block_end = std::min(at + kByteBlock, end); at < block_end;) {
      const auto byte = static_cast<unsigned char>(page[at]);
      if (byte < 0x80) {
        if (!kPlainAscii[byte]) return at;
        ++at;
        continue;
      }
      const utf8::CodePoint c = utf8::decode(page, at);
      if (!c.valid || !reads_as_itself(c.value)) return at;
      at += c.size;
    }
  }
  return at;
}

bool holds_stand_in(std::string_view html) { return find_stand_in(html, 0) < html.size(); }

std::size_t StandIns::size_of(std::size_t index) { return index < kDigit ? kBytes : 2 * kBytes; }

void StandIns::add_text(std::string_view text, std::string& html) {
  append_number(texts_.size(), html);
  texts_.push_back(text);
}

void StandIns::begin_attributes(std::string& html) {
  append_number(lists_.size(), html);
  lists_.push_back({static_cast<std::uint32_t>(attributes_.size()), 0});
}

void StandIns::add_attribute(const Attribute& attribute) {
  attributes_.push_back(attribute);
  ++lists_.back().size;
}

std::string_view StandIns::text_of(std::string_view parsed, Arena& arena) const {
  std::size_t next = texts_.empty() ? parsed.size() : find_stand_in(parsed, 0);
  if (next == parsed.size()) return arena.copy(parsed);
  std::string whole;
  std::size_t taken = 0;
  while (next < parsed.size()) {
    whole.append(parsed, taken, next - taken);
    taken = next;
    const std::size_t number = read_number(parsed, taken);
    if (number < texts_.size()) {
      if (taken - next == parsed.size()) return texts_[number];
      whole.append(texts_[number]);
    }
    next = find_stand_in(parsed, taken);
  }
  whole.append(parsed, taken, parsed.size() - taken);
  return arena.copy(whole);
}

std::span<const Attribute> StandIns::attributes_of(std::string_view name) const {
  if (lists_.empty() || !is_stand_in(utf8::decode(name, 0).value)) return {};
  std::size_t at = 0;
  const std::size_t number = read_number(name, at);
  if (number >= lists_.size()) return {};
  return {attributes_.data() + lists_[number].first, lists_[number].size};
}

}  // namespace winnow
