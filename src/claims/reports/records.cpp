#include "claims/reports/records.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "claims/attribution/content_order.h"
#include "claims/claim.h"
#include "claims/reports/report_subjects.h"
#include "claims/words/word_list.h"
#include "claims/words/word_map.h"

namespace winnow {

namespace {

// Keep what was done or said; who reads them can look it up.
constexpr std::string_view kRecords =
    "accounts analysis assessment audit audits database documents emails filing filings inquiry "
    "inspection invoices leaflet logs messages minutes receipts record records register registry "
    "report review slips studies study survey surveys website";
constexpr std::string_view kShowing =
    "contain contains found give gives indicate indicates list listed lists record recorded "
    "records show showed shows";
// Point at something on the page itself, or speak of any: "these records", "if records".
constexpr std::string_view kNotThose[] = {"this", "these", "such", "if",   "when", "your",
                                          "our",  "my",    "any",  "no",   "all",  "most",
                                          "some", "many",  "each", "where"};

constexpr std::size_t kNounWithin = 7;     // tokens from the sentence's begin
constexpr std::size_t kVerbWithin = 20;    // … from the noun
constexpr std::size_t kShortestShown = 2;  // tokens

struct Record {
  std::size_t begin = 0, verb = 0, end = 0;  // tokens
};

// "90 [minutes]" are time, and what "[emails] 40 customers", "[accounts] for half of it" is a verb.
bool is_noun(const Prose& prose, std::size_t token) {
  const std::size_t next = token + 1;
  const bool counted = token > 0 && (prose.may_count(token - 1) ||
                                     prose.tokens[token - 1].kind == TokenKind::number);
  const bool object = prose.has(next, words::kDeterminer) || prose.may_count(next) ||
                      prose.tokens[next].kind == TokenKind::number;
  const bool part = prose.lower(next) == "for" && !prose.capitalised(next + 1) &&
                    prose.tokens[next + 1].kind != TokenKind::number;
  return !counted && (prose.lower(next) == "that" || !object) && !part;
}

// Who has seen them, or where they are from: "documents [tabled in parliament]". What "and" joins
// is another verb of somebody else.
bool parts_of_subject(const Prose& prose, std::size_t noun, std::size_t verb) {
  const std::string_view before = prose.lower(verb - 1);
  if (before == "and" || before == "but" || before == "or") return false;
  for (std::size_t token = noun + 1; token < verb; ++token) {
    if (prose.is_auxiliary(token) && prose.lower(token) != "to") return false;
  }
  return true;
}

// "documents [found] in the flat", "minutes [recorded] by the clerk"
bool is_participle(const Prose& prose, std::size_t verb) {
  constexpr std::string_view kForms[] = {"found", "listed", "recorded"};
  constexpr std::string_view kBehind[] = {"in", "by", "at", "on", "from", "as"};
  return words::contains(kForms, prose.lower(verb)) && verb + 1 < prose.tokens.size() &&
         words::contains(kBehind, prose.lower(verb + 1));
}

// "The report[, which was handed in on Tuesday,] recorded"
std::size_t past_clause(const Prose& prose, std::size_t comma, std::size_t end) {
  constexpr std::size_t kLongest = 14;  // tokens
  if (comma + 1 >= end || prose.lower(comma) != "," || prose.lower(comma + 1) != "which") {
    return comma;
  }
  for (std::size_t token = comma + 2; token < end && token < comma + kLongest; ++token) {
    if (prose.lower(token) == ",") return token + 1;
  }
  return comma;
}

bool says_something(const Prose& prose, std::size_t begin, std::size_t end) {
  for (std::size_t token = begin; token < end; ++token) {
    if (prose.may_count(token) || prose.negates(token) || prose.lower(token) == "no" ||
        prose.tokens[token].kind == TokenKind::number ||
        (prose.is_auxiliary(token) && prose.lower(token) != "to")) {
      return true;
    }
  }
  return prose.lower(begin) == "that";
}

// By Prose's number of a word; empty where the text has no such word.
std::vector<bool> find_record_words(const Prose& prose) {
  static const words::WordMap records = words::word_set(kRecords);
  std::vector<bool> found(prose.first_with.size());
  bool any = false;
  for (std::size_t word = 0; word < found.size(); ++word) {
    found[word] = records.contains(prose.lower(prose.first_with[word]));
    any = any || found[word];
  }
  if (!any) found.clear();
  return found;
}

std::optional<Record> record_in(const Prose& prose, const std::vector<bool>& records,
                                Span sentence) {
  static const words::WordMap showing = words::word_set(kShowing);
  std::size_t begin = prose.token_at(sentence.begin);
  std::size_t end = prose.token_at(sentence.end);
  while (end > begin && prose.is_symbol(end - 1)) --end;
  if (begin < end) begin = past_joining(prose, {begin, end});
  if (begin >= end || words::contains(kNotThose, prose.lower(begin)) || prose.is_pronoun(begin) ||
      (prose.is_grammar(begin) && !prose.has(begin, words::kDeterminer))) {
    return std::nullopt;
  }
  std::size_t noun = begin;
  const std::size_t last_noun = std::min(end, begin + kNounWithin);
  while (noun < last_noun && !records[prose.word_of(noun)]) {
    if (prose.is_symbol(noun) && !prose.is_possessive(noun)) return std::nullopt;
    ++noun;
  }
  while (noun + 1 < last_noun && records[prose.word_of(noun + 1)]) ++noun;  // "inspection records"
  if (noun == last_noun || noun + 2 >= end || !is_noun(prose, noun) ||
      prose.quotation_at(prose.tokens[noun].span.begin) != nullptr) {
    return std::nullopt;
  }
  const std::size_t past_noun = past_clause(prose, noun + 1, end);
  const std::size_t last_verb = std::min(end, past_noun + kVerbWithin);
  for (std::size_t verb = past_noun; verb < last_verb; ++verb) {
    if (!showing.contains(prose.lower(verb)) || is_participle(prose, verb)) continue;
    const bool shows = verb + kShortestShown < end &&
                       parts_of_subject(prose, past_noun - 1, verb) &&
                       says_something(prose, verb + 1, end);
    return shows ? std::optional<Record>({begin, verb, end}) : std::nullopt;
  }
  return std::nullopt;
}

Attribution report_of(const Prose& prose, const Record& record) {
  const auto span = [&prose](std::size_t begin, std::size_t end) {
    return Span{prose.tokens[begin].span.begin, prose.tokens[end - 1].span.end};
  };
  std::size_t source_end = record.verb;
  while (source_end > record.begin + 1 && prose.is_symbol(source_end - 1)) --source_end;
  Attribution report;
  report.source = {span(record.begin, source_end)};
  report.cue = {span(record.verb, record.verb + 1)};
  report.content = {span(record.verb + 1, record.end)};
  report.confidence = kShownConfidence;
  return report;
}

}  // namespace

void add_records(const Prose& prose, std::vector<Attribution>& attributions) {
  const std::vector<bool> records = find_record_words(prose);
  if (records.empty()) return;
  std::vector<bool> sure(prose.sentences.size());  // by sentence
  for (const Attribution& found : attributions) {
    if (found.confidence < kShownConfidence) continue;
    for (const Span content : found.content) sure[prose.sentence_at(content.begin)] = true;
  }
  std::vector<Attribution> shown;
  for (std::size_t i = 0; i < sure.size(); ++i) {
    if (sure[i]) continue;
    if (const auto record = record_in(prose, records, prose.sentences[i])) {
      shown.push_back(report_of(prose, *record));
    }
  }
  // What the model found of them says the same with less.
  const auto is_shown = [&shown](const Attribution& found) {
    if (found.cue.empty() || found.confidence >= kShownConfidence) return false;
    const Span cue = found.cue.front();
    const auto record = std::upper_bound(
        shown.begin(), shown.end(), cue.begin,
        [](std::uint32_t at, const Attribution& one) { return at < one.cue.front().end; });
    return record != shown.end() && record->cue.front().begin < cue.end;
  };
  attributions.erase(std::remove_if(attributions.begin(), attributions.end(), is_shown),
                     attributions.end());
  add_by_content(attributions, std::move(shown));
}

}  // namespace winnow
