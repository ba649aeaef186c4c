// Footnotes: which links refer to one, which elements are one, and which lead back.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "dom/document.h"
#include "extract/page_block.h"

namespace winnow {

// A reference is a short link ("1", "[2]", "*") to an element further down that was kept, and looks
// like one: it is raised, or named or addressed as notes are. What it leads to is a note.
class Footnotes {
 public:
  // `page` is the address of the page or "": links to it with a fragment stay on the page.
  Footnotes(const Document& document, std::span<const PageBlock> blocks, std::string_view page);

  // The elements of notes, and lists whose items are notes.
  bool is_note(NodeId element) const { return notes_.contains(element); }
  bool is_list_of_notes(NodeId list) const { return lists_.contains(list); }
  std::string_view anchor_of_note(NodeId element) const;

  // The anchor of the note that a link refers to, or "".
  std::string_view anchor_of_reference(NodeId link) const;
  // Whether the link leads from a note back to the text.
  bool is_back_link(NodeId link) const { return back_links_.contains(link); }

  // The anchor that a link within the page leads to, or "" where nothing kept is there.
  std::string_view anchor_of_target(std::string_view fragment) const;
  // The anchor that this block of the page needs for such links, or "".
  std::string_view anchor_of_block(const PageBlock& block) const;

 private:
  NodeId target_of(std::string_view href) const;
  NodeId note_at(NodeId target, NodeId reference) const;
  bool add_reference(NodeId link);
  bool add_back_link(NodeId link);
  void add_target(NodeId link);
  std::string unique_anchor(std::string_view id);
  const PageBlock* first_kept_at(NodeId target) const;

  const Document& document_;
  std::span<const PageBlock> blocks_;
  std::string page_;
  std::unordered_map<std::string_view, NodeId> ids_;
  std::unordered_map<NodeId, std::string> notes_;
  std::unordered_set<NodeId> lists_;
  std::unordered_map<NodeId, NodeId> references_;  // link → note
  std::unordered_set<NodeId> back_links_;
  std::unordered_set<std::string> anchors_;
  std::unordered_map<std::string, std::string> targets_;   // fragment → anchor
  std::unordered_map<NodeId, std::string> block_anchors_;  // by PageBlock::begin
};

}  // namespace winnow
