// Interviews and transcripts: the layout says who speaks, and no sentence does.
//
//   Dana Whitlow: They broke down in March.       names that stand before a colon again and again,
//   MR VALE
//   I heard of them on 3 May.                     or above what is said
//   Q: Did you fire him?
//   A: No. He resigned.                           the same, for whom the text is about
//   Why did you go?                               questions by themselves,
//   Because I was told to smile.                  and answers in the first person
#pragma once

#include <cstdint>
#include <vector>

#include "article/article.h"
#include "base/span.h"
#include "claims/words/language.h"

namespace winnow {

struct Turn {
  enum class Voice : std::uint8_t {
    named,      // by its label
    answering,  // whoever is interviewed
    asking,     // the author
  };
  Voice voice = Voice::named;
  Span label;   // without the colon; empty where there is none
  Span speech;  // one paragraph or several
};

// In order; spans are bytes of the article's text. Language matters only for turns without labels.
std::vector<Turn> find_turns(const Article& article, const words::Language& language);

}  // namespace winnow
