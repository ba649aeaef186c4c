#include "extract/reasons/spoken_reason.h"

#include <array>

namespace winnow {

namespace {

constexpr float kShort = 20;           // words: a line or two
constexpr float kOutright = 3;         // phrase weight that says it
constexpr float kWordsAWeight = 10;    // beyond kShort, each as many words ask for one more
constexpr float kLongestCaption = 16;  // words
constexpr float kLongestPager = 8;     // words

struct Spoken {
  PhraseKind kind;
  Reason reason;
  float at_most;  // words
  float outright;
};

// The first that is said outright counts, so the narrow kinds come first.
constexpr std::array kSpoken{
    Spoken{PhraseKind::cookie_notice, Reason::cookie_notice, 200, kOutright},
    Spoken{PhraseKind::advertisement, Reason::advertisement, 60, kOutright},
    Spoken{PhraseKind::comments, Reason::comments, 60, kOutright},
    Spoken{PhraseKind::subscribe, Reason::subscribe, 120, kOutright},
    Spoken{PhraseKind::appeal, Reason::appeal, 200, kOutright},
    Spoken{PhraseKind::share, Reason::share, kShort, kOutright},
    Spoken{PhraseKind::related, Reason::related, 40, kOutright},
    Spoken{PhraseKind::caption, Reason::caption_noise, kLongestCaption, kOutright},
    Spoken{PhraseKind::credit, Reason::credit, 40, kOutright},
    Spoken{PhraseKind::byline, Reason::byline, kLongestByline, 2},
    Spoken{PhraseKind::copyright, Reason::footer, 60, kOutright},
    Spoken{PhraseKind::login, Reason::subscribe, 40, kOutright},
    Spoken{PhraseKind::navigation, Reason::navigation, kLongestPager, kOutright},
};

}  // namespace

Reason spoken_reason(const Measure& text, const PhraseHits& hits) {
  const float beyond = text.words > kShort ? (text.words - kShort) / kWordsAWeight : 0;
  for (const Spoken& spoken : kSpoken) {
    if (spoken.reason == Reason::byline && text.sentence_ends > 0) continue;
    if (text.words <= spoken.at_most &&
        static_cast<float>(hits[spoken.kind]) >= spoken.outright + beyond) {
      return spoken.reason;
    }
  }
  return Reason::none;
}

}  // namespace winnow
