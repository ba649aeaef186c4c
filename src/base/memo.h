// Answers about texts that come again and again, as attribute values do all over a page: the last
// answer of each kind of text is kept, which costs less than finding out whether any was given.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace winnow {

// The texts must outlive it.
template <typename Answer>
class Memo {
 public:
  // `ask(text)` or what it gave before; the reference holds until the next call.
  template <typename Ask>
  const Answer& of(std::string_view text, const Ask& ask) {
    Entry& entry = entries_[kind_of(text)];
    if (entry.text.empty() || entry.text != text) entry = {text, ask(text)};
    return entry.answer;
  }

 private:
  static constexpr std::size_t kKindBits = 9;

  struct Entry {
    std::string_view text;
    Answer answer{};
  };

  static std::size_t kind_of(std::string_view text) {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    if (text.size() >= sizeof last) {
      std::memcpy(&first, text.data(), sizeof first);
      std::memcpy(&last, text.data() + text.size() - sizeof last, sizeof last);
    } else {
      for (const char c : text) last = last << 8U | static_cast<unsigned char>(c);
    }
    const std::uint64_t mixed = (first * 31 + last + text.size()) * 0x9E3779B97F4A7C15ULL;
    return mixed >> (64 - kKindBits);
  }

  std::array<Entry, std::size_t{1} << kKindBits> entries_{};
};

}  // namespace winnow
