#include "claims/contested/denials_beside.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "claims/attribution/content_order.h"
#include "claims/claim.h"
#include "claims/contested/mentions.h"
#include "claims/prose/noun_phrases.h"

namespace winnow {

namespace {

constexpr std::size_t kShortest = 4;       // tokens of what is denied
constexpr std::size_t kLongest = 40;       // … and most of them, to the verb
constexpr std::size_t kLongestName = 5;    // tokens: "reports in the Times"
constexpr std::ptrdiff_t kNeighbours = 3;  // attributions on each side that may belong to a verb
constexpr std::size_t kLongestTie = 3;     // tokens: "a claim that"

class Denials {
 public:
  Denials(const Prose& prose, const std::vector<Attribution>& known)
      : prose_(prose), phrases_(prose), known_(known) {}

  // For each verb of denying that has no attribution, or one with nothing but a tie for content.
  void find() {
    for (std::size_t verb = 1; verb < prose_.tokens.size(); ++verb) {
      const words::Cue* cue = prose_.cue(verb);
      const bool denies =
          cue != nullptr && cue->stance == Stance::denies && cue->kind != words::CueKind::noun;
      const bool contradicted =
          prose_.lower(verb) != "by" && contradicts(prose_, prose_.tokens[verb].span);
      if (!denies && !contradicted && !names_untrue(prose_, verb)) continue;
      if (prose_.quotation_at(begin_of(verb)) != nullptr) continue;
      const Attribution* known = known_with(verb);
      // "an allegation that he describes as [nonsense]"
      const bool names = known != nullptr && names_untrue(prose_, verb) &&
                         known->content.front().begin > begin_of(verb);
      const bool swallows = known != nullptr && known->content.size() == 1 &&
                            verb + 1 < prose_.tokens.size() &&
                            known->content.front().begin == begin_of(verb + 1);
      if (known != nullptr && !names && !swallows && !is_tie(*known, verb)) continue;
      const Span sentence = prose_.sentences[prose_.sentence_at(begin_of(verb))];
      begin_ = prose_.token_at(sentence.begin);
      end_ = prose_.token_at(sentence.end);
      if (known == nullptr && (add_passive(verb) || add_mentioned(verb) || add_opening(verb))) {
        continue;
      }
      if (names || !swallows) {
        add_relative(verb, known);
      } else if (add_mentioned(verb)) {
        part(*known);
      }
    }
  }

  std::vector<Attribution> found;
  std::vector<const Attribution*> replaced;  // of the known ones

 private:
  std::uint32_t begin_of(std::size_t token) const { return prose_.tokens[token].span.begin; }
  std::uint32_t end_of(std::size_t token) const { return prose_.tokens[token].span.end; }

  // The attribution with this verb in its cue, or nullptr.
  const Attribution* known_with(std::size_t verb) {
    const Span span = prose_.tokens[verb].span;
    const auto past = std::upper_bound(
        known_.begin(), known_.end(), span.end,
        [](std::uint32_t end, const Attribution& one) { return end < one.content.front().begin; });
    // A cue stands beside its content, so only neighbours can have it.
    const auto first = past - std::min(kNeighbours, past - known_.begin());
    const auto last = past + std::min(kNeighbours, known_.end() - past);
    const auto holder = std::find_if(first, last, [span](const Attribution& one) {
      return std::any_of(one.cue.begin(), one.cue.end(),
                         [span](const Span& cue) { return cue.overlaps(span); });
    });
    return holder == last ? nullptr : &*holder;
  }

  // Whether all that it has for a content is what ties it to what is denied: "[which] he denies".
  bool is_tie(const Attribution& known, std::size_t verb) const {
    const Span content = known.content.front();
    if (known.content.size() != 1 || content.end > begin_of(verb)) return false;
    const auto [first, past] = prose_.tokens_in(content);
    return past - first <= kLongestTie &&
           (prose_.lower(past - 1) == "which" || means_statement(prose_.lower(past - 1)));
  }

  void add(Phrase source, Span cue, Span content) {
    Attribution denial;
    denial.source = {phrases_.span(source)};
    denial.cue = {cue};
    denial.content = {content};
    denial.confidence = kPatternConfidence;
    found.push_back(std::move(denial));
  }

  // "Reports that he is to leave [were dismissed by] his agent."
  bool add_passive(std::size_t verb) {
    if (verb + 2 >= end_ || prose_.lower(verb + 1) != "by") return false;
    const std::size_t group = phrases_.verb_group_begin(verb, begin_);
    if (!phrases_.is_passive(group, verb)) return false;
    std::size_t that = group;
    while (that > begin_ && group - that < kLongest && !is_named_clause(that)) --that;
    const auto source = phrases_.starting_at(verb + 2, end_, false);
    if (!is_named_clause(that) || group - that < kShortest || !source) return false;
    add(*source, {begin_of(group), end_of(verb + 1)}, {begin_of(that), end_of(group - 1)});
    return true;
  }

  // "disputed [those findings] and [maintains that they were wrong]": the denial that was just
  // found in a known one, and what is said behind it.
  void part(const Attribution& known) {
    const std::size_t joint = prose_.token_at(found.back().content.front().end);
    if (known.content.front().end <= prose_.tokens[joint].span.end) {
      found.pop_back();
      return;
    }
    replaced.push_back(&known);
    if (joint + 2 >= end_ || prose_.lower(joint + 2) != "that") return;
    found.push_back(known);
    found.back().cue = {prose_.tokens[joint + 1].span};
    found.back().content = {{begin_of(joint + 2), known.content.front().end}};
  }

  // "The ministry [disputes] [that figure], saying", "[refuted] [the allegation] and said"
  bool add_mentioned(std::size_t verb) {
    std::size_t comma = verb + 1;
    while (comma < end_ && prose_.lower(comma) != "," && prose_.lower(comma) != "and") ++comma;
    const auto subject = phrases_.ending_at(verb, begin_);
    const bool joined = prose_.lower(begin_) == "but" || prose_.lower(begin_) == "and";
    if (!subject || subject->begin != begin_ + (joined ? 1 : 0) || comma < verb + 2 ||
        comma + 1 >= end_)
      return false;
    const bool goes_on = prose_.lower(comma) == "and" ? prose_.cue(comma + 1) != nullptr
                                                      : prose_.lower(comma + 1).ends_with("ing");
    if (!goes_on) return false;
    const Span denied{begin_of(verb + 1), end_of(comma - 1)};
    if (!mention_in(prose_, denied)) return false;
    add(*subject, prose_.tokens[verb].span, denied);
    return true;
  }

  // "[Rejecting] [the allegation], Ann Lee said": denied by who speaks behind it.
  bool add_opening(std::size_t verb) {
    if (verb != begin_ || !prose_.lower(verb).ends_with("ing")) return false;
    std::size_t comma = verb + 1;
    while (comma < end_ && prose_.lower(comma) != ",") ++comma;
    if (comma < verb + 2 || comma + 1 >= end_) return false;
    const Span denied{begin_of(verb + 1), end_of(comma - 1)};
    const auto report = std::partition_point(
        known_.begin(), known_.end(),
        [denied](const Attribution& other) { return other.content.front().begin < denied.end; });
    if (report == known_.end() || report->source.empty() || !mention_in(prose_, denied) ||
        prose_.token_at(report->source.front().begin) != comma + 1) {
      return false;
    }
    add({comma + 1, prose_.token_at(report->source.front().end)}, prose_.tokens[verb].span, denied);
    return true;
  }

  // "[reports in the Times] that"
  bool is_named_clause(std::size_t that) const {
    if (prose_.lower(that) != "that") return false;
    for (std::size_t noun = that; noun > begin_ && that - noun < kLongestName; --noun) {
      if (means_statement(prose_.lower(noun - 1))) return true;
    }
    return false;
  }

  // "…, which the company [denies]", "…, something the company denies", "… dismisses as nonsense"
  void add_relative(std::size_t verb, const Attribution* known) {
    const bool ends = verb + 1 >= end_ || prose_.is_symbol(verb + 1) ||
                      prose_.lower(verb + 1) == "as" || names_untrue(prose_, verb);
    if (!ends) return;
    const std::size_t group = phrases_.verb_group_begin(verb, begin_);
    if (phrases_.is_passive(group, verb)) return;
    const auto subject = phrases_.ending_at(group, begin_);
    if (!subject) return;
    const auto comma = comma_before(*subject);
    if (!comma || *comma < begin_ + kShortest || *comma > begin_ + kLongest) return;
    if (subject->begin > past_tie_) return;
    const Span denied = denied_before(*comma);
    if (known != nullptr) {
      replaced.push_back(known);
      found.push_back(*known);
      found.back().content = {denied};
      found.back().confidence = std::max(known->confidence, kPatternConfidence);
      return;
    }
    const Phrase source{std::max(subject->begin, past_tie_), subject->end};
    if (source.begin < source.end) add(source, {begin_of(group), end_of(verb)}, denied);
  }

  // The comma before ", which [the company]" or ", a claim that [the company]". Sets past_tie_.
  std::optional<std::size_t> comma_before(const Phrase& subject) {
    for (std::size_t token = subject.end; token-- > begin_ + 1 && subject.end - token < kLongest;) {
      if (prose_.lower(token) != ",") continue;
      const bool which = prose_.lower(token + 1) == "which";
      past_tie_ = token + 2;
      for (std::size_t noun = token + 1; !which && noun <= token + kLongestTie; ++noun) {
        if (noun >= subject.end) return std::nullopt;
        if (!means_statement(prose_.lower(noun)) && prose_.lower(noun) != "something") continue;
        past_tie_ = noun + (prose_.lower(noun + 1) == "that" ? 2 : 1);
        return token;
      }
      return which ? std::optional(token) : std::nullopt;
    }
    return std::nullopt;
  }

  // The content that ends at the comma, else the clause before it.
  Span denied_before(std::size_t comma) const {
    const Span clause{begin_of(begin_), end_of(comma - 1)};
    const auto past = std::partition_point(
        known_.begin(), known_.end(),
        [clause](const Attribution& other) { return other.content.front().begin < clause.end; });
    for (auto one = past; one != known_.begin() && past - one < kNeighbours;) {
      const Span content = (--one)->content.front();
      if (content.begin >= clause.begin && content.end >= clause.end) {
        return {content.begin, clause.end};
      }
    }
    return clause;
  }

  const Prose& prose_;
  NounPhrases phrases_;
  const std::vector<Attribution>& known_;
  std::size_t begin_ = 0, end_ = 0;  // tokens of the sentence
  std::size_t past_tie_ = 0;         // where who denies may begin
};

}  // namespace

void add_denials_beside(const Prose& prose, std::vector<Attribution>& attributions) {
  Denials denials(prose, attributions);
  denials.find();
  if (denials.found.empty()) return;
  // "said [the head knew], a claim that officers denied" ends where the denial begins.
  for (const Attribution& denial : denials.found) {
    const Span denied = denial.content.front();
    auto one = std::partition_point(
        attributions.begin(), attributions.end(),
        [denied](const Attribution& other) { return other.content.front().begin < denied.begin; });
    for (; one != attributions.end() && one->content.front().begin == denied.begin; ++one) {
      Span& content = one->content.front();
      if (one->content.size() == 1) content.end = std::min(content.end, denied.end);
    }
  }
  std::vector<Attribution> all;
  all.reserve(attributions.size() + denials.found.size());
  std::sort(denials.replaced.begin(), denials.replaced.end());
  for (Attribution& one : attributions) {
    if (!std::binary_search(denials.replaced.begin(), denials.replaced.end(), &one)) {
      all.push_back(std::move(one));
    }
  }
  attributions = std::move(all);
  add_by_content(attributions, std::move(denials.found));
}

}  // namespace winnow
