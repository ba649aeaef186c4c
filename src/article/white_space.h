// Text out of a page's text nodes, white space collapsed across them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace winnow {

// Control characters, code points that are no characters, and characters without width that no
// script needs: soft hyphen, zero-width space, word joiner, byte order mark. (The joiners of
// Arabic, Indic scripts and emoji are needed.) Tab and line feed are not among them.
bool shows_nothing(char32_t c);

// Without them.
std::string shown(std::string_view text);

// Appends to a text that it does not own. The gap before a word is written with that word.
class WhiteSpaceWriter {
 public:
  explicit WhiteSpaceWriter(std::string& to) : to_(to) {}

  // Whether there was anything but white space; then last_added() is where it begins.
  bool add(std::string_view text);
  std::size_t last_added() const { return last_added_; }

  // Stays with the word before it: a closing quotation mark.
  void add_closing(std::string_view mark) { to_ += mark; }

  // Ends the line with "\n" or " ". False where the line is empty: nothing is written.
  bool end_line(char with);

  // Writes the gap now, before something that is no text.
  void flush();

  // Takes away what white space was written last.
  void trim_end();

 private:
  enum class Gap : std::uint8_t { none, no_break, thin_no_break, space };

  void add_gap(Gap gap);
  void write_gap(std::string_view next);
  bool at_line_start() const;

  std::string& to_;
  Gap gap_ = Gap::none;
  std::size_t last_added_ = 0;
};

}  // namespace winnow
