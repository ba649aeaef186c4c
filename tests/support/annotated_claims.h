// The claims of a text that was annotated by hand (tests/claims/news), found among the engine's.
#pragma once

#include <rapidjson/document.h>

#include <cstddef>
#include <string>
#include <vector>

#include "pipeline.h"

namespace winnow::test {

// What a claim says, its pieces parted by spaces.
std::string content_of(const Report& report, const Claim& claim);

// For each of `expected`, objects with `content`, a list of pieces: the claim that has most words
// in common with it, at least half of the longer one's; nullptr where there is none.
std::vector<const Claim*> find_annotated(const Report& report, const rapidjson::Value& expected);

}  // namespace winnow::test
