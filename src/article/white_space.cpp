#include "article/white_space.h"

#include "base/text.h"
#include "base/utf8.h"

namespace winnow {

namespace {

constexpr std::string_view kIdeographicSpace = "\xE3\x80\x80";

bool is_digit_at(char32_t c) { return c >= '0' && c <= '9'; }

// Where a no-break space is meant: in and after figures, and inside French punctuation.
bool wants_no_break(char32_t before, char32_t after) {
  constexpr char32_t kOpening = 0xAB;
  constexpr char32_t kClosing = 0xBB;
  if (before == kOpening || after == kClosing) return true;
  if (after == ';' || after == ':' || after == '!' || after == '?') return true;
  return is_digit_at(before) && (is_digit_at(after) || after == '%' || after == 0x20AC ||
                                 after == '$' || after == 0xA3 || after == 0xB0);
}

// Words of ASCII, single spaces between them, that start at `at`: most of most texts.
std::size_t end_of_plain_words(std::string_view text, std::size_t at) {
  const auto plain = [text](std::size_t i) {
    return i < text.size() && text[i] > ' ' && text[i] < 0x7F;
  };
  while (plain(at) ||
         (at > 0 && at < text.size() && text[at] == ' ' && plain(at - 1) && plain(at + 1)))
    ++at;
  return at;
}

}  // namespace

bool shows_nothing(char32_t c) {
  const bool control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
  const bool no_character = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEU) == 0xFFFE;
  return control || no_character || c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

std::string shown(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto found = utf8::decode(text, at);
    if (!shows_nothing(found.value)) out += text.substr(at, found.size);
    at += found.size;
  }
  return out;
}

bool WhiteSpaceWriter::at_line_start() const { return to_.empty() || is_space(to_.back()); }

bool WhiteSpaceWriter::add(std::string_view text) {
  bool added = false;
  const auto put = [&](std::string_view part) {
    if (gap_ != Gap::none) write_gap(part);
    if (!added) last_added_ = to_.size();
    added = true;
    to_ += part;
  };
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t end = end_of_plain_words(text, at); end > at) {
      put(text.substr(at, end - at));
      at = end;
      continue;
    }
    const auto found = utf8::decode(text, at);
    const char32_t c = found.value;
    const bool separator =
        c == 0x85 || c == 0x2028 || c == 0x2029 || (c == 0x3000 && at_line_start());
    if (separator || (c < 0x80 && is_space(text[at]))) {
      add_gap(Gap::space);
    } else if (c == 0xA0) {
      add_gap(Gap::no_break);
    } else if (c == 0x202F) {
      add_gap(Gap::thin_no_break);
    } else if (!shows_nothing(c)) {
      put(text.substr(at, found.size));
    }
    at += found.size;
  }
  return added;
}

void WhiteSpaceWriter::add_gap(Gap gap) {
  if (at_line_start()) return;
  gap_ = gap_ == Gap::none ? gap : Gap::space;
}

void WhiteSpaceWriter::write_gap(std::string_view next) {
  const char32_t before = utf8::decode_before(to_, to_.size()).value;
  const bool no_break = gap_ != Gap::space && wants_no_break(before, utf8::decode(next, 0).value);
  if (!no_break) {
    to_ += ' ';
  } else {
    utf8::append(to_, gap_ == Gap::no_break ? 0xA0 : 0x202F);
  }
  gap_ = Gap::none;
}

void WhiteSpaceWriter::flush() {
  if (gap_ != Gap::none) to_ += ' ';
  gap_ = Gap::none;
}

bool WhiteSpaceWriter::end_line(char with) {
  gap_ = Gap::none;
  if (at_line_start()) return false;
  to_ += with;
  return true;
}

void WhiteSpaceWriter::trim_end() {
  gap_ = Gap::none;
  for (;;) {
    if (!to_.empty() && is_space(to_.back())) {
      to_.pop_back();
    } else if (to_.size() >= kIdeographicSpace.size() &&
               std::string_view(to_).substr(to_.size() - kIdeographicSpace.size()) ==
                   kIdeographicSpace) {
      to_.resize(to_.size() - kIdeographicSpace.size());
    } else {
      return;
    }
  }
}

}  // namespace winnow
