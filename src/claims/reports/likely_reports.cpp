#include "claims/reports/likely_reports.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>

#include "claims/claim.h"
#include "claims/reports/opening_sources.h"
#include "claims/reports/report_weights.h"
#include "claims/speakers/source_phrases.h"
#include "claims/words/people.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"
#include "claims/words/word_map.h"

namespace winnow {

namespace {

// What is less likely is not shown. docs/attribution-model.md says what that costs.
constexpr float kLikely = 0.4F;

// What a word says of the report that it stands in, or before; flags.
enum Hint : std::uint32_t {
  kReporting = 1,  // a text that is full of these is news
  kPast = 2,       // said once, where a page tells what is always so
  kDeed = 4,       // done rather than said
  kThis = 8,       // points at what the page has said itself: "this approach"
  kIf = 16,        // nobody has said it yet: "when a user says"
  kReader = 32,
};

std::uint32_t hints(std::string_view word) {
  static const words::WordMap map = [] {
    words::WordMap words;
    words.add("said told", kReporting | kPast);
    words.add("say says according added", kReporting);
    words.add("wrote found thought", kPast);
    words.add(
        "offer offers offered offering support supports supported know knows knew known boast "
        "boasts boasted refer refers referring prefer prefers preferred look looks looking focus "
        "focuses focused focusing realize realized realise realised add adds adding designed named "
        "remember want wants wanted allow allows seek seeking aims aiming called calling provide "
        "understand understands promotes recognize recognizes recognized recognise recognises "
        "recognised",
        kDeed);
    words.add("this these such each every both it your our", kThis);
    words.add("when if where how whether once what while", kIf);
    words.add("you yourself you’re you're", kReader);
    return words;
  }();
  const std::uint32_t found = map.find(word);
  return found == words::WordMap::kNone ? 0 : found;
}

bool is_author(const Prose& prose, const Attribution& report) {
  constexpr std::string_view kAuthor[] = {"i", "we"};
  if (report.source.empty()) return false;
  const std::uint32_t at = report.source.front().begin;
  const std::string_view first = prose.lower(prose.token_at(at));
  return words::contains(kAuthor, SourcePhrases::without_contraction(first)) &&
         prose.quotation_at(at) == nullptr;
}

template <typename See>
void for_each_token(const Prose& prose, const std::vector<Span>& spans, See see) {
  for (const Span span : spans) {
    for (auto [token, past] = prose.tokens_in(span); token < past; ++token) see(token);
  }
}

}  // namespace

ReportReader::ReportReader(const Prose& prose) : prose_(prose) {
  std::vector<bool> reports;  // by word
  reports.reserve(prose.first_with.size());
  for (const std::uint32_t token : prose.first_with) {
    reports.push_back((hints(prose.lower(token)) & kReporting) != 0);
  }
  std::size_t count = prose.quotations.size();
  for (std::size_t token = 0; token < prose.tokens.size(); ++token) {
    count += reports[prose.word_of(token)];
  }
  constexpr float kFew = 100;  // tokens: one verb makes no news of a line
  reporting_ = std::log1p(1000 * static_cast<float>(count) /
                          (static_cast<float>(prose.tokens.size()) + kFew));
}

ReportEvidence ReportReader::evidence(const Attribution& report) const {
  bool according = false, past = false, deed = false, says = false;
  for_each_token(prose_, report.cue, [&](std::size_t token) {
    const std::string_view word = prose_.lower(token);
    const std::uint32_t hint = hints(word);
    according = according || word == "according" || is_view(prose_, token);
    past = (hint & kPast) != 0 || (prose_.cue(token) != nullptr && word.ends_with("ed")) || past;
    says = says || (hint & kReporting) != 0;
    deed = deed || (hint & kDeed) != 0;
  });
  bool cited = false, named = false, role = false;
  for_each_token(prose_, report.source, [&](std::size_t token) {
    const std::string_view word = prose_.lower(token);
    cited = cited || words::contains(words::kPlainSources, word);
    role = role || words::is_role_noun(word) || words::is_plural_role_noun(word);
    const std::uint32_t begin = prose_.tokens[token].span.begin;
    const bool opens = prose_.sentences[prose_.sentence_at(begin)].begin == begin;
    const bool goes_on =
        prose_.tokens[token].span.end < report.source.back().end && prose_.capitalised(token + 1);
    named = named || (prose_.capitalised(token) && (!opens || goes_on));
  });
  bool supposed = false, own = false, counted = false;
  if (!report.source.empty()) {
    const std::size_t first = prose_.token_at(report.source.front().begin);
    supposed = !past && first > 0 && (hints(prose_.lower(first - 1)) & kIf) != 0;
    own = (hints(prose_.lower(first)) & kThis) != 0;
    counted = prose_.tokens[first].kind == TokenKind::number;
  }
  bool reader = false;
  for_each_token(prose_, {report.content.front()}, [&](std::size_t token) {
    reader = reader || (hints(prose_.lower(token)) & kReader) != 0;
  });
  const Span content = report.content.front();
  const bool that = prose_.lower(prose_.token_at(content.begin)) == "that";
  const bool question =
      prose_.original(prose_.sentences[prose_.sentence_at(content.begin)]).ends_with('?');
  const bool plain = report.confidence == kShownConfidence;  // make_plain_reports_sure
  const float sure = std::clamp(report.confidence, 0.001F, 0.999F);
  const auto flag = [](bool is) { return is ? 1.0F : 0.0F; };
  return {1,
          std::log(sure / (1 - sure)),
          flag(plain),
          reporting_,
          flag(past),
          flag(according),
          flag(deed),
          flag(cited),
          flag(named),
          flag(role),
          flag(counted),
          flag(own),
          flag(supposed),
          flag(that),
          flag((reader || question) && !says),
          flag(says)};
}

float likelihood(const ReportEvidence& evidence, std::span<const float, kReportEvidence> weights) {
  float sum = 0;
  for (std::size_t i = 0; i < kReportEvidence; ++i) sum += evidence[i] * weights[i];
  return 1 / (1 + std::exp(-sum));
}

bool is_likely(float likelihood) { return likelihood >= kLikely; }

void hide_unlikely_reports(const Prose& prose, std::vector<Attribution>& reports) {
  std::erase_if(reports, [&](const Attribution& report) { return is_author(prose, report); });
  const ReportReader reader(prose);
  for (Attribution& report : reports) {
    if (report.confidence < kShownConfidence) continue;
    const float likely = likelihood(reader.evidence(report), kReportWeights);
    if (!is_likely(likely)) report.confidence = hidden_confidence(likely, kLikely);
  }
}

}  // namespace winnow
