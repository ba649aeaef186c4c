#include "claims/plain_reports.h"

#include <algorithm>

#include "claims/noun_phrases.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::size_t kShortestClause = 4;   // tokens
constexpr std::size_t kLongestListener = 3;  // tokens: "told [the court]"
// Stand for somebody of the clause before, whom the model often has wrong.
constexpr std::string_view kRelatives[] = {"who", "which", "that", "whom", "how", "having"};

// Whether the words say something by themselves: "says [lamps are harmless]", not "said [enough]".
bool is_clause(const Prose& prose, std::size_t first, std::size_t past) {
  if (past < first + kShortestClause || prose.has(first, words::kClauseOpener)) return false;
  for (std::size_t token = first + 1; token < past; ++token) {
    const bool verb = (prose.is_auxiliary(token) && prose.lower(token) != "to") ||
                      prose.cue(token) != nullptr || prose.lower(token).ends_with("ed");
    if (verb && !prose.capitalised(token)) return true;
  }
  return false;
}

// "She [is accused of] stealing": nobody says by whom.
bool is_bare_accusation(const Prose& prose, const Attribution& found) {
  const std::size_t past = prose.token_at(found.cue.back().end);
  return found.source.empty() && past > 1 && prose.lower(past - 1) == "of" &&
         prose.lower(past - 2) == "accused";
}

bool is_plain(const Prose& prose, const NounPhrases& phrases, const Attribution& found) {
  if (found.cue.size() == 1 && is_bare_accusation(prose, found)) return true;
  if (found.source.size() != 1 || found.cue.size() != 1) return false;
  const Span source = found.source.front();
  const Span cue = found.cue.front();
  const std::size_t begin = prose.token_at(cue.begin);
  const std::size_t past = prose.token_at(cue.end);
  const std::size_t who = prose.token_at(source.begin);
  const std::size_t past_who = prose.token_at(source.end);
  if (words::contains(kRelatives, prose.lower(who)) ||
      words::contains(kRelatives, prose.lower(begin)) || prose.quotation_at(cue.begin) != nullptr) {
    return false;
  }
  const bool source_first = past_who <= begin && past_who + 1 >= begin;
  if (!source_first && past != who) return false;

  const bool according = prose.lower(begin) == "according";
  const words::Cue* verb = nullptr;  // the first: "said in a statement"
  for (std::size_t token = begin; token < past; ++token) {
    if (prose.negates(token) || phrases.is_passive(begin, token) ||
        words::contains(words::kModals, prose.lower(token))) {
      return false;
    }
    if (verb == nullptr) verb = prose.cue(token);
  }
  if (!according && verb == nullptr) return false;
  const bool speech = according || verb->kind == words::CueKind::speech;
  const bool may_report = speech || verb->kind == words::CueKind::thought;

  const Span content = found.content.front();
  const std::size_t first = prose.token_at(content.begin);
  const std::size_t end = prose.token_at(content.end);
  const std::size_t behind = std::max(past, past_who);
  const bool telling = words::contains(words::kTelling, prose.lower(past - 1));
  const bool listened = telling && first > behind && first <= behind + kLongestListener;
  const bool goes_on = according || prose.cue(past - 1) == verb;  // not "told at the time"
  if (goes_on && (first == behind || listened || (according && first == behind + 1))) {
    if (prose.lower(first) == "that") return may_report && end >= first + kShortestClause;
    if (according) return is_clause(prose, first, end);
    if (verb->stance == Stance::denies || verb->stance == Stance::alleges) return true;
    return speech && telling == listened && is_clause(prose, first, end);
  }
  // "[…], she said"
  const bool whole = prose.sentences[prose.sentence_at(content.begin)].begin == content.begin;
  return whole && may_report && end + 1 == std::min(who, begin) && prose.lower(end) == "," &&
         is_clause(prose, first, end);
}

}  // namespace

void make_plain_reports_sure(const Prose& prose, std::vector<Attribution>& attributions) {
  const NounPhrases phrases(prose);
  for (Attribution& found : attributions) {
    if (found.confidence < kShownConfidence && is_plain(prose, phrases, found)) {
      found.confidence = kShownConfidence;
    }
  }
}

}  // namespace winnow
