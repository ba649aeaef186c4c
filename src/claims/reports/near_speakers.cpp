#include "claims/reports/near_speakers.h"

#include <optional>
#include <string_view>

#include "claims/prose/noun_phrases.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::string_view kOpeners[] = {"as",      "after", "while",  "but",      "when",
                                         "because", "since", "though", "although", "whereas"};
constexpr std::size_t kLongestSubject = 6;  // tokens

// "Oakline puts it at £14,000; [police], who are investigating, say it is less": the subject of the
// verb behind a relative clause.
std::optional<Phrase> described_subject(const Prose& prose, const NounPhrases& phrases,
                                        std::size_t verb) {
  constexpr std::size_t kLongestClause = 14;  // tokens
  const std::size_t floor =
      prose.token_at(prose.sentences[prose.sentence_at(prose.tokens[verb].span.begin)].begin);
  if (verb < floor + 4 || prose.lower(verb - 1) != ",") return std::nullopt;
  for (std::size_t token = verb - 2; token > floor + 1 && verb - token < kLongestClause; --token) {
    if (prose.is_symbol(token) && !prose.is_possessive(token)) return std::nullopt;
    const std::string_view word = prose.lower(token);
    if (word != "who" && word != "which") continue;
    if (prose.lower(token - 1) != ",") return std::nullopt;
    const auto subject = phrases.ending_at(token - 1, floor);
    const bool opens =
        subject && (subject->begin == floor || prose.lower(subject->begin - 1) == ";");
    return opens ? subject : std::nullopt;
  }
  return std::nullopt;
}

void prefer_described(const Prose& prose, const NounPhrases& phrases, Attribution& found) {
  if (found.cue.empty() || found.source.size() > 1) return;
  const std::size_t verb = prose.token_at(found.cue.front().begin);
  const auto subject = described_subject(prose, phrases, verb);
  if (!subject) return;
  const Span span = phrases.span(*subject);
  // Only a clause before it: what is behind may be in another one.
  const bool before = found.source.empty() || found.source.front().end <= span.begin;
  if (before && found.content.front().begin >= found.cue.front().end) found.source = {span};
}

// "[The audit, dated 3 September,] warned that": the subject with what the commas hold.
void take_subject(const Prose& prose, const NounPhrases& phrases, Attribution& found) {
  const Span cue = found.cue.front();
  const std::size_t verb = prose.token_at(cue.end) - 1;
  const std::size_t floor = prose.token_at(prose.sentences[prose.sentence_at(cue.begin)].begin);
  const std::size_t group = phrases.verb_group_begin(prose.token_at(cue.begin), floor);
  const words::Cue* reports = prose.cue(verb);
  if (reports == nullptr || reports->kind != words::CueKind::speech || group <= floor ||
      prose.lower(group - 1) != "," || phrases.is_passive(group, verb) ||
      prose.token_at(found.content.front().begin) != verb + 1 || prose.lower(verb + 1) != "that") {
    return;
  }
  const auto subject = phrases.ending_at(group, floor);
  // "At the inquiry Ann Lee, a surgeon, said that" opens with no subject.
  const bool opens = subject && (prose.has(subject->begin, words::kDeterminer) ||
                                 !prose.is_grammar(subject->begin));
  if (opens) found.source = {phrases.span(*subject)};
}

}  // namespace

void prefer_near_speakers(const Prose& prose, std::vector<Attribution>& attributions) {
  const NounPhrases phrases(prose);
  for (Attribution& found : attributions) {
    prefer_described(prose, phrases, found);
    if (found.source.empty() && found.cue.size() == 1) take_subject(prose, phrases, found);
    if (found.cue.empty() || found.source.size() != 1) continue;
    const std::size_t floor = prose.token_at(found.source.front().end);
    const std::size_t verb = prose.token_at(found.cue.front().begin);
    if (floor >= verb) continue;
    std::size_t opener = verb;
    while (opener > floor && verb - opener < kLongestSubject &&
           !words::contains(kOpeners, prose.lower(opener - 1))) {
      --opener;
    }
    if (opener == verb || opener == floor || !words::contains(kOpeners, prose.lower(opener - 1))) {
      continue;
    }
    const auto subject = phrases.ending_at(verb, opener);
    const bool whole = subject && subject->begin == opener && subject->end == verb;
    if (whole && prose.lower(verb - 1) != "and") found.source = {phrases.span(*subject)};
  }
}

}  // namespace winnow
