// A model of gumbo's stack of open elements, kept while scanning the page, so that what would make
// the tree too deep is known before it is built.
//
// Why: gumbo walks up its stack for almost every tag, so a page nested a million deep costs
// quadratic time; and it repeats every open formatting element (<b>, <font>, …) in every block that
// follows, so a few hundred of them left open multiply the page. Browsers cap both in their tree
// builders (Blink: 512 elements deep). The model follows the HTML standard's rules for implied end
// tags, scopes and formatting closely enough that the built tree is never much deeper.
#pragma once

#include <gumbo.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace winnow {

class OpenElements {
 public:
  static constexpr std::size_t kMostDeep = 512;
  // Since the last table cell or the like. No page means more than a few at once.
  static constexpr std::size_t kMostFormatting = 12;

  OpenElements() { stack_.reserve(kMostDeep); }

  // Takes a start tag, `source` being all of it as it stands. False when the tag must not reach the
  // parser; the end tag that goes with it will be refused, too.
  bool open(GumboTag tag, bool self_closing, std::string_view source);
  bool close(GumboTag tag);

  bool is_open(GumboTag tag) const { return count_[tag] > 0; }

  // How many elements the parser adds by repeating formatting that a block's end has closed.
  std::size_t repeated() const { return repeated_; }

 private:
  static constexpr std::size_t kTags = GUMBO_TAG_LAST + 1;
  static constexpr std::size_t kNowhere = SIZE_MAX;

  struct Formatting {
    GumboTag tag = GUMBO_TAG_LAST;  // which is a marker
    std::size_t source = 0;         // hash of the start tag
    bool on_stack = true;           // or closed by the end of a block, to be opened again
  };

  bool push(GumboTag tag);
  bool push_formatting(GumboTag tag, std::string_view source);
  void pop_to(std::size_t size);
  void erase(std::size_t at);
  std::size_t find(GumboTag tag, unsigned boundary) const;
  void close_paragraph();
  void close_item(bool (*is_like)(GumboTag));
  bool enter_table_part(GumboTag tag);
  std::size_t last_marker() const;
  void forget_formatting(GumboTag tag);
  void forget(std::size_t at);
  void repeat_formatting();

  std::vector<GumboTag> stack_;
  std::array<std::uint32_t, kTags> count_{};    // how often each tag is on the stack
  std::array<std::uint32_t, kTags> refused_{};  // start tags refused whose end tags are to come
  std::vector<Formatting> formatting_;          // active formatting elements and markers
  std::size_t off_stack_ = 0;                   // how many of them are not on the stack
  std::size_t repeated_ = 0;
};

}  // namespace winnow
