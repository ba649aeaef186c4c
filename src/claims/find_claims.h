// Article → claims: sentences, cues, sources, content, stance, check-worthiness, contested pairs.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "base/arena.h"
#include "base/deadline.h"
#include "claims/claim.h"

namespace winnow {

struct Claims {
  std::vector<Claim> claims;  // by begin of the first content
  Arena texts{4096};          // what the claims say of speakers
  ClaimsSupport support = ClaimsSupport::none;
};

// Headings, captions, code and tables hold no claims. `language` is BCP 47 or "" (taken as
// English where the text looks like it). When `deadline` passes, the rest of the article has none,
// and those that there are may lack their speakers and what they contest.
Claims find_claims(const Article& article, std::string_view language, ClaimUnit unit,
                   const Deadline& deadline = {});

}  // namespace winnow
