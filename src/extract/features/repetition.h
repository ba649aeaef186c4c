// What stands on the page many times in the same dress: cards, menu entries, comments, rows.
#pragma once

#include <cstdint>
#include <vector>

#include "dom/document.h"
#include "extract/features/outline.h"

namespace winnow {

// All elements with the same signature: tag, classes but for their digits, and the parent's tag.
struct Likeness {
  std::uint32_t count = 0;
  float words = 0;  // below all of them
  float link_words = 0;
};

struct Repetition {
  std::vector<std::uint32_t> signature;  // by node: into `likenesses`; texts have their parent's
  std::vector<Likeness> likenesses;
  std::vector<std::uint32_t> siblings;  // by node: children of its parent like it, itself included

  const Likeness& of(NodeId id) const { return likenesses[signature[id]]; }
};

Repetition find_repetition(const Document& document, const Outline& outline);

}  // namespace winnow
