#include "claims/reports/asides.h"

#include <algorithm>
#include <string_view>

#include "claims/stance.h"
#include "claims/words/people.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

// "people should use the room [they] [prefer]": a clause of the content’s last noun; what somebody
// is said to have said ends with a comma or a quotation mark.
bool is_bare_relative(const Prose& prose, const Attribution& found) {
  if (found.source.size() != 1 || found.cue.size() != 1 || found.content.size() != 1) return false;
  const Span source = found.source.front();
  const std::size_t who = prose.token_at(source.begin);
  return found.content.front().end < source.begin && source.end <= found.cue.front().begin &&
         prose.is_pronoun(who) && !prose.is_symbol(who - 1) &&
         prose.token_at(found.content.front().end) == who &&
         prose.quotation_at(source.begin) == nullptr;
}

// "[showed] [the tribunal an email]": to somebody, not in words.
bool is_showing(const Prose& prose, const Attribution& found) {
  constexpr std::string_view kShowing[] = {"showed", "shows", "shown", "showing"};
  if (found.cue.empty()) return false;
  const std::size_t past = prose.token_at(found.cue.back().end);
  const std::size_t first = prose.token_at(found.content.front().begin);
  return past > 0 && first == past && words::contains(kShowing, prose.lower(past - 1)) &&
         first + 2 < prose.tokens.size() && prose.has(first, words::kDeterminer) &&
         prose.has(first + 2, words::kDeterminer);
}

constexpr std::size_t kLongestThing = 5;  // tokens: "a second motion"

bool is_question(const Prose& prose, const Attribution& found) {
  if (!found.source.empty() || found.cue.size() != 1) return false;
  const std::string cue = prose.lowered(found.cue.front());
  return cue == "asked" || cue == "when asked";
}

// Open what the reader is told to do: "Simply show your ticket", "Make sure to explain".
constexpr std::string_view kTellingReader[] = {"please", "simply", "just",  "make", "let",
                                               "never",  "always", "don’t", "don't"};

bool starts_sentence(const Prose& prose, std::uint32_t at) {
  return prose.sentences[prose.sentence_at(at)].begin == at;
}

bool is_to_reader(const Prose& prose, const Attribution& found) {
  if (found.source.size() != 1) return false;
  const std::uint32_t at = found.source.front().begin;
  const std::string_view word = prose.lower(prose.token_at(at));
  const std::string_view behind = word.substr(std::min<std::size_t>(word.size(), 3));
  const bool you = word.starts_with("you") && (behind.empty() || behind.starts_with("'") ||
                                               behind.starts_with("’"));  // "you’ll"
  const bool told =
      word == "please" || (words::contains(kTellingReader, word) && starts_sentence(prose, at));
  return (you || told) && prose.quotation_at(at) == nullptr;
}

// "That said," and "that being said,"; "rest assured", "as noted above"
bool is_turn(const Prose& prose, const Attribution& found) {
  constexpr std::string_view kThat[] = {"that", "all that", "having"};
  if (found.source.size() != 1 || found.cue.size() != 1) return false;
  const std::size_t past = prose.token_at(found.cue.front().end);
  const std::string source = prose.lowered(found.source.front());
  const std::string_view verb = prose.lower(past - 1);
  if (source == "as" || (source == "rest" && verb == "assured")) return true;
  return words::contains(kThat, source) && verb == "said" && past < prose.tokens.size() &&
         (prose.lower(past) == "," || (source == "having" && prose.lower(past) == "that"));
}

// "A trader who [asked] [not to be named] said": how the source would speak, not what it said.
bool is_anonymity(const Prose& prose, const Attribution& found) {
  if (found.cue.size() != 1 || prose.lowered(found.cue.front()) != "asked") return false;
  return std::any_of(found.content.begin(), found.content.end(), [&](Span content) {
    const std::string words = prose.lowered(content);
    return words.find("not to be named") != std::string::npos ||
           words.find("not to be identified") != std::string::npos;
  });
}

// "which many oppose": the pronoun says nothing without what it stands for.
bool is_pronoun_alone(const Prose& prose, const Attribution& found) {
  constexpr std::string_view kRelative[] = {"which", "who", "whom"};
  return found.content.size() == 1 &&
         words::contains(kRelative, prose.lowered(found.content.front())) &&
         prose.quotation_at(found.content.front().begin) == nullptr;
}

// "“It is safe.” Tom Fox [agreed]." says nothing of who spoke before.
bool is_agreement(const Prose& prose, const Attribution& found) {
  constexpr std::string_view kAgreeing[] = {"agreed",    "agrees",   "agree",  "disagreed",
                                            "disagrees", "disagree", "nodded", "concurred"};
  if (found.source.empty() || found.cue.size() != 1) return false;
  if (found.content.back().end > found.source.front().begin) return false;
  const std::size_t past = prose.token_at(found.cue.front().end);
  const bool ends = past >= prose.tokens.size() || prose.lower(past) == ".";
  return ends && words::contains(kAgreeing, prose.lower(past - 1)) &&
         prose.sentence_at(found.content.back().begin) <
             prose.sentence_at(found.source.front().begin);
}

// "The model also [adds] [a red button]": a thing rather than a clause, which would have a verb.
bool is_deed(const Prose& prose, const Attribution& found) {
  constexpr std::string_view kDoing[] = {"add",    "added",   "adds",      "adding",
                                         "boasts", "boasted", "continued", "continues"};
  if (found.cue.size() != 1 || found.content.size() != 1) return false;
  const std::size_t past = prose.token_at(found.cue.front().end);
  const std::size_t first = prose.token_at(found.content.front().begin);
  if (past == 0 || first != past || !words::contains(kDoing, prose.lower(past - 1))) return false;
  const bool opens_thing = prose.tokens[first].kind == TokenKind::number ||
                           prose.has(first, words::kDeterminer) ||
                           words::contains(words::kPossessives, prose.lower(first));
  if (!opens_thing) return false;
  for (std::size_t token = first;
       token < prose.tokens.size() && prose.tokens[token].span.begin < found.content.front().end;
       ++token) {
    const bool verb = prose.is_auxiliary(token) && prose.lower(token) != "to";
    if (verb || prose.cue(token) != nullptr ||
        prose.quotation_at(prose.tokens[token].span.begin) != nullptr) {
      return false;
    }
  }
  return true;
}

// Answer when they are neither negated nor failed at.
constexpr std::string_view kAnswering[] = {"respond",  "responded", "responding", "reply",
                                           "replied",  "comment",   "commented",  "answer",
                                           "answered", "return",    "returned"};
constexpr std::string_view kOpenQuestions[] = {"whether", "if",   "how",   "who",  "when",
                                               "why",     "what", "where", "which"};
constexpr std::string_view kFailing[] = {"failed", "unable", "unavailable", "unreachable"};

// "without [saying] how"
bool is_passed_over(const Prose& prose, std::size_t token) {
  return prose.lower(token).ends_with("ing") && token > 0 && prose.lower(token - 1) == "without";
}

// "[Nobody] says [that it is safe]": and so it is no claim.
bool is_nobody(const Prose& prose, const Attribution& found) {
  constexpr std::string_view kNobody[] = {"nobody", "no one", "no-one", "none"};
  return found.source.size() == 1 && words::contains(kNobody, prose.lowered(found.source.front()));
}

bool is_silence(const Prose& prose, const Attribution& found) {
  bool answers = false;
  bool fails = false;
  for (const Span cue : found.cue) {
    for (auto [token, past] = prose.tokens_in(cue); token < past; ++token) {
      const std::string_view word = prose.lower(token);
      if (words::contains(words::kRefusing, word) || is_passed_over(prose, token)) return true;
      answers = answers || words::contains(kAnswering, word);
      fails = fails || prose.negates(token) || words::contains(kFailing, word);
    }
  }
  if (found.cue.empty()) return false;
  // "would not say whether", "did not say how"
  const std::string_view first = prose.lower(prose.token_at(found.content.front().begin));
  return (answers && fails) || (words::contains(kOpenQuestions, first) &&
                                is_left_unsaid(prose, prose.token_at(found.cue.back().end)));
}

// "Rovers have [dismissed] their head coach", "a judge [denied] a motion by the defence": what the
// first noun says is no statement.
bool is_decision(const Prose& prose, const Attribution& found) {
  constexpr std::string_view kDeciding[] = {"denied",  "denies",   "denying",   "dismissed",
                                            "dismiss", "rejected", "dismisses", "dismissing"};
  constexpr std::string_view kGranted[] = {"access", "appeal",   "application", "asylum", "bail",
                                           "case",   "entry",    "lawsuit",     "motion", "parole",
                                           "permit", "petition", "permission",  "visa"};
  if (found.cue.size() != 1) return false;
  const std::size_t past = prose.token_at(found.cue.front().end);
  if (past == 0 || !words::contains(kDeciding, prose.lower(past - 1))) return false;
  const bool sends_away = prose.lower(past - 1).starts_with("dismiss");
  const std::size_t end = prose.token_at(found.content.front().end);
  for (std::size_t token = past; token < end && token < past + kLongestThing; ++token) {
    const std::string_view word = prose.lower(token);
    if (prose.is_symbol(token) || prose.is_possessive(token)) return false;
    if (words::contains(kGranted, word)) return true;
    if (sends_away && words::is_role_noun(word)) {
      return token + 1 >= prose.tokens.size() || !prose.is_possessive(token + 1);
    }
    if (prose.is_grammar(token) && !prose.has(token, words::kDeterminer)) return false;
  }
  return false;
}

// "Emails ‘do not exist’, [says] Transport department", with no full stop, is a headline, and what
// it tells stands below it.
bool is_headline(const Prose& prose, const Attribution& found) {
  constexpr std::string_view kHeadlineVerbs[] = {"says",  "say",  "claims",
                                                 "warns", "warn", "admits"};
  if (found.source.size() != 1 || found.cue.size() != 1) return false;
  const Span source = found.source.front();
  return found.content.back().end <= found.cue.front().begin &&
         prose.sentences[prose.sentence_at(source.begin)].end == source.end &&
         words::contains(kHeadlineVerbs, prose.lowered(found.cue.front())) &&
         !prose.has(prose.token_at(source.begin), words::kDeterminer) &&
         prose.quotation_at(found.content.front().begin) == nullptr;
}

// "Ms Lee [was expected] [to fly] there": by whom, nobody says.
bool is_expected(const Prose& prose, const Attribution& found) {
  if (found.source.empty() || found.cue.size() != 1) return false;
  const std::size_t past = prose.token_at(found.cue.front().end);
  const std::size_t verb = past > 0 && prose.lower(past - 1) == "to" ? past - 2 : past - 1;
  return past > 1 && prose.lower(verb) == "expected" &&
         prose.token_at(found.cue.front().begin) < verb &&
         prose.lower(prose.token_at(found.cue.front().begin)) != "had" &&
         (verb + 1 < past || prose.lower(prose.token_at(found.content.front().begin)) == "to");
}

template <typename Is>
void leave_out(std::vector<Attribution>& attributions, Is is) {
  attributions.erase(std::remove_if(attributions.begin(), attributions.end(), is),
                     attributions.end());
}

}  // namespace

void leave_out_silence(const Prose& prose, std::vector<Attribution>& attributions) {
  leave_out(attributions, [&](const Attribution& found) {
    return is_silence(prose, found) || is_pronoun_alone(prose, found) || is_nobody(prose, found) ||
           is_expected(prose, found);
  });
}

void leave_out_decisions(const Prose& prose, std::vector<Attribution>& attributions) {
  leave_out(attributions, [&](const Attribution& found) {
    return is_decision(prose, found) || is_headline(prose, found) || is_turn(prose, found);
  });
}

void leave_out_asides(const Prose& prose, std::vector<Attribution>& attributions) {
  leave_out(attributions, [&](const Attribution& found) {
    return is_bare_relative(prose, found) || is_showing(prose, found) ||
           is_question(prose, found) || is_to_reader(prose, found) || is_turn(prose, found) ||
           is_agreement(prose, found) || is_anonymity(prose, found) || is_deed(prose, found);
  });
}

}  // namespace winnow
