// Lists as Word writes them: paragraphs that name their list and level in a style of Word's own,
// 'mso-list:l0 level1 lfo1', and begin with their bullet or number in a <span> of its own.
#pragma once

#include <string>
#include <string_view>

#include "dom/document.h"

namespace winnow {

struct WordListPlace {
  std::string_view list;  // "l0"; "" for what is in no list
  int level = 0;          // from 1
};

// Where a paragraph stands in a list.
WordListPlace word_list_place(const Document& document, NodeId paragraph);

// Whether the element holds nothing but the bullet or number of such a paragraph.
bool is_word_list_marker(const Document& document, NodeId id);

// The text of a paragraph's marker, "2." or "·"; "" where it has none.
std::string word_list_marker(const Document& document, NodeId paragraph);

}  // namespace winnow
