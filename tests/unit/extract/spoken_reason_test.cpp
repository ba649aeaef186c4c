#include "extract/reasons/spoken_reason.h"

#include <catch2/catch.hpp>

#include "extract/features/measure.h"
#include "extract/features/phrases.h"

namespace winnow {

TEST_CASE("boilerplate is known by what it says, in every language", "[phrases]") {
  struct Line {
    const char* language;
    Reason reason;
    const char* text;
  };
  constexpr Line kLines[] = {
#define WINNOW_LINE(language, reason, text) {#language, Reason::reason, text},
#include "unit/extract/boilerplate.def"
#undef WINNOW_LINE
  };
  for (const Line& line : kLines) {
    INFO(line.language << ": " << line.text);
    const Reason said = spoken_reason(measure(line.text), find_phrases(line.text));
    CHECK(name_of(said) == name_of(line.reason));
  }
}

}  // namespace winnow
