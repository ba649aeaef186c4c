#include "render/claim_stretches.h"

#include <algorithm>

namespace winnow {

std::string_view name_of(ClaimPart part) {
  switch (part) {
    case ClaimPart::content: return "content";
    case ClaimPart::source: return "source";
    case ClaimPart::cue: return "cue";
  }
  return "content";
}

namespace {

bool comes_before(const ClaimStretch& a, const ClaimStretch& b) {
  return a.text.begin != b.text.begin ? a.text.begin < b.text.begin : a.text.end > b.text.end;
}

}  // namespace

ClaimStretches::ClaimStretches(const Report& report) {
  const std::vector<Block>& blocks = report.article.blocks;
  const auto add = [&](const std::vector<Span>& spans, const Claim& claim, ClaimPart part) {
    for (const Span& span : spans) {
      auto block = std::partition_point(blocks.begin(), blocks.end(), [&span](const Block& one) {
        return one.text.end <= span.begin;
      });
      for (; block != blocks.end() && block->text.begin < span.end; ++block) {
        const Span cut{std::max(span.begin, block->text.begin),
                       std::min(span.end, block->text.end)};
        if (!cut.empty()) stretches_.push_back({cut, claim.id, part});
      }
    }
  };
  for (const Claim& claim : report.claims.claims) {
    add(claim.content, claim, ClaimPart::content);
    add(claim.source, claim, ClaimPart::source);
    add(claim.cue, claim, ClaimPart::cue);
  }
  std::stable_sort(stretches_.begin(), stretches_.end(), comes_before);
}

std::span<const ClaimStretch> ClaimStretches::in(const Span& range) const {
  const auto starts_before = [](const ClaimStretch& one, std::uint32_t at) {
    return one.text.begin < at;
  };
  const auto begin =
      std::lower_bound(stretches_.begin(), stretches_.end(), range.begin, starts_before);
  const auto end = std::lower_bound(begin, stretches_.end(), range.end, starts_before);
  return {stretches_.data() + (begin - stretches_.begin()), static_cast<std::size_t>(end - begin)};
}

}  // namespace winnow
