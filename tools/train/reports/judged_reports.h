// Reports that the engine finds, with whether they are some.
#pragma once

#include <string>
#include <vector>

#include "claims/reports/likely_reports.h"

namespace winnow::training {

struct JudgedReport {
  std::string text;   // id of the page or article
  std::string key;    // hash of its sentence and its cue
  std::string words;  // its source and its sentence, the cue in brackets, in one line
  ReportEvidence evidence{};
  bool judged = false;
  bool right = false;  // where judged
};

// Those that would be shown, but for whole quotations. All end the program with a message where a
// file cannot be read.

// Of the English pages of `folder`, judged as the lines of `labels` say: a page, a key, and 1 where
// somebody other than the author says, finds or thinks something there, else 0; parted by tabs. Of
// the pages' text the file holds nothing.
std::vector<JudgedReport> web_reports(const std::string& folder, const std::string& labels);

// Of annotated articles; what was annotated is right.
std::vector<JudgedReport> news_reports(const std::string& path);

}  // namespace winnow::training
