#include "metadata/class_kinds.h"

#include <string>

#include "base/letter_index.h"
#include "base/text.h"

namespace winnow {

namespace {

struct ClassWord {
  std::string_view part;
  bool ClassKinds::*kind;
};
constexpr ClassWord kWords[] = {
#define WINNOW_CLASS(kind, part) {part, &ClassKinds::kind},
#include "metadata/class_words.def"
#undef WINNOW_CLASS
};

}  // namespace

ClassKinds class_kinds_of(std::string_view value) {
  ClassKinds kinds;
  constexpr std::size_t kMostBytes = 1000;
  const std::string lower = lowered(value.substr(0, kMostBytes));
  static const LetterIndex<ClassWord> words(kWords, &ClassWord::part);
  for (std::size_t at = 0; at + 1 < lower.size(); ++at) {
    if (!is_ascii_letter(lower[at]) || !is_ascii_letter(lower[at + 1])) continue;
    for (const auto& [part, kind] : words.with(lower[at], lower[at + 1])) {
      if (lower.compare(at, part.size(), part) == 0) kinds.*kind = true;
    }
  }
  kinds.author = kinds.author && !kinds.no_author;
  return kinds;
}

}  // namespace winnow
