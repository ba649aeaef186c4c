// What holds what: the structural elements around each node of the page, found in one pass.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "article/article.h"
#include "article/footnotes.h"
#include "dom/document.h"
#include "extract/word_lists.h"

namespace winnow {

enum class FrameKind : std::uint8_t {
  root,
  container,
  heading,
  table,  // of data; layout tables leave no frame
  code,   // <pre>, or the table that a highlighter puts around one
};

// A structural element. Frames are a tree of their own, much smaller than the page's.
struct Frame {
  FrameKind kind = FrameKind::root;
  ContainerKind container = ContainerKind::list_item;  // where kind is container
  std::uint32_t parent = 0;
  std::uint32_t depth = 0;  // containers around, itself included; 0 to kMaxContainers
  std::uint32_t whole = 0;  // the outermost table or code around, itself included; 0 for none
  NodeId element = 0;
  std::int32_t number = 0;  // an ordered list's start, a heading's level
};

// Deeper lists and quotes are shown as if they were this deep.
inline constexpr std::uint32_t kMaxContainers = 32;

class Structure {
 public:
  Structure(const Document& document, const Footnotes& footnotes);

  // The frame nearest to a node; 0 is the root. `whole_of` is the table or code that the node is
  // part of, or 0.
  std::uint32_t frame_of(NodeId id) const { return frame_of_[id]; }
  std::uint32_t whole_of(NodeId id) const { return frames_[frame_of_[id]].whole; }
  const Frame& operator[](std::uint32_t frame) const { return frames_[frame]; }

  // Containers from the outermost to the frame itself. Ids are frames.
  std::vector<Container> containers_of(std::uint32_t frame, const Footnotes& footnotes) const;

  // The frame is in a list, quote or figure only: whether the nearest container is of that kind.
  bool is_in(std::uint32_t frame, ContainerKind kind) const;

  // lang and dir of the nearest element that has them; "" where none does.
  std::string_view language_of(NodeId id) const;
  std::string_view direction_of(NodeId id) const;

 private:
  void visit(NodeId id, const Footnotes& footnotes);
  std::uint32_t add(std::uint32_t parent, FrameKind kind, NodeId element);
  std::uint32_t add_container(std::uint32_t parent, ContainerKind kind, NodeId element);
  std::uint32_t list_around(std::uint32_t parent, ContainerKind kind, NodeId element);
  void add_word_item(NodeId paragraph, const WordListPlace& place);

  // A list that Word has begun and no other paragraph ended.
  struct WordList {
    WordListPlace place;
    bool ordered = false;
    std::uint32_t frame = 0;
    std::uint32_t item = 0;  // its last
  };

  const Document& document_;
  std::vector<Frame> frames_;
  std::vector<std::uint32_t> frame_of_;
  std::vector<NodeId> language_of_;  // by node: the element that says so
  std::vector<NodeId> direction_of_;
  std::unordered_map<NodeId, std::uint32_t> implied_lists_;  // by the items' parent
  std::vector<WordList> word_lists_;                         // one in the other
  NodeId word_item_ = 0;                                     // the last of them
};

}  // namespace winnow
