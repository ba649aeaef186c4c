#include "claims/reports/cut_contents.h"

#include <algorithm>

#include "base/stable_order.h"
#include "claims/prose/noun_phrases.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::size_t kLongestSubject = 6;   // tokens: of what an apposition follows
constexpr std::size_t kShortestClause = 4;   // tokens
constexpr std::size_t kLongestListener = 4;  // tokens: of one, or of a remark

// Verbs behind which a phrase alone says nothing: a clause or a quotation must follow.
constexpr std::string_view kClauseVerbs[] = {
    "said",    "says",   "say",    "believes", "claims",    "claimed", "thinks", "insisted",
    "insists", "argued", "argues", "added",    "confirmed", "accused", "accuses"};

// In a cue, open a remark that belongs to it whole: "testified under [oath]".
constexpr std::string_view kBeforeRemarks[] = {"under", "in", "on", "at", "by"};

class Sentences {
 public:
  Sentences(const Prose& prose, const std::vector<Attribution>& attributions) : prose_(prose) {
    for (const Attribution& found : attributions) {
      for (const auto* part : {&found.content, &found.source, &found.cue}) {
        taken_.insert(taken_.end(), part->begin(), part->end());
      }
    }
    stable_sort_by(taken_, nesting_order);
  }

  // Up to the next part of an attribution, or the sentence's last word.
  std::uint32_t free_until(std::uint32_t at) const {
    std::size_t last = prose_.token_at(prose_.sentences[prose_.sentence_at(at)].end);
    while (last > 0 && prose_.is_symbol(last - 1)) --last;
    const std::uint32_t end = last > 0 ? prose_.tokens[last - 1].span.end : at;
    const auto next =
        std::lower_bound(taken_.begin(), taken_.end(), at,
                         [](const Span& part, std::uint32_t byte) { return part.begin < byte; });
    return next != taken_.end() && next->begin < end ? next->begin : end;
  }

  // Whether no part of an attribution begins in [begin, end).
  bool is_free(std::uint32_t begin, std::uint32_t end) const {
    const auto next = first_from(begin);
    return next == taken_.end() || next->begin >= end;
  }

 private:
  std::vector<Span>::const_iterator first_from(std::uint32_t at) const {
    return std::lower_bound(taken_.begin(), taken_.end(), at,
                            [](const Span& part, std::uint32_t byte) { return part.begin < byte; });
  }

  const Prose& prose_;
  std::vector<Span> taken_;
};

// "…, the firm said": whether a comma parts the content from the source and the cue behind it.
bool comes_last(const Prose& prose, const Attribution& found) {
  const std::size_t past = prose.token_at(found.content.front().end);
  return found.source.size() == 1 && prose.lower(past) == "," &&
         prose.token_at(found.source.front().begin) == past + 1 &&
         found.cue.front().begin >= found.source.front().end;
}

// Takes in what stands before the content in its sentence, where it is too little to say anything
// else.
void restore_beginning(const Prose& prose, const Sentences& sentences, Span& content) {
  const Span sentence = prose.sentences[prose.sentence_at(content.begin)];
  const std::size_t begin = prose.token_at(sentence.begin);
  const std::size_t first = prose.token_at(content.begin);
  if (first == begin || !sentences.is_free(sentence.begin, content.begin)) return;
  if (prose.has(begin, words::kClauseOpener)) return;
  // "The storm, [which hit on Friday], officials said": of a relative clause all is said.
  const bool relative = prose.lower(first) == "which" || prose.lower(first) == "who";
  for (std::size_t token = begin; token < first && !relative; ++token) {
    if (prose.is_symbol(token) || prose.cue(token) != nullptr ||
        prose.has(token, words::kComplementizer)) {
      return;
    }
  }
  content.begin = sentence.begin;
}

// "In Sweden alone, according to the agency, it causes strokes", "The study, he argues, is old":
// what stands before is too short to be all.
bool restore_end(const Prose& prose, const Sentences& sentences, Attribution& found) {
  const Span content = found.content.front();
  const std::size_t first = prose.token_at(content.begin);
  const std::size_t past = prose.token_at(content.end);
  const std::uint32_t teller = std::min(found.source.front().begin, found.cue.front().begin);
  const std::size_t after =
      prose.token_at(std::max(found.source.front().end, found.cue.front().end));
  if (past + 1 >= prose.tokens.size() || after >= prose.tokens.size()) return false;
  if (past - first >= kShortestClause || prose.lower(past) != "," ||
      teller != prose.tokens[past + 1].span.begin || prose.lower(after) != ",") {
    return false;
  }
  const std::uint32_t begin = prose.tokens[after].span.end;
  const std::uint32_t end = sentences.free_until(begin);
  const std::size_t next = prose.token_at(begin);
  if (prose.token_at(end) < next + kShortestClause) return false;
  found.content.push_back({prose.tokens[next].span.begin, end});
  return true;
}

}  // namespace

void restore_cut_contents(const Prose& prose, std::vector<Attribution>& attributions) {
  const Sentences sentences(prose, attributions);
  const NounPhrases phrases(prose);
  for (Attribution& found : attributions) {
    if (found.cue.size() != 1 || found.content.size() != 1 || found.source.empty()) continue;
    Span& content = found.content.front();
    const std::size_t verb = prose.token_at(found.cue.front().end) - 1;
    const std::size_t first = prose.token_at(content.begin);
    const std::size_t past = prose.token_at(content.end);
    if (past >= prose.tokens.size() || prose.quotation_at(content.begin) != nullptr) continue;
    if (restore_end(prose, sentences, found)) continue;
    if (comes_last(prose, found)) {
      restore_beginning(prose, sentences, content);
      continue;
    }
    if (first != verb + 1) continue;
    if (prose.lower(first + 1) == "that" && !prose.capitalised(first) &&
        words::contains(kBeforeRemarks, prose.lower(verb))) {
      content.begin = prose.tokens[first + 1].span.begin;
    }

    const bool short_phrase = past - first <= kLongestSubject;
    // "Sowden puts [it] at fewer than 90,000"
    if (short_phrase && words::contains(words::kPutting, prose.lower(verb)) &&
        prose.lower(past) == "at") {
      content.end = sentences.free_until(content.end);
      continue;
    }
    const bool wants_clause =  // "lamented [that the spill], which …, had gone on"
        words::contains(kClauseVerbs, prose.lower(verb)) || prose.lower(first) == "that";
    if (short_phrase && prose.lower(past) == "," && wants_clause) {
      const std::uint32_t end = sentences.free_until(content.end);
      if (prose.token_at(end) >= past + kShortestClause) content.end = end;
      continue;
    }

    const Span sentence = prose.sentences[prose.sentence_at(content.begin)];
    const std::size_t source = prose.token_at(found.source.front().begin);
    const std::size_t begin = prose.token_at(sentence.begin);
    const bool closes = prose.is_symbol(past) && prose.token_at(sentence.end) <= past + 1;
    const bool no_clause =
        words::contains(words::kTelling, prose.lower(verb)) || phrases.is_time(first);
    if (closes && past - first <= kLongestListener && no_clause &&
        source > begin + kShortestClause && prose.lower(source - 1) == "," &&
        sentences.is_free(sentence.begin, found.source.front().begin)) {
      content = {sentence.begin, prose.tokens[source - 2].span.end};
    }
  }
}

}  // namespace winnow
