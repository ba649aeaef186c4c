#include "claims/reports/records.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "claims/attribution/content_order.h"
#include "claims/claim.h"
#include "claims/words/word_list.h"
#include "claims/words/word_map.h"

namespace winnow {

namespace {

// Keep what was done or said; who reads them can look it up.
constexpr std::string_view kRecords =
    "accounts audit audits database documents emails filing filings invoices logs messages minutes "
    "receipts records register registry slips";
constexpr std::string_view kShowing =
    "contain contains date dates gave give gives indicate indicates list listed lists put puts "
    "record recorded records show showed shows";
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

// Who has seen them, or where they are from: "documents [tabled in parliament]".
bool parts_of_subject(const Prose& prose, std::size_t noun, std::size_t verb) {
  for (std::size_t token = noun + 1; token < verb; ++token) {
    if (prose.is_auxiliary(token) && prose.lower(token) != "to") return false;
  }
  return true;
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

std::optional<Record> record_in(const Prose& prose, Span sentence) {
  static const words::WordMap records = words::word_set(kRecords);
  static const words::WordMap showing = words::word_set(kShowing);
  std::size_t begin = prose.token_at(sentence.begin);
  std::size_t end = prose.token_at(sentence.end);
  while (end > begin && prose.is_symbol(end - 1)) --end;
  if (begin < end && (prose.lower(begin) == "but" || prose.lower(begin) == "and")) ++begin;
  if (begin >= end || words::contains(kNotThose, prose.lower(begin))) return std::nullopt;
  std::size_t noun = begin;
  const std::size_t last_noun = std::min(end, begin + kNounWithin);
  while (noun < last_noun && !records.contains(prose.lower(noun))) {
    if (prose.is_symbol(noun) && !prose.is_possessive(noun)) return std::nullopt;
    ++noun;
  }
  if (noun == last_noun || prose.quotation_at(prose.tokens[noun].span.begin) != nullptr) {
    return std::nullopt;
  }
  const std::size_t last_verb = std::min(end, noun + kVerbWithin);
  for (std::size_t verb = noun + 1; verb < last_verb; ++verb) {
    if (!showing.contains(prose.lower(verb))) continue;
    const bool shows = verb + kShortestShown < end && parts_of_subject(prose, noun, verb) &&
                       says_something(prose, verb + 1, end);
    return shows ? std::optional<Record>({begin, verb, end}) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

void add_records(const Prose& prose, std::vector<Attribution>& attributions) {
  std::vector<std::vector<std::size_t>> found(prose.sentences.size());
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    for (const Span content : attributions[i].content) {
      found[prose.sentence_at(content.begin)].push_back(i);
    }
  }
  std::vector<Attribution> added;
  for (std::size_t i = 0; i < prose.sentences.size(); ++i) {
    const bool sure = std::any_of(found[i].begin(), found[i].end(), [&](std::size_t one) {
      return attributions[one].confidence >= kShownConfidence;
    });
    if (sure) continue;
    const auto record = record_in(prose, prose.sentences[i]);
    if (!record) continue;
    const Span cue = prose.tokens[record->verb].span;
    const auto known = std::find_if(found[i].begin(), found[i].end(), [&](std::size_t one) {
      const std::vector<Span>& cues = attributions[one].cue;
      return !cues.empty() && cues.front().overlaps(cue) && !attributions[one].source.empty();
    });
    if (known != found[i].end()) {
      attributions[*known].confidence = kShownConfidence;
      continue;
    }
    Attribution shown;
    std::size_t source_end = record->verb;
    while (source_end > record->begin + 1 && prose.is_symbol(source_end - 1)) --source_end;
    shown.source = {
        {prose.tokens[record->begin].span.begin, prose.tokens[source_end - 1].span.end}};
    shown.cue = {cue};
    shown.content = {
        {prose.tokens[record->verb + 1].span.begin, prose.tokens[record->end - 1].span.end}};
    shown.confidence = kShownConfidence;
    added.push_back(std::move(shown));
  }
  add_by_content(attributions, std::move(added));
}

}  // namespace winnow
