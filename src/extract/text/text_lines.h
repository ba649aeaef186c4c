// What a line of a pasted text says of itself: whose it is, that it is a button, a picture's, a
// nag.
#pragma once

#include <string_view>

#include "extract/features/measure.h"
#include "extract/features/phrases.h"
#include "extract/reasons/reason.h"

namespace winnow {

inline constexpr float kShortestProse = 8;  // words

struct TextLine {
  Measure text;
  PhraseHits hits;
  Reason said = Reason::none;  // none: it may belong to the article
  bool heard = false;          // that is what its neighbours say of it
  bool turn = false;           // says whose turn it is in a transcript

  bool sentence() const { return text.sentence_ends > 0; }
  // Ends like a sentence; titles do so by a question only.
  bool closed() const { return text.ends_sentence && !text.ends_question; }
  // A paragraph, if it is none of the page's furniture.
  bool prose() const { return closed() && text.words >= kShortestProse; }
  bool shouted() const { return text.letters > 0 && text.capitals == text.letters; }
};

// `text` has no white space at its ends.
TextLine read_text_line(std::string_view text);

// "Marta Iglesias and Tomás Quiroga"
bool names_persons_alone(std::string_view text);

// The name in front of a role: "Noor Sandham" of "Noor Sandham Environment editor", "" of "Science
// editor". A view of `text`.
std::string_view name_before_desk(std::string_view text);

}  // namespace winnow
