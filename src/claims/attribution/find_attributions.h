// find_attributions with a tagger of the caller's; what training measures.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/attribution/tagger.h"

namespace winnow {

std::vector<Attribution> find_attributions(std::string_view text, std::span<const Span> paragraphs,
                                           const Tagger& tagger, const Deadline& deadline = {});

}  // namespace winnow
