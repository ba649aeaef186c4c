// Text with the marks on it, while it is being put together: offsets count from its own start.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "article/article.h"

namespace winnow {

struct RichText {
  std::string text;
  std::vector<Mark> marks;

  bool empty() const { return text.empty() && marks.empty(); }

  // Adds `other` at the end and gives its range.
  Span append(RichText other) {
    const auto at = static_cast<std::uint32_t>(text.size());
    text += other.text;
    for (Mark& mark : other.marks) {
      mark.text.begin += at;
      mark.text.end += at;
      marks.push_back(std::move(mark));
    }
    return {at, static_cast<std::uint32_t>(text.size())};
  }
};

}  // namespace winnow
