#include "decode/charset.h"

#include <algorithm>

#include "base/text.h"

namespace winnow {

namespace {

struct Charset {
  std::string_view name;
  std::string_view labels;  // in lower case, one space between two
};

constexpr Charset kCharsets[] = {
#define WINNOW_CHARSET(name, labels) {name, labels},
#include "decode/charset_labels.def"
#undef WINNOW_CHARSET
};

bool is_among(std::string_view label, std::string_view labels) {
  for (std::size_t begin = 0; begin < labels.size();) {
    const std::size_t end = std::min(labels.find(' ', begin), labels.size());
    if (equals_ignoring_case(label, labels.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

std::string_view charset_of_label(std::string_view label) {
  label = trimmed(label);
  for (const Charset& charset : kCharsets) {
    if (is_among(label, charset.labels)) return charset.name;
  }
  return {};
}

}  // namespace winnow
