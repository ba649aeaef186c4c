// The sequence model over one chunk, from coarse to fine: a filter leaves out sentences; of the
// rest the second stage sees the labels of the first and looks only at the states that the first
// holds possible. The mean of the stages' scores decides, which is worth .006 of F1 over either
// alone.
#pragma once

#include <vector>

#include "claims/attribution/chunks.h"
#include "claims/attribution/confidence.h"
#include "claims/attribution/model.h"
#include "claims/attribution/paths.h"

namespace winnow {

class Tagger {
 public:
  explicit Tagger(const AttributionModel& model);  // keeps a reference

  const WordTable& words() const { return model_.words; }

  // In order of the text, each with its confidence; those below the model's least are left out.
  std::vector<PathAttribution> tag(const Chunk& chunk) const;

  // The same with the evidence for each, unfiltered and without confidence.
  struct Candidates {
    std::vector<PathAttribution> found;
    std::vector<Evidence> evidence;  // one for each
  };
  Candidates candidates(const Chunk& chunk) const;

 private:
  const AttributionModel& model_;
  TransitionWeights first_, both_;
};

}  // namespace winnow
