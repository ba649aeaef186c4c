#include "metadata/class_kinds.h"

#include <algorithm>
#include <iterator>
#include <string>

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

const ClassKinds& ClassReader::kinds_of(std::string_view value) {
  const auto [entry, is_new] = seen_.try_emplace(value);
  ClassKinds& kinds = entry->second;
  if (!is_new || value.empty()) return kinds;
  constexpr std::size_t kMostBytes = 1000;
  const std::string lower = lowered(value.substr(0, kMostBytes));
  for (const ClassWord& word : kWords) {
    if (!(kinds.*word.kind)) kinds.*word.kind = lower.find(word.part) != std::string::npos;
  }
  return kinds;
}

}  // namespace winnow
