#include "judged_reports.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "claims/claim.h"
#include "claims/corpus.h"
#include "claims/english_articles.h"
#include "claims/judgements.h"
#include "claims/reports/find_reports.h"
#include "claims/scoring.h"

namespace winnow::training {

namespace {

// All of a quotation is somebody's words, and no question.
bool is_asked_about(const Prose& prose, const Attribution& report) {
  constexpr std::size_t kMarks = 4;  // bytes of quotation marks
  if (report.cue.empty() || report.confidence < kShownConfidence) return false;
  const Span content = report.content.front();
  const Quotation* quotation = prose.quotation_at(content.begin);
  return quotation == nullptr || !quotation->span.contains(content) ||
         content.size() + kMarks < quotation->span.size();
}

JudgedReport described(const Prose& prose, const ReportReader& reader, const Attribution& report) {
  const Span cue = report.cue.front();
  const Span sentence = prose.sentences[prose.sentence_at(cue.begin)];
  const auto text = [&](std::uint32_t begin, std::uint32_t end) {
    return std::string(prose.original(Span{begin, std::max(begin, end)}));
  };
  JudgedReport one;
  one.key = text_hash(text(sentence.begin, sentence.end) + '\n' + text(cue.begin, cue.end));
  if (!report.source.empty()) one.words = std::string(prose.original(report.source.front()));
  one.words += " | " + text(sentence.begin, cue.begin) + '[' + text(cue.begin, cue.end) + ']' +
               text(cue.end, sentence.end);
  std::replace_if(
      one.words.begin(), one.words.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  one.evidence = reader.evidence(report);
  return one;
}

}  // namespace

std::vector<JudgedReport> web_reports(const std::string& folder, const std::string& labels) {
  const Judgements known(labels);
  std::vector<JudgedReport> reports;
  for_each_english_article(folder, [&](const std::string& id, const Article& article) {
    const Prose prose(article.text, prose_paragraphs(article), words::kEnglish);
    const ReportReader reader(prose);
    for (const Attribution& found : find_reports(prose, ClaimUnit::statement, {})) {
      if (!is_asked_about(prose, found)) continue;
      JudgedReport one = described(prose, reader, found);
      one.text = id;
      const auto label = known.of(one.text, one.key);
      one.judged = label.has_value();
      one.right = label.value_or(false);
      reports.push_back(std::move(one));
    }
  });
  return reports;
}

std::vector<JudgedReport> news_reports(const std::string& path) {
  const std::vector<Document> documents = read_documents(path);
  std::vector<std::vector<Attribution>> found;
  for (const Document& document : documents) {
    const Prose prose(document.text, document.paragraphs, words::kEnglish);
    found.push_back(find_reports(prose, ClaimUnit::attribution, {}));
  }
  const Scores scores = score(documents, found);
  std::vector<JudgedReport> reports;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const Prose prose(documents[d].text, documents[d].paragraphs, words::kEnglish);
    const ReportReader reader(prose);
    for (std::size_t i = 0; i < found[d].size(); ++i) {
      if (!is_asked_about(prose, found[d][i])) continue;
      JudgedReport one = described(prose, reader, found[d][i]);
      one.text = documents[d].id;
      one.judged = true;
      one.right = scores.right[d][i];
      reports.push_back(std::move(one));
    }
  }
  return reports;
}

}  // namespace winnow::training
