#include "claims/reports/missed_reports.h"

#include <algorithm>
#include <utility>

#include "claims/attribution/content_order.h"
#include "claims/claim.h"
#include "claims/contested/mentions.h"
#include "claims/prose/noun_phrases.h"
#include "claims/reports/figure_reports.h"
#include "claims/reports/listeners.h"
#include "claims/reports/opening_sources.h"
#include "claims/reports/report_subjects.h"
#include "claims/reports/touched_sentences.h"
#include "claims/stance.h"
#include "claims/words/name_words.h"
#include "claims/words/people.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

// Tokens between a verb and its "that": "told the inquiry on Monday that".
constexpr std::size_t kThatWithin = 7;
constexpr std::size_t kShortestSaid = 2;  // tokens before who says it: "It hurt, he concedes."
// Of the verbs of speech, those that take things as well as clauses: "added a button".
constexpr std::string_view kOfThings[] = {
    "add",      "added",    "adds",       "adding",   "boasts",    "boasted",
    "write",    "writes",   "written",    "wrote",    "writing",   "tell",
    "tells",    "telling",  "posts",      "posted",   "recommend", "recommends",
    "stresses", "confirm",  "confirms",   "promises", "promised",  "shows",
    "show",     "projects", "guarantees", "informs",  "replies"};
// Nouns as well: "projects that show", "states that prohibit".
constexpr std::string_view kAlsoNouns[] = {
    "projects", "shows",     "show",  "states", "reports", "claims", "promises",
    "promise",  "estimates", "posts", "notes",  "doubt",   "suspect"};
// Need no "that": "believed [the row had broken her]".
constexpr std::string_view kOfMind[] = {"believes",   "believed", "doubts", "doubted", "suspect",
                                        "suspected",  "expects",  "reckon", "reckons", "reckoned",
                                        "thinks",     "thought",  "fears",  "feared",  "calculates",
                                        "calculated", "hopes",    "hoped"};
// At the end of a sentence, say who tells all of it: "…, a coroner has found."
constexpr std::string_view kFinding[] = {"heard", "found", "ruled"};
// Deny whatever stands behind them: "disputes the shutdown", not "rejected the offer".
constexpr std::string_view kDenying[] = {"denies",   "denied",  "disputes",
                                         "disputed", "refutes", "refuted"};

class SentenceReports {
 public:
  SentenceReports(const Prose& prose, std::vector<Attribution>& out)
      : prose_(prose), phrases_(prose), out_(out) {}

  // "A drugmaker is recalling pills[, the agency said Tuesday]": whether the sentence closes with
  // who says all of it.
  bool read_closing(Span sentence) {
    constexpr std::size_t kLongestTag = 8;  // tokens from the verb
    open(sentence);
    for (std::size_t verb = end_; verb > begin_ + 1 && end_ - verb < kLongestTag;) {
      const words::Cue* cue = prose_.cue(--verb);
      if (cue == nullptr || prose_.capitalised(verb) || !closes(verb)) continue;
      if (cue->kind != words::CueKind::speech && !words::contains(kFinding, prose_.lower(verb))) {
        continue;
      }
      if (prose_.lower(verb).ends_with("ing")) return false;
      const std::size_t group = phrases_.verb_group_begin(verb, begin_);
      const auto subject = phrases_.ending_at(group, begin_);
      return subject && subject->begin > begin_ + kShortestClause &&
             !is_hypothetical(group, verb) && !phrases_.is_passive(group, verb) &&
             names_somebody(prose_, all(), *subject) && !prose_.is_pronoun(subject->begin) &&
             add_closing(*subject, group, verb);
    }
    return false;
  }

  // "[Not so], say Hobbs & Lyle, whose lawyers …"
  bool read_short_answer() {
    const std::size_t comma = past_flat_answer(prose_, begin_, end_);
    if (comma == begin_ || comma + 2 >= end_) return false;
    const words::Cue* cue = prose_.cue(comma + 1);
    if (prose_.lower(comma) != "," || cue == nullptr || cue->kind != words::CueKind::speech) {
      return false;
    }
    const auto speaker = phrases_.starting_at(comma + 2, end_, false);
    if (!speaker) return false;
    add(*speaker, comma + 1, comma + 1, {begin_of(begin_), end_of(comma - 1)});
    return true;
  }

  void read(Span sentence) {
    if (read_closing(sentence) || begin_ == end_ || read_short_answer()) return;
    std::size_t quote = begin_ + 1;
    while (quote < end_ && prose_.quotation_at(begin_of(quote)) == nullptr) ++quote;
    const bool quotes = quote < end_;
    if (!quotes) {
      if (auto found = opening_source(prose_, {begin_, end_})) {
        found->confidence = kPatternConfidence;
        out_.push_back(std::move(*found));
        return;
      }
    }
    for (std::size_t token = begin_ + 1; token < quote; ++token) {
      if (!quotes && (add_figure(token) || add_accused(token) || add_answer(token) ||
                      add_pointing_out(token))) {
        return;
      }
      const words::Cue* cue = prose_.cue(token);
      if (cue == nullptr || cue->stance == Stance::asks || prose_.capitalised(token)) continue;
      const bool speech = cue->kind == words::CueKind::speech;
      if (!speech && cue->kind != words::CueKind::thought) continue;
      const std::size_t group = phrases_.verb_group_begin(token, begin_);
      if (phrases_.is_passive(group, token) || is_hypothetical(group, token) ||
          is_left_unsaid(prose_, token + 1)) {
        continue;
      }
      auto subject = phrases_.ending_at(before_clause(prose_, all(), group), begin_);
      if (prose_.lower(token) == "heard" && !closes(token)) continue;  // "…, the court heard."
      const bool described = heads_with_clause(group);
      if (described) {
        subject = Phrase{begin_, group};
      } else if (quotes || !subject || !names_somebody(prose_, all(), *subject)) {
        continue;
      }
      if ((closes(token) || is_inserted(*subject, token)) && add_closing(*subject, group, token)) {
        return;
      }
      const bool clause_next = is_clause_word(past_remark(token + 1));
      const bool denies = cue->stance == Stance::denies || is_refused(prose_, token + 1);
      // "disputes the ministry’s account", not "rejected the offer"
      const bool answers = denies && token + 1 < end_ &&
                           (words::contains(kDenying, prose_.lower(token)) ||
                            mention_in(prose_, {begin_of(token + 1), end_of(end_ - 1)}));
      const bool minds = words::contains(kOfMind, prose_.lower(token));
      if (!speech && !clause_next && !answers && !minds) continue;
      if (add_with_that(*subject, group, token)) return;
      const bool opens = subject->begin == past_joining(prose_, all());
      if ((speech || answers || minds) && opens &&
          add_opening(*subject, group, token, described || (minds && states_something(token + 1)),
                      denies)) {
        return;
      }
    }
  }

 private:
  void open(Span sentence) {
    begin_ = prose_.token_at(sentence.begin);
    end_ = prose_.token_at(sentence.end);
    while (end_ > begin_ && prose_.is_symbol(end_ - 1)) --end_;
  }

  Phrase all() const { return {begin_, end_}; }  // of the sentence
  std::uint32_t begin_of(std::size_t token) const { return prose_.tokens[token].span.begin; }
  std::uint32_t end_of(std::size_t token) const { return prose_.tokens[token].span.end; }

  // "may show", "could write"
  bool is_hypothetical(std::size_t group, std::size_t verb) const {
    for (std::size_t token = group; token < verb; ++token) {
      if (words::contains(words::kModals, prose_.lower(token))) return true;
    }
    return false;
  }

  bool is_clause_word(std::size_t token) const {
    return token < end_ && (prose_.lower(token) == "that" || prose_.lower(token) == "whether");
  }

  // "fears [worse is to come]"
  bool states_something(std::size_t first) const {
    constexpr std::size_t kVerbWithin = 6;  // tokens
    // "The club’s hopes [of promotion] were dashed"
    if (first < end_ && words::contains(words::kHeadEnds, prose_.lower(first))) return false;
    for (std::size_t token = first; token < end_ && token < first + kVerbWithin; ++token) {
      if (prose_.is_symbol(token)) return false;
      if (token > first && prose_.is_auxiliary(token) && prose_.lower(token) != "to") return true;
    }
    return false;
  }

  // "found [in an interim report] that", "maintained [at the time] that", "[throughout] that"
  std::size_t past_remark(std::size_t token) const {
    if (token < end_ && (prose_.lower(token) == "throughout" || prose_.lower(token) == "always")) {
      return token + 1;
    }
    const bool remark =
        token < end_ && (prose_.lower(token) == "in" || prose_.lower(token) == "at");
    const std::size_t last = std::min(end_, token + kThatWithin - 1);
    for (std::size_t that = token; remark && that < last && !prose_.is_symbol(that); ++that) {
      if (prose_.lower(that) == "that") return that;
    }
    return token;
  }

  // Whether nothing follows the verb but a remark: "said [in a statement on Monday]".
  bool closes(std::size_t verb) const {
    constexpr std::size_t kLongestRemark = 8;  // tokens
    const bool day = verb + 2 == end_ && words::is_calendar_word(prose_.lower(verb + 1));
    if (verb + 1 == end_ || day) return true;
    if (end_ - verb > kLongestRemark || !phrases_.is_time(verb + 1)) return false;
    for (std::size_t token = verb + 1; token < end_; ++token) {
      if (prose_.is_symbol(token) || prose_.is_auxiliary(token)) return false;
    }
    return true;
  }

  // "Burnout fell[, the authors report,] and sick days dropped."
  bool is_inserted(const Phrase& subject, std::size_t verb) const {
    if (verb + 1 + kShortestClause >= end_ || prose_.lower(verb + 1) != ",") return false;
    const std::string_view last = prose_.lower(subject.end - 1);
    return prose_.is_pronoun(subject.begin) || prose_.capitalised(subject.end - 1) ||
           words::is_organisation_noun(last) || words::is_role_noun(last) ||
           words::is_plural_role_noun(last);
  }

  // "[A person who worked on the battery until last year] said"
  bool heads_with_clause(std::size_t group) const {
    constexpr std::size_t kLongest = 16;  // tokens
    if (!prose_.has(begin_, words::kDeterminer) || group > begin_ + kLongest) return false;
    bool clause = false;
    for (std::size_t token = begin_; token < group; ++token) {
      if (prose_.is_symbol(token) || prose_.cue(token) != nullptr) return false;
      clause = clause || (prose_.lower(token) == "who" && token <= begin_ + 3);
    }
    return clause;
  }

  // "The militia [puts] the number at six.", "Relatives [gave] a different account."
  bool add_figure(std::size_t verb) {
    auto found = figure_report(prose_, all(), verb);
    if (!found) return false;
    found->confidence = kPatternConfidence;
    out_.push_back(std::move(*found));
    return true;
  }

  // "Ms Lee [points out] that it is old."
  bool add_pointing_out(std::size_t verb) {
    constexpr std::string_view kPointing[] = {"points", "pointed", "pointing", "point"};
    if (verb + 2 >= end_ || prose_.lower(verb + 1) != "out" ||
        !words::contains(kPointing, prose_.lower(verb))) {
      return false;
    }
    const std::size_t group = phrases_.verb_group_begin(verb, begin_);
    if (phrases_.is_passive(group, verb) || is_hypothetical(group, verb)) return false;
    const auto subject = phrases_.ending_at(before_clause(prose_, all(), group), begin_);
    return subject && names_somebody(prose_, all(), *subject) &&
           add_with_that(*subject, group, verb + 1);
  }

  // "Ms Lee’s [answer is that] nobody knew."
  bool add_answer(std::size_t noun) {
    constexpr std::string_view kAnswers[] = {"answer", "position", "response"};
    const std::string_view word = prose_.lower(noun);
    if (noun < begin_ + 2 || noun + 2 + kShortestClause >= end_ ||
        !prose_.is_possessive(noun - 1) || prose_.lower(noun + 2) != "that" ||
        prose_.lower(noun + 1) != "is" ||
        !(means_statement(word) || words::contains(kAnswers, word))) {
      return false;
    }
    const auto owner = phrases_.ending_at(noun - 1, begin_);
    if (!owner) return false;
    add(*owner, noun, noun + 1, {begin_of(noun + 2), end_of(end_ - 1)});
    return true;
  }

  // "The champion [is accused of] losing on purpose": nobody says by whom.
  bool add_accused(std::size_t verb) {
    if (prose_.lower(verb) != "accused" || verb + 2 + kShortestSaid >= end_ ||
        prose_.lower(verb + 1) != "of") {
      return false;
    }
    const std::size_t group = phrases_.verb_group_begin(verb, begin_);
    const auto subject = phrases_.ending_at(group, begin_);
    if (!phrases_.is_passive(group, verb) || !subject || subject->begin != begin_) return false;
    add(*subject, group, verb + 1, {begin_of(verb + 2), end_of(end_ - 1)});
    Attribution& found = out_.back();
    found.content = {found.source.front(), found.content.front()};
    found.source.clear();
    return true;
  }

  bool opens_clause(std::size_t token) const {
    return token + 1 < end_ && may_open_clause(prose_, token);
  }

  void add(const Phrase& subject, std::size_t group, std::size_t verb, Span content) {
    Attribution found;
    found.source = {phrases_.span(subject)};
    found.cue = {{begin_of(group), end_of(verb)}};
    found.content = {content};
    found.confidence = kPatternConfidence;
    out_.push_back(std::move(found));
  }

  bool add_with_that(const Phrase& subject, std::size_t group, std::size_t verb) {
    const std::size_t last = std::min(end_, verb + 1 + kThatWithin);
    for (std::size_t token = verb + 1; token < last && !prose_.is_symbol(token); ++token) {
      if (!is_clause_word(token)) continue;
      const bool told = words::contains(words::kTelling, prose_.lower(verb));
      const bool may_be_noun = words::contains(kAlsoNouns, prose_.lower(verb));
      if ((may_be_noun || (token > verb + 1 && !told)) && !opens_clause(token + 1)) continue;
      if (end_ - token < kShortestClause) return false;
      add(subject, group, verb, {begin_of(token), end_of(end_ - 1)});
      return true;
    }
    return false;
  }

  // Whatever is denied is a claim, a noun or a clause.
  bool add_opening(const Phrase& subject, std::size_t group, std::size_t verb, bool clause,
                   bool denies) {
    if (verb + 1 >= end_) return false;
    // "told [reporters] he had phoned"
    const bool told = words::contains(words::kTelling, prose_.lower(verb));
    const std::size_t first = told ? behind_listener(prose_, verb + 1, end_) : verb + 1;
    const bool opens = clause || opens_clause(first);
    const bool states =
        opens && end_ - first >= kShortestClause && !words::contains(kOfThings, prose_.lower(verb));
    if (!(denies || states)) return false;
    add(subject, group, verb, {begin_of(first), end_of(end_ - 1)});
    return true;
  }

  bool add_closing(const Phrase& subject, std::size_t group, std::size_t verb) {
    if (subject.begin < begin_ + 1 + kShortestSaid) return false;
    const std::size_t comma = subject.begin - 1;
    const bool subordinate = prose_.has(begin_, words::kClauseOpener);
    if (prose_.lower(comma) != "," || subordinate) return false;
    add(subject, group, verb, {begin_of(begin_), end_of(comma - 1)});
    if (!closes(verb)) out_.back().content.push_back({begin_of(verb + 2), end_of(end_ - 1)});
    return true;
  }

  const Prose& prose_;
  NounPhrases phrases_;
  std::vector<Attribution>& out_;
  std::size_t begin_ = 0, end_ = 0;  // tokens of the sentence, without its stop
};

// Whether the whole sentence is one report, from its source to the end of what is said.
bool fills_sentence(const Prose& prose, const Attribution& found, Span sentence) {
  return found.source.size() == 1 && found.cue.size() == 1 && found.content.size() == 1 &&
         found.cue.front().end <= found.content.front().begin &&
         found.source.front().begin == sentence.begin &&
         prose.quotation_at(found.content.front().end - 1) == nullptr &&
         prose.token_at(found.content.front().end) + 1 >= prose.token_at(sentence.end);
}

}  // namespace

void add_missed_reports(const Prose& prose, std::vector<Attribution>& attributions) {
  std::vector<Attribution> missed;
  SentenceReports reports(prose, missed);
  for (Attribution& found : attributions) {
    const Span sentence = prose.sentences[prose.sentence_at(found.content.front().begin)];
    if (!fills_sentence(prose, found, sentence) || !reports.read_closing(sentence)) continue;
    found = std::move(missed.back());
    missed.pop_back();
  }
  sort_by_content(attributions);
  const std::vector<bool> touched = touched_sentences(prose, attributions);
  for (std::size_t i = 0; i < touched.size(); ++i) {
    if (!touched[i]) reports.read(prose.sentences[i]);
  }
  add_by_content(attributions, std::move(missed));
}

}  // namespace winnow
