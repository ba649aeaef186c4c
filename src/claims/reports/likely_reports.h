// How likely what the model takes for a report is one. It learned from news, where nearly all that
// is said, shown or wanted hands on somebody's words; elsewhere "many shops [offer] a wide range",
// "this approach [adds] a personal touch", "we [recommend] a second coat".
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "claims/attribution/attribution.h"
#include "claims/prose/prose.h"

namespace winnow {

inline constexpr std::size_t kReportEvidence = 16;
using ReportEvidence = std::array<float, kReportEvidence>;

// What tells how likely the reports of one text are. `prose` must outlive it. The same code runs in
// training (tools/train/reports) and in use, so a change here needs new weights.
class ReportReader {
 public:
  explicit ReportReader(const Prose& prose);
  ReportEvidence evidence(const Attribution& report) const;

 private:
  const Prose& prose_;
  // How much of the text reports: log(1 + verbs and quotations in 1,000 tokens).
  float reporting_ = 0;
};

// 0 to 1.
float likelihood(const ReportEvidence& evidence, std::span<const float, kReportEvidence> weights);

// Whether it may be shown.
bool is_likely(float likelihood);

// What the author says of themselves is no report, and goes. What is unlikely to be one becomes
// less sure than what is shown.
void hide_unlikely_reports(const Prose& prose, std::vector<Attribution>& reports);

}  // namespace winnow
