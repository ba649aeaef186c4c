#include "claims/reports/plain_reports.h"

#include "claims/prose/noun_phrases.h"
#include "claims/speakers/source_phrases.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::size_t kShortestClause = 4;  // tokens
constexpr std::size_t kLongestCue = 4;      // tokens: "said in a statement"
// Open a source or a cue that is none: somebody of the clause before, the author, an infinitive.
constexpr std::string_view kNotPlain[] = {"who", "which", "that", "whom",   "how", "having", "i",
                                          "we",  "you",   "me",   "nobody", "let", "this",   "to"};

// Need no "that" before their clause: "believes [the plan will work]".
constexpr std::string_view kHolding[] = {"believe", "believes", "believed", "think",    "thinks",
                                         "thought", "fear",     "fears",    "feared",   "reckon",
                                         "reckons", "reckoned", "suggests", "estimates"};

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

// "people [saying] that", but "He ruled it out, [saying] that"
bool is_loose_participle(const Prose& prose, std::size_t verb) {
  const words::Cue* cue = prose.cue(verb);
  const bool speech = cue != nullptr && cue->kind == words::CueKind::speech;
  const bool ties = speech && verb > 0 && prose.lower(verb - 1) == "," &&
                    verb + 1 < prose.tokens.size() && prose.lower(verb + 1) == "that";
  return prose.lower(verb).ends_with("ing") && !ties;
}

// "The government [put] the toll at 86."
bool puts_number(const Prose& prose, std::size_t verb, Span content) {
  if (!words::contains(words::kPutting, prose.lower(verb))) return false;
  bool at = false;
  for (auto [token, past] = prose.tokens_in(content); token < past; ++token) {
    if (at && prose.may_count(token)) return true;
    at = at || prose.lower(token) == "at";
  }
  return false;
}

bool is_plain(const Prose& prose, const NounPhrases& phrases, const Attribution& found) {
  if (found.source.size() > 1 || found.cue.size() != 1) return false;
  const std::size_t begin = prose.token_at(found.cue.front().begin);
  const std::size_t past = prose.token_at(found.cue.front().end);
  // "She [is accused of] stealing": nobody says by whom.
  if (found.source.empty()) {
    return prose.lower(past - 1) == "of" && prose.lower(past - 2) == "accused";
  }
  const std::string_view who =
      SourcePhrases::without_contraction(prose.lower(prose.token_at(found.source.front().begin)));
  if (past - begin > kLongestCue || words::contains(kNotPlain, who) ||
      words::contains(kNotPlain, prose.lower(begin)) || is_loose_participle(prose, begin) ||
      prose.quotation_at(found.cue.front().begin) != nullptr) {
    return false;
  }
  const words::Cue* verb = nullptr;  // the first: "said in a statement"
  for (std::size_t token = begin; token < past; ++token) {
    if (prose.negates(token) || phrases.is_passive(begin, token) ||
        words::contains(words::kModals, prose.lower(token))) {
      return false;
    }
    if (verb == nullptr) verb = prose.cue(token);
  }
  const Span content = found.content.front();
  const std::size_t first = prose.token_at(content.begin);
  const bool closes = first < begin;  // "[…], she said"
  const Span sentence = prose.sentences[prose.sentence_at(content.begin)];
  if (closes && sentence.begin != content.begin) return false;
  if (puts_number(prose, past - 1, content)) return true;
  const bool that = prose.lower(first) == "that";
  const std::size_t last = prose.token_at(content.end);
  const bool clause = is_clause(prose, first, last) || (that && last > first + kShortestClause);
  const std::string_view before = past > begin + 1 ? prose.lower(past - 2) : std::string_view();
  const bool points = that && prose.lower(past - 1) == "out" && before.starts_with("point");
  if (verb == nullptr) return clause && (points || prose.lower(begin) == "according");
  const bool told_whom = that && words::contains(words::kTelling, before);  // "told [jurors] that"
  if (!closes && !told_whom && prose.cue(past - 1) == nullptr) return false;  // "told at the time"
  const bool accuses = verb->stance == Stance::denies || prose.lower(past - 1) == "accused";
  if (accuses || !clause || verb->stance == Stance::asks) return accuses;
  // "found that it fell", "reports [that] show", "tells [you] more"
  const bool verb_next =
      that && (prose.cue(first + 1) != nullptr ||
               (prose.is_auxiliary(first + 1) &&
                !words::contains(words::kClauseAdverbs, prose.lower(first + 1))));
  if (verb_next) return false;
  if (!that && !closes && words::contains(kNotPlain, prose.lower(first))) return false;
  return verb->kind == words::CueKind::speech ||
         (verb->kind == words::CueKind::thought &&
          (closes || that || words::contains(kHolding, prose.lower(past - 1))));
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
