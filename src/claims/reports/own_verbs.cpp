#include "claims/reports/own_verbs.h"

#include <algorithm>
#include <string_view>

#include "claims/prose/noun_phrases.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

// Past tenses that are no participles: "the boat took" is a clause, "the boat taken" is not.
constexpr std::string_view kPasts[] = {
    "was",   "were",  "had",   "went", "took",  "came", "gave", "saw",       "knew",     "wrote",
    "began", "broke", "chose", "drew", "drove", "fell", "flew", "grew",      "rose",     "shook",
    "spoke", "stole", "threw", "wore", "swore", "sang", "rang", "underwent", "withdrew", "forgot"};
constexpr std::string_view kRelatives[] = {"who", "whose", "whom", "which", "that", "where"};

constexpr std::string_view kTimes[] = {"monday",   "tuesday", "wednesday", "thursday", "friday",
                                       "saturday", "sunday",  "this",      "last",     "yesterday"};

class OwnVerbs {
 public:
  explicit OwnVerbs(const Prose& prose) : prose_(prose), phrases_(prose) {}

  // "the owner [has flatly rejected]": what belongs to the verb is no part of a name, and the other
  // way round: "[Theresa May] said".
  void return_auxiliaries(Span& source, Span& cue) const {
    const std::size_t begin = prose_.token_at(source.begin);
    const std::size_t end = prose_.token_at(source.end);
    const std::size_t verb = prose_.token_at(cue.begin);
    if (end != verb || prose_.is_symbol(end - 1)) return;
    if (prose_.is_auxiliary(verb) && prose_.capitalised(verb) && prose_.capitalised(end - 1) &&
        prose_.tokens[verb].span.end < cue.end) {
      source.end = prose_.tokens[verb].span.end;
      cue.begin = prose_.tokens[verb + 1].span.begin;
      return;
    }
    const std::size_t group = phrases_.verb_group_begin(verb, begin);
    if (group == begin || group == verb || !prose_.is_auxiliary(group)) return;
    source.end = prose_.tokens[group - 1].span.end;
    cue.begin = prose_.tokens[group].span.begin;
  }

  // "[a] [newspaper reported]"
  void complete(Span& source, Span& cue) const {
    const std::size_t verb = prose_.token_at(cue.end) - 1;
    const std::size_t noun = prose_.token_at(cue.begin);
    if (noun + 1 != verb || prose_.token_at(source.end) != noun || prose_.is_auxiliary(noun) ||
        prose_.token_at(source.begin) + 1 != noun || !prose_.has(noun - 1, words::kDeterminer) ||
        prose_.cue(noun) != nullptr) {
      return;
    }
    source.end = prose_.tokens[noun].span.end;
    cue.begin = prose_.tokens[verb].span.begin;
  }

  void mend(Span& source, Span cue) const {
    const std::size_t begin = prose_.token_at(source.begin);
    std::size_t end = prose_.token_at(source.end);
    const std::size_t verb = finite_verb(begin, end);
    if (verb == end) return;
    while (end > verb && prose_.is_symbol(end - 1)) --end;
    // "Orrin disputes the report, [saying]"
    const bool participle = prose_.lower(prose_.token_at(cue.begin)).ends_with("ing");
    if (participle || prose_.lower(end - 1) == "and" || prose_.lower(end - 1) == "but") {
      source.end = prose_.tokens[verb - 1].span.end;
      return;
    }
    for (std::size_t token = end - 1; token > verb; --token) {
      if (prose_.lower(token) != "and") continue;
      source.begin = prose_.tokens[token + 1].span.begin;
      return;
    }
  }

 private:
  bool opens_object(std::size_t token) const {
    return prose_.capitalised(token) || prose_.tokens[token].kind == TokenKind::number ||
           prose_.has(token, words::kDeterminer);
  }

  // "published [Tuesday]", "signed this week [by] her lawyers"
  bool is_participle(std::size_t verb, std::size_t end) const {
    constexpr std::size_t kWithin = 6;  // tokens
    if (words::contains(kTimes, prose_.lower(verb + 1))) return true;
    for (std::size_t token = verb + 1; token < end && token <= verb + kWithin; ++token) {
      if (prose_.lower(token) == "by") return true;
    }
    return false;
  }

  // The first verb of the phrase's own clause: not "the man [who] wrote", "the book [he] wrote",
  // nor "people interviewed by the police". `end` when there is none.
  std::size_t finite_verb(std::size_t begin, std::size_t end) const {
    for (std::size_t token = begin; token < end && token + 1 < prose_.tokens.size(); ++token) {
      const std::string_view word = prose_.lower(token);
      if (words::contains(kRelatives, word)) return end;
      if (token == begin || prose_.capitalised(token)) continue;
      const words::Cue* cue = prose_.cue(token);
      const bool verb = (word.ends_with("ed") && !is_participle(token, end)) ||
                        (cue != nullptr && (cue->kind == words::CueKind::speech ||
                                            cue->kind == words::CueKind::thought));
      const bool finite = words::contains(kPasts, word) ||
                          (verb && !word.ends_with("ing") && opens_object(token + 1) &&
                           !prose_.has(token - 1, words::kDeterminer));
      if (finite) return prose_.is_pronoun(token - 1) ? end : token;
    }
    return end;
  }

  const Prose& prose_;
  NounPhrases phrases_;
};

}  // namespace

void leave_out_own_verbs(const Prose& prose, std::vector<Attribution>& attributions) {
  const OwnVerbs verbs(prose);
  for (Attribution& found : attributions) {
    const bool before = found.source.size() == 1 && !found.cue.empty() &&
                        found.source.front().end <= found.cue.front().begin;
    if (!before) continue;
    verbs.return_auxiliaries(found.source.front(), found.cue.front());
    verbs.complete(found.source.front(), found.cue.front());
    verbs.mend(found.source.front(), found.cue.front());
  }
}

}  // namespace winnow
