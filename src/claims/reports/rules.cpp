#include "claims/reports/rules.h"

#include <algorithm>
#include <optional>

#include "claims/attribution/quotes.h"
#include "claims/contested/mentions.h"
#include "claims/reports/adopted_quotes.h"
#include "claims/reports/pointed_reports.h"
#include "claims/reports/reported_mood.h"
#include "claims/reports/rule_sentence.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

using words::Cue;
using words::CueKind;

// How sure each pattern is, as in English news, where it was first read.
constexpr float kQuoteConfidence = 0.9F;
constexpr float kClauseConfidence = 0.75F;
constexpr float kThoughtConfidence = 0.55F;
constexpr float kNounConfidence = 0.5F;
constexpr std::size_t kLongestReporter = 10;  // tokens
constexpr std::size_t kLongestListener = 4;   // tokens
constexpr std::size_t kLongestObject = 24;    // tokens, up to a verb's particle
constexpr std::size_t kLongestRest = 40;      // tokens, behind "according to X"

class ParagraphRules : RuleSentence {
 public:
  ParagraphRules(const Prose& source, std::vector<Attribution>& out)
      : RuleSentence(source), out_(out), first_(out.size()) {}

  void run(Span paragraph) {
    for (std::size_t number = prose.sentence_at(paragraph.begin);
         number < prose.sentences.size() && prose.sentences[number].begin < paragraph.end;
         ++number) {
      const Span sentence = prose.sentences[number];
      open(sentence);
      sentence_first_ = out_.size();
      sentence_ = sentence;
      read_sentence();
      adopt_quotations(prose, sentence, first_, out_);
    }
  }

 private:
  void read_sentence() {
    content_from_ = sentence_begin;
    for (std::size_t token = sentence_begin; token < sentence_end; ++token) {
      if (const Quotation* quote = quotation_at(begin_of(token))) {
        while (token + 1 < sentence_end && begin_of(token + 1) < quote->span.end) ++token;
        continue;
      }
      if (is_mark(token) || token < read_until_) continue;
      if (const std::size_t after = according(token); after != token) {
        token = after - 1;
        continue;
      }
      if (const Cue* cue = prose.cue(token)) read_cue(token, *cue);
    }
  }

  // "according to X": the rest of the sentence is what X says. The token to go on at.
  std::size_t according(std::size_t token) {
    const bool heads = token <= sentence_begin + 1 || is(token - 1, ":");
    for (const std::string_view phrase : prose.language.according) {
      const Span cue{begin_of(token), begin_of(token) + static_cast<std::uint32_t>(phrase.size())};
      if (phrase.front() != prose.lower(token).front() || cue.end > sentence_.end ||
          prose.lowered(cue) != phrase) {
        continue;
      }
      const std::size_t after = prose.token_at(cue.end);
      if (after >= sentence_end && phrase != "zufolge") continue;
      if (prose.tokens[after - 1].span.end != cue.end) continue;  // "[laut]em"
      Attribution found;
      found.cue = {cue};
      found.confidence = kQuoteConfidence;
      std::size_t past = after;
      if (phrase == "zufolge") {
        const auto source = phrases.ending_at(token, sentence_begin);
        if (!source || out_.size() > sentence_first_) continue;
        found.source = {phrases.span(*source)};
      } else {
        // At the head of the sentence, what follows a comma is the content.
        const std::size_t named = past_verb(after);
        auto source = phrases.starting_at(named, sentence_end, !heads || apposed(named));
        if (!source) continue;
        if (prose.language.verb_second) source->end = noun_end(*source);
        found.source = {phrases.span(*source)};
        past = past_description(source->end);
      }
      if (heads || phrase == "zufolge") {
        if (is(past, ",")) ++past;
        add_content(found, past, before_colon(past, sentence_end));
      } else {
        add_content(found, content_from_, token);
        content_from_ = past = std::max(add_rest(found, past), after);
      }
      if (!found.content.empty()) out_.push_back(std::move(found));
      return std::max(past, after);
    }
    return token;
  }

  // "Der Brand hat nach Angaben der Feuerwehr [zwei Häuser zerstört]": what goes on behind the
  // source. The token to go on at.
  std::size_t add_rest(Attribution& found, std::size_t past) const {
    const std::size_t from = past + (is(past, ",") ? 1 : 0);
    const bool goes_on =
        !found.content.empty() && from < sentence_end && !prose.has(from, words::kClauseOpener);
    const std::size_t most = goes_on ? std::min(sentence_end, from + kLongestRest) : from;
    std::size_t end = from;
    while (end < most && !is_mark(end) && prose.cue(end) == nullptr) ++end;
    if (end + 1 < sentence_end || end <= from + 1) return past;
    add_content(found, from, end);
    return end;
  }

  // The source that the sentence's last attribution has: "…, und fügte hinzu, dass".
  std::vector<Span> previous_source() const {
    return out_.size() > sentence_first_ ? out_.back().source : std::vector<Span>{};
  }

  void read_cue(std::size_t token, const Cue& cue) {
    if (stands_as_noun(token)) return read_noun(token);
    if (closes_as_reported(token)) return;
    if (is_attribute(token) || is_said_to_be_due(token) || content_of_perfect(token, cue)) return;
    std::size_t group = phrases.verb_group_begin(token, sentence_begin);
    if (phrases.is_passive(group, token) && cue.kind == CueKind::speech) return;

    const auto subject = subject_before(group);
    Attribution found;
    found.cue = {{begin_of(group), prose.tokens[token].span.end}};
    if (subject) found.source = {phrases.span(*subject)};

    if (content_left(found, token, group, subject)) return;

    std::size_t after = token + 1;
    const bool inverted = !subject && prose.language.verb_before_subject;
    if (!subject) {
      if (inverted) {
        if (const auto behind = speaker_behind(after, false)) {
          found.source = {phrases.span(*behind)};
          after = behind->end;
        }
      }
      if (found.source.empty()) found.source = previous_source();
      if (found.source.empty()) return;
    }
    if (content_before_particle(found, token, after)) return;
    content_right(found, after, cue);
  }

  // "…, wie die Polizei mitteilte."
  bool closes_as_reported(std::size_t token) {
    if (token + 1 < sentence_end && !is_mark(token + 1)) return false;
    for (std::size_t back = token; back > sentence_begin + 1 && token - back < kLongestReporter;
         --back) {
      if (is_mark(back)) return false;
      if (!words::contains(prose.language.as_reported, prose.lower(back))) continue;
      const auto source = phrases.ending_at(phrases.verb_group_begin(token, back + 1), back + 1);
      if (!source || !is(back - 1, ",")) return false;
      Attribution found;
      found.cue = {prose.tokens[token].span};
      found.source = {phrases.span(*source)};
      found.confidence = kClauseConfidence;
      add_content(found, content_from_, back);
      if (found.content.empty()) return false;
      out_.push_back(std::move(found));
      return true;
    }
    return false;
  }

  // "Die Stadt hat Vorwürfe zurückgewiesen, sie habe …", "hat den Plan abgelehnt"
  bool content_of_perfect(std::size_t token, const Cue& cue) {
    constexpr std::string_view kHaving[] = {"hat", "haben", "hatte", "hatten"};
    const bool closes = token + 1 >= sentence_end || is_mark(token + 1);
    if (!prose.language.verb_second || !closes) return false;
    std::size_t having = token;
    while (having > sentence_begin && !is_mark(having) && token - having < kLongestObject &&
           !words::contains(kHaving, prose.lower(having))) {
      having = phrases.before_aside(having, sentence_begin) - 1;
    }
    if (!words::contains(kHaving, prose.lower(having)) || having + 1 >= token) return false;
    auto subject = phrases.ending_at(having, sentence_begin);
    std::size_t object = having + 1;
    // "Am Montag hat [die Stadt] …"
    if (!subject || subject->begin != sentence_begin || opens_with_circumstance()) {
      subject = speaker_behind(object, false);
      if (!subject || subject->end >= token) return false;
      object = phrases.past_aside(subject->end, sentence_end);
    }
    const bool that = token + 2 < sentence_end && is(token + 1, ",") &&
                      prose.has(token + 2, words::kComplementizer);
    const bool clause = that || opens_bare_clause(token + 1);
    const bool thing = cue.stance == Stance::denies || cue.stance == Stance::promises;
    if (!clause && !thing) return false;
    Attribution found;
    found.cue = {prose.tokens[having].span, prose.tokens[token].span};
    found.source = {phrases.span(*subject)};
    found.confidence = kClauseConfidence;
    const std::size_t from = clause ? token + (that ? 3 : 2) : object;
    add_content(found, from, clause ? content_end(from) : token);
    if (found.content.empty()) return false;
    read_until_ = std::max(read_until_, prose.token_at(found.content.back().end));
    out_.push_back(std::move(found));
    return true;
  }

  // "wies die Vorwürfe [zurück]", "warf der Regierung [vor], sie …"
  bool content_before_particle(Attribution& found, std::size_t token, std::size_t after) {
    for (const words::SeparableVerb& verb : prose.language.separable_verbs) {
      if (!words::contains(verb, prose.lower(token))) continue;
      std::size_t past = after;
      while (past < sentence_end && past < after + kLongestObject &&
             (!is_mark(past) || quoted(past))) {
        ++past;
      }
      if (past <= after || !is(past - 1, verb.particle)) continue;
      const bool clause = is(past, ",") && past + 1 < sentence_end;
      std::size_t from = clause ? past + 1 : after;
      if (prose.has(from, words::kComplementizer)) ++from;
      found.cue.push_back(prose.tokens[past - 1].span);
      const std::size_t to = clause ? content_end(from) : past - 1;
      add_content(found, from, to);
      if (found.content.empty()) return false;
      found.confidence = kClauseConfidence;
      read_until_ = to;
      out_.push_back(std::move(found));
      return true;
    }
    return false;
  }

  // "[Cano] restó importancia al documento. «Es una opinión», dijo.": whom the sentence before is
  // about, or the one who spoke last.
  std::vector<Span> goes_on_from() const {
    const std::size_t here = prose.sentence_at(sentence_.begin);
    const Attribution& last = out_.back();
    if (here == 0 || out_.size() <= first_) return last.source;
    const Span before = prose.sentences[here - 1];
    if (last.content.front().end > before.begin || last.cue.front().end > before.begin) {
      return last.source;
    }
    const auto head = heading(before);
    return head ? std::vector{phrases.span(*head)} : last.source;
  }

  // "…," she said; "…" said Smith; It fell, he said.
  bool content_left(Attribution& found, std::size_t token, std::size_t group,
                    const std::optional<Phrase>& subject) {
    const std::size_t edge = subject ? subject->begin : group;
    if (edge <= content_from_) return false;
    const bool after_quote = quoted(edge - 1);
    if (!after_quote && !is(edge - 1, ",")) return false;
    std::size_t past = token + 1;
    if (!subject) {
      if (const auto behind = speaker_behind(past, !is(token, "so"))) {
        found.source = {phrases.span(*behind)};
        past = behind->end;
      } else if (prose.language.drops_pronouns && after_quote_or_comma(edge) && !out_.empty()) {
        found.source = goes_on_from();
      } else {
        return false;
      }
    }
    const bool quote_before = after_quote_or_comma(edge);
    // Without a quote the report must end here, or the clause before it is only an aside.
    if (!quote_before) {
      if (edge - content_from_ < 4) return false;
      // "…, sagte sie [dem Sender]."
      const bool listener = past + kLongestListener >= sentence_end && past < sentence_end &&
                            prose.has(past, words::kDeterminer);
      if (past < sentence_end && !is_mark(past) && !phrases.is_time(past) && !listener &&
          !only_circumstances(past)) {
        return false;
      }
      if (past < sentence_end && (is(past, ":") || quoted(past))) return false;
      if (prose.has(content_from_, words::kClauseOpener)) return false;
    }
    add_content(found, quote_before ? content_from_ : past_colon(edge), edge);
    if (found.content.empty()) return false;
    found.confidence = quote_before ? kQuoteConfidence : kClauseConfidence;
    content_from_ = past;
    out_.push_back(std::move(found));
    return true;
  }

  // "Der Arzt widerspricht: [Schon wenig] könne schaden, sagte er."
  std::size_t past_colon(std::size_t edge) const {
    std::size_t colon = edge;
    while (colon > content_from_ && !is(colon, ":")) --colon;
    const bool opened = colon > content_from_ + 1 &&
                        (prose.cue(colon - 1) != nullptr || prose.cue(colon - 2) != nullptr);
    return opened ? colon + 1 : content_from_;
  }

  void content_right(Attribution& found, std::size_t after, const Cue& cue) {
    // Up to the content: whom it was told, where, when.
    std::size_t from = after;
    bool clause = false;
    bool quote = false;
    for (std::size_t skipped = 0; from < sentence_end && skipped < 10; ++from, ++skipped) {
      if (quoted(from)) {
        quote = true;
        break;
      }
      if (prose.has(from, words::kComplementizer)) {
        clause = true;
        break;
      }
      const bool leads_on = from + 1 < sentence_end &&
                            (quoted(from + 1) || prose.has(from + 1, words::kComplementizer));
      if (is(from, ",") && !leads_on) break;
    }
    if (!quote && !clause && cue.kind == CueKind::speech && opens_bare_clause(from)) clause = true;
    if (!quote && !clause) from = after;
    if (from >= sentence_end) return;
    const bool beside_quote = quote && (from == after || is_mark(from - 1));
    // What is denied, alleged, promised or asked for may be a thing: "rejeté les accusations".
    const bool thing = cue.stance == Stance::denies || cue.stance == Stance::alleges ||
                       cue.stance == Stance::promises || cue.stance == Stance::asks;
    const bool untrue = names_untrue(prose, after - 1);
    const bool weak =
        cue.kind == CueKind::weak && !gives_figure(after) && !(clause && comes_to_result(from));
    if (weak && !beside_quote && !thing && !quote && !untrue) return;
    if (cue.kind == CueKind::thought && !clause && !thing) return;
    if (!clause && !beside_quote) {
      if (is_mark(after)) return;
      from = past_day(after);
    }
    // "denied reports that": what is denied is the report's content.
    if (clause && from > after) {
      const Cue* noun = prose.cue(from - 1);
      if (noun != nullptr) {
        found.cue.back().end = prose.tokens[from - 1].span.end;
        read_until_ = from;
      }
    }
    if (clause && !quoted(from)) ++from;
    if (from >= sentence_end) return;
    const std::size_t end = content_end(from);
    const bool bare = !clause && !quote;  // "conteste ce chiffre[: …]"
    add_content(found, from, bare ? before_colon(from, end) : end);
    if (found.content.empty()) return;
    found.confidence = beside_quote                   ? kQuoteConfidence
                       : cue.kind == CueKind::thought ? kThoughtConfidence
                                                      : kClauseConfidence;
    if (quote && !clause) content_from_ = sentence_end;
    read_until_ = std::max(read_until_, prose.token_at(found.content.back().end));
    out_.push_back(std::move(found));
  }

  // "la denuncia que …", "une alerte que …"
  void read_noun(std::size_t token) {
    if (token + 1 >= sentence_end || !prose.has(token + 1, words::kComplementizer)) {
      return;
    }
    Attribution found;
    const Span noun = prose.tokens[token].span;
    found.cue = {noun};
    found.source = {noun};
    add_content(found, token + 2, content_end(token + 2));
    found.confidence = kNounConfidence;
    if (!found.content.empty()) out_.push_back(std::move(found));
  }

  std::vector<Attribution>& out_;
  std::size_t first_;  // of the paragraph, in out_
  std::size_t sentence_first_ = 0;
  Span sentence_;
  std::size_t read_until_ = 0;    // tokens before it are part of a cue already
  std::size_t content_from_ = 0;  // where a content before its cue may begin
};

}  // namespace

std::vector<Attribution> find_attributions_by_rules(const Prose& prose, const Deadline& deadline) {
  std::vector<Attribution> found;
  for (const Span paragraph : prose.paragraphs) {
    if (deadline.passed()) break;
    ParagraphRules(prose, found).run(paragraph);
  }
  add_pointed_reports(prose, found);
  go_on_in_reported_mood(prose, found);
  return found;
}

}  // namespace winnow
