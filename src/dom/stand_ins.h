// What the parser need not read. To build a tree it must know which tags come when and whether
// there is text between them, not what the text says: so the pre-scan hands it one private-use
// character for each stretch of plain text, and one for all attributes of a tag, and the tree gets
// back what stands in the page. The parser takes time for every character, so this halves it.
//
//   page     <p class="lead" id="a">Rain fell &amp; fell on the valley.</p>
//   reduced  <p □>□</p>
//
// Plain is what reads as itself: no carriage returns, nothing that the HTML standard replaces, no
// character references but simple ones. A page that holds such private-use characters itself gets
// no stand-ins.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/arena.h"
#include "dom/document.h"

namespace winnow {

// Whether the standard's tokenizer leaves a code point as it is, wherever it stands; white space,
// which it does not everywhere, is left out.
constexpr bool reads_as_itself(std::uint32_t c) {
  if (c < 0xA0) return c > ' ' && c < 0x7F;
  return (c < 0xD800 || c > 0xDFFF) && (c < 0xFDD0 || c > 0xFDEF) && (c & 0xFFFEU) != 0xFFFE &&
         c <= 0x10FFFF;
}

// The end of the plain text that starts at `at`, `end` at most: neither "<" nor "&" is in it.
std::size_t end_of_plain_text(std::string_view page, std::size_t at, std::size_t end);

// Whether a code point could be taken for a stand-in.
constexpr bool is_stand_in(std::uint32_t code_point) {
  return code_point >= 0xF0000 && code_point < 0x100000;
}

// Whether `html` holds one of them as it is; it may not hold any before stand-ins are added.
bool holds_stand_in(std::string_view html);

// Refers to the page.
class StandIns {
 public:
  // A copy that lives as long as this, or as what `take_kept` gave.
  std::string_view keep(std::string_view text) { return arena_.copy(text); }
  Arena take_kept() { return std::move(arena_); }

  // Bytes that the next stand-in takes; what is no longer is not worth one.
  std::size_t next_text_size() const { return size_of(texts_.size()); }
  std::size_t next_attributes_size() const { return size_of(lists_.size()); }

  // Append a stand-in to `html`.
  void add_text(std::string_view text, std::string& html);
  void begin_attributes(std::string& html);

  // To those that began last. Names are lower-case.
  void add_attribute(const Attribute& attribute);

  // A text of the parser with what the stand-ins in it stand for: in the arena, or where that is.
  std::string_view text_of(std::string_view parsed, Arena& arena) const;

  // What the stand-in with which an attribute shares its name stands for; nothing for other names.
  std::span<const Attribute> attributes_of(std::string_view name) const;

 private:
  struct List {
    std::uint32_t first = 0;
    std::uint32_t size = 0;
  };

  static std::size_t size_of(std::size_t index);

  Arena arena_{4096};
  std::vector<std::string_view> texts_;
  std::vector<Attribute> attributes_;
  std::vector<List> lists_;
};

}  // namespace winnow
