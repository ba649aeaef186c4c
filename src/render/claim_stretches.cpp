#include "render/claim_stretches.h"

#include <algorithm>

#include "base/stable_order.h"

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

// What renderers write in one go: the text of a block, of a table its caption and each cell.
std::vector<Span> runs_of(const Article& article) {
  std::vector<Span> runs;
  for (const Block& block : article.blocks) {
    if (block.kind != BlockKind::table) {
      runs.push_back(block.text);
      continue;
    }
    runs.push_back(block.table.caption);
    for (const auto& row : block.table.rows) {
      for (const TableCell& cell : row) runs.push_back(cell.text);
    }
  }
  return runs;
}

}  // namespace

ClaimStretches::ClaimStretches(const Report& report) {
  const std::vector<Span> runs = runs_of(report.article);
  const auto add = [&](std::span<const Span> spans, const Claim& claim, ClaimPart part) {
    for (const Span& span : spans) {
      auto run = std::partition_point(runs.begin(), runs.end(),
                                      [&span](const Span& one) { return one.end <= span.begin; });
      for (; run != runs.end() && run->begin < span.end; ++run) {
        const Span cut{std::max(span.begin, run->begin), std::min(span.end, run->end)};
        if (!cut.empty()) stretches_.push_back({cut, claim.id, part});
      }
    }
  };
  for (const Claim& claim : report.claims.claims) {
    add(claim.content, claim, ClaimPart::content);
    add(claim.source, claim, ClaimPart::source);
    add(claim.cue, claim, ClaimPart::cue);
  }
  stable_sort_by(stretches_, [](const ClaimStretch& one) { return nesting_order(one.text); });
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
