// The table of word classes: clusters from running text, cue levels from the annotation.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/attribution/word_table.h"
#include "corpus.h"

namespace winnow::training {

struct OwnedWordTable {
  std::vector<std::uint8_t> checks, clusters, cue_levels, groups;
  WordTable view() const { return {checks, clusters, cue_levels, groups}; }
};

OwnedWordTable build_word_table(const std::vector<Document>& annotated);

}  // namespace winnow::training
