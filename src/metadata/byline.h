// Names out of what pages put where an author belongs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

// What a name looks like, the better the greater.
enum class BylineKind {
  none,         // no name: empty, an address, a sentence, "admin"
  desk,         // "Newsroom", "AFP", "Example Media Ltd"
  screen_name,  // one word: "riverfan", "Susan"
  person,       // "Ada Lovelace"
};

struct BylineName {
  std::string text;
  BylineKind kind = BylineKind::none;
};

// The names in one author text, in order: "By Ada Lovelace, Staff Writer, and Alan Turing |
// 1 March" gives Ada Lovelace and Alan Turing (persons) and Staff Writer (a desk). Who has reviewed
// or edited it, or made its pictures, is no author. No BylineName of BylineKind::none is among
// them.
std::vector<BylineName> names_in(std::string_view author);

// Whether the text starts as a byline does: "By Ada Lovelace", "Von …".
bool has_byline_lead_in(std::string_view text);

// A line from where it starts as a byline does: "by Ada Lovelace" of "Posted on 1 March by Ada
// Lovelace"; "" where it does so nowhere.
std::string_view from_lead_in(std::string_view line);

// A line from where it starts as a byline does, with no more before that than a date: "by Ada
// Lovelace" of "Posted on 1 March 2024 by Ada Lovelace", but nothing of "Checked by Ada Lovelace".
std::string_view byline_in(std::string_view line);

// The names of a byline as the metadata has it: "Ada Lovelace", "Alan Turing". Views of it.
std::vector<std::string_view> names_of_byline(std::string_view byline);

// Whether a line holds no more than persons of a byline, their desk and the day: "By Ada Lovelace,
// Staff Writer | 1 March 2024" of "Ada Lovelace, Alan Turing".
bool is_byline_of(std::string_view line, std::string_view byline);

// Whether the line ends as one does that signs a text: "Local democracy reporter".
bool ends_with_desk(std::string_view line);

// Whether the text is but the label of one: "Author:", "Von".
bool is_byline_label(std::string_view text);

// Whether the text ends with the label of a reviewer's name, who is no author: "Reviewed by:".
bool ends_with_reviewer_label(std::string_view text);

}  // namespace winnow
