#include "metadata/class_kinds.h"

#include <array>
#include <string>
#include <vector>

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

// By first letter.
using WordIndex = std::array<std::vector<ClassWord>, 26>;

WordIndex index_of_words() {
  WordIndex index;
  for (const ClassWord& word : kWords) {
    index[static_cast<std::size_t>(word.part.front() - 'a')].push_back(word);
  }
  return index;
}

}  // namespace

ClassKinds class_kinds_of(std::string_view value) {
  ClassKinds kinds;
  constexpr std::size_t kMostBytes = 1000;
  const std::string lower = lowered(value.substr(0, kMostBytes));
  static const WordIndex words = index_of_words();
  for (std::size_t at = 0; at < lower.size(); ++at) {
    if (!is_ascii_letter(lower[at])) continue;
    for (const auto& [part, kind] : words[static_cast<std::size_t>(lower[at] - 'a')]) {
      if (lower.compare(at, part.size(), part) == 0) kinds.*kind = true;
    }
  }
  return kinds;
}

}  // namespace winnow
