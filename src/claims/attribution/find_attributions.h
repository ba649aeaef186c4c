// find_attributions for those who have read the text, or bring a tagger of their own.
#pragma once

#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/attribution/chunks.h"
#include "claims/attribution/tagger.h"

namespace winnow {

std::vector<Attribution> find_attributions(const ReadText& read, const Deadline& deadline = {});
std::vector<Attribution> find_attributions(const ReadText& read, const Tagger& tagger,
                                           const Deadline& deadline = {});

}  // namespace winnow
