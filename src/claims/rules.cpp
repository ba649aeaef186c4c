#include "claims/rules.h"

#include <algorithm>
#include <optional>

#include "claims/attribution/quotes.h"
#include "claims/noun_phrases.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

using words::Cue;
using words::CueKind;

// How sure each pattern is, from reading what the rules found in polnear-dev.
constexpr float kQuoteConfidence = 0.9F;
constexpr float kClauseConfidence = 0.75F;
constexpr float kThoughtConfidence = 0.55F;
constexpr float kNounConfidence = 0.5F;

class ParagraphRules {
 public:
  ParagraphRules(const Prose& prose, std::vector<Attribution>& out)
      : prose_(prose), phrases_(prose), out_(out), first_(out.size()) {}

  void run(Span paragraph) {
    for (std::size_t number = prose_.sentence_at(paragraph.begin);
         number < prose_.sentences.size() && prose_.sentences[number].begin < paragraph.end;
         ++number) {
      const Span sentence = prose_.sentences[number];
      begin_ = prose_.token_at(sentence.begin);
      end_ = prose_.token_at(sentence.end);
      sentence_first_ = out_.size();
      sentence_ = sentence;
      read_sentence();
      adopt_quotations(sentence);
    }
  }

 private:
  bool is(std::size_t token, std::string_view word) const {
    return token < end_ && prose_.lower(token) == word;
  }
  bool is_mark(std::size_t token) const { return prose_.is_symbol(token); }
  std::uint32_t begin_of(std::size_t token) const { return prose_.tokens[token].span.begin; }

  // Last byte before a token, white space and commas left out.
  std::uint32_t end_before(std::size_t token, std::size_t floor) const {
    while (token > floor && (is(token - 1, ",") || is(token - 1, ";"))) --token;
    return token > floor ? prose_.tokens[token - 1].span.end : begin_of(token);
  }

  const Quotation* quotation_at(std::uint32_t byte) const { return prose_.quotation_at(byte); }
  bool quoted(std::size_t token) const { return quotation_at(begin_of(token)) != nullptr; }

  void read_sentence() {
    content_from_ = begin_;
    for (std::size_t token = begin_; token < end_; ++token) {
      if (const Quotation* quote = quotation_at(begin_of(token))) {
        while (token + 1 < end_ && begin_of(token + 1) < quote->span.end) ++token;
        continue;
      }
      if (is_mark(token) || token < read_until_) continue;
      if (const std::size_t after = according(token); after != token) {
        token = after - 1;
        continue;
      }
      if (const Cue* cue = words::find_cue(prose_.language, prose_.lower(token)))
        read_cue(token, *cue);
    }
  }

  // "according to X": the rest of the sentence is what X says. The token to go on at.
  std::size_t according(std::size_t token) {
    const std::string_view rest = std::string_view(prose_.lower_text)
                                      .substr(begin_of(token), sentence_.end - begin_of(token));
    for (const std::string_view phrase : prose_.language.according) {
      if (!rest.starts_with(phrase)) continue;
      const Span cue{begin_of(token), begin_of(token) + static_cast<std::uint32_t>(phrase.size())};
      const std::size_t after = prose_.token_at(cue.end);
      if (after >= end_ && phrase != "zufolge") continue;
      if (after < end_ && begin_of(after) == cue.end) continue;  // "selon" in a longer word
      Attribution found;
      found.cue = {cue};
      found.confidence = kQuoteConfidence;
      std::size_t past = after;
      if (phrase == "zufolge") {
        const auto source = phrases_.ending_at(token, begin_);
        if (!source) continue;
        found.source = {phrases_.span(*source)};
      } else {
        // At the head of the sentence, what follows a comma is the content.
        auto source = phrases_.starting_at(after, end_, token > begin_ + 1);
        if (!source) continue;
        if (prose_.language.verb_second) source->end = noun_end(*source);
        found.source = {phrases_.span(*source)};
        past = source->end;
      }
      if (token <= begin_ + 1 || phrase == "zufolge") {
        if (past < end_ && is(past, ",")) ++past;
        add_content(found, past, end_);
      } else {
        add_content(found, content_from_, token);
      }
      if (!found.content.empty()) out_.push_back(std::move(found));
      return std::max(past, after);
    }
    return token;
  }

  // German puts the verb right after "Laut dem Bericht": the phrase ends with its last capital.
  std::size_t noun_end(Phrase phrase) const {
    std::size_t token = phrase.begin;
    while (token < phrase.end && !prose_.capitalised(token)) ++token;
    while (token < phrase.end && prose_.capitalised(token)) ++token;
    return token;
  }

  // A content from `from` up to `to`; whole quotations where it touches them.
  void add_content(Attribution& to_fill, std::size_t from, std::size_t to) const {
    while (from < to && (is(from, ",") || is(from, ":"))) ++from;
    while (to > from && (is(to - 1, ",") || is(to - 1, "."))) --to;
    if (from >= to) return;
    Span span{begin_of(from), prose_.tokens[to - 1].span.end};
    if (const Quotation* quote = quotation_at(span.begin)) span.begin = quote->span.begin;
    if (const Quotation* quote = quotation_at(span.end - 1)) span.end = quote->span.end;
    to_fill.content.push_back(span);
  }

  // The source that the sentence's last attribution has: "…, adding that", "and said".
  std::vector<Span> previous_source() const {
    return out_.size() > sentence_first_ ? out_.back().source : std::vector<Span>{};
  }

  void read_cue(std::size_t token, const Cue& cue) {
    if (cue.kind == CueKind::noun || stands_as_noun(token)) return read_noun(token);
    std::size_t group = phrases_.verb_group_begin(token, begin_);
    if (phrases_.is_passive(group, token) && (cue.kind == CueKind::speech || is(token + 1, "to"))) {
      return;
    }

    const auto subject = phrases_.ending_at(group, begin_);
    Attribution found;
    found.cue = {{begin_of(group), prose_.tokens[token].span.end}};
    if (subject) found.source = {phrases_.span(*subject)};

    if (content_left(found, token, group, subject)) return;

    std::size_t after = token + 1;
    const bool inverted = !subject && prose_.language.verb_before_subject;
    if (!subject) {
      if (inverted) {
        if (const auto behind = phrases_.starting_at(after, end_, false)) {
          found.source = {phrases_.span(*behind)};
          after = behind->end;
        }
      }
      if (found.source.empty()) found.source = previous_source();
      if (found.source.empty()) return;
    }
    content_right(found, after, cue);
  }

  // "the claims", "remarks by": forms that are nouns as often as verbs.
  bool stands_as_noun(std::size_t token) const {
    if (token == begin_) return false;
    if (prose_.is_possessive(token - 1)) return true;
    const std::string_view before = prose_.lower(token - 1);
    const words::Cue* verb = words::find_cue(prose_.language, before);
    if (verb != nullptr && !prose_.is_symbol(token - 1)) return true;
    static constexpr std::string_view kConjunctions[] = {"and",  "but", "und", "aber", "et",
                                                         "mais", "y",   "e",   "pero"};
    if (words::contains(kConjunctions, before)) return false;
    if (words::contains(prose_.language.auxiliaries, before)) return false;
    for (const words::Pronoun& pronoun : prose_.language.pronouns) {
      if (pronoun.word == before) return false;
    }
    return words::contains(prose_.language.function_words, before) ||
           words::contains(prose_.language.determiners, before) ||
           words::contains(prose_.language.clause_openers, before);
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
      const auto behind = phrases_.starting_at(past, end_, true);
      if (!behind) return false;
      found.source = {phrases_.span(*behind)};
      past = behind->end;
    }
    const bool quote_before = after_quote || (edge >= 2 && edge - 2 >= begin_ && quoted(edge - 2));
    // Without a quote the report must end here, or the clause before it is only an aside.
    if (!quote_before) {
      if (edge - content_from_ < 4) return false;
      if (past < end_ && !is_mark(past) && !phrases_.is_time(past)) return false;
      if (past < end_ && (is(past, ":") || quoted(past))) return false;
      if (words::contains(prose_.language.clause_openers, prose_.lower(content_from_)))
        return false;
    }
    add_content(found, content_from_, edge);
    if (found.content.empty()) return false;
    found.confidence = quote_before ? kQuoteConfidence : kClauseConfidence;
    content_from_ = past;
    out_.push_back(std::move(found));
    return true;
  }

  void content_right(Attribution& found, std::size_t after, const Cue& cue) {
    // Up to the content: whom it was told, where, when.
    std::size_t from = after;
    bool clause = false;
    bool quote = false;
    for (std::size_t skipped = 0; from < end_ && skipped < 10; ++from, ++skipped) {
      if (quoted(from)) {
        quote = true;
        break;
      }
      if (words::contains(prose_.language.complementizers, prose_.lower(from))) {
        clause = true;
        break;
      }
      const bool leads_on =
          from + 1 < end_ && (quoted(from + 1) || words::contains(prose_.language.complementizers,
                                                                  prose_.lower(from + 1)));
      if (is(from, ",") && !leads_on) break;
    }
    if (!quote && !clause) from = after;
    if (from >= end_) return;
    const bool beside_quote = quote && (from == after || is_mark(from - 1));
    if (cue.kind == CueKind::weak && !beside_quote) return;
    if (cue.kind == CueKind::thought && !clause) return;
    if (cue.stance == Stance::asks && !clause && !beside_quote) return;
    if (!clause && !beside_quote) {
      if (is_mark(after)) return;
      from = after;
    }
    // "denied reports that": what is denied is the report's content.
    if (clause && from > after) {
      const Cue* noun = words::find_cue(prose_.language, prose_.lower(from - 1));
      if (noun != nullptr) {
        found.cue.back().end = prose_.tokens[from - 1].span.end;
        read_until_ = from;
      }
    }
    if (clause && !quoted(from)) ++from;
    if (from >= end_) return;
    add_content(found, from, content_end(from));
    if (found.content.empty()) return;
    found.confidence = beside_quote                   ? kQuoteConfidence
                       : cue.kind == CueKind::thought ? kThoughtConfidence
                                                      : kClauseConfidence;
    if (quote && !clause) content_from_ = end_;
    out_.push_back(std::move(found));
  }

  // Where a clause ends: the sentence's end, or the comma before the next one who speaks.
  std::size_t content_end(std::size_t from) const {
    for (std::size_t token = from; token < end_; ++token) {
      if (quoted(token) || is_mark(token)) continue;
      const Cue* cue = words::find_cue(prose_.language, prose_.lower(token));
      if (cue == nullptr || cue->kind != CueKind::speech) continue;
      const auto subject = phrases_.ending_at(phrases_.verb_group_begin(token, from), from);
      if (!subject && token > from &&
          is(token - 1, prose_.language.verb_before_subject ? "und" : "and")) {
        return token - 1;
      }
      if (!subject) continue;
      const bool opens = token + 1 < end_ && (is(token + 1, ":") || is(token + 1, ","));
      if (opens && subject->begin > from && is(subject->begin - 1, ",")) return subject->begin - 1;
    }
    return end_;
  }

  // "Weber's claim that …", "reports that …".
  void read_noun(std::size_t token) {
    if (token + 1 >= end_ ||
        !words::contains(prose_.language.complementizers, prose_.lower(token + 1))) {
      return;
    }
    Attribution found;
    const Span noun = prose_.tokens[token].span;
    found.cue = {noun};
    if (token >= begin_ + 2 && prose_.is_possessive(token - 1)) {
      const auto owner = phrases_.ending_at(token - 1, begin_);
      if (owner) found.source = {phrases_.span(*owner)};
    }
    if (found.source.empty()) found.source = {noun};
    add_content(found, token + 2, content_end(token + 2));
    found.confidence = kNounConfidence;
    if (!found.content.empty()) out_.push_back(std::move(found));
  }

  // Quotations that nobody claimed go on what was said just before: "A," she said. "B."
  void adopt_quotations(Span sentence) {
    auto next = std::lower_bound(
        prose_.quotations.begin(), prose_.quotations.end(), sentence.begin,
        [](const Quotation& quote, std::uint32_t at) { return quote.span.begin < at; });
    for (; next != prose_.quotations.end() && next->span.begin < sentence.end; ++next) {
      const Quotation& quote = *next;
      if (out_.size() <= first_ || is_claimed(quote)) continue;
      Attribution& last = out_.back();
      std::uint32_t said = 0;
      for (const auto* part : {&last.cue, &last.source, &last.content}) {
        for (const Span span : *part) said = std::max(said, span.end);
      }
      const bool beside =
          quote.span.begin >= said && quote.span.begin - said < 40 &&
          (quote.span.begin == sentence.begin || last.cue.front().begin >= sentence.begin);
      if (beside && quotation_at(last.content.front().begin) != nullptr) {
        last.content.push_back(quote.span);
      }
    }
  }

  bool is_claimed(const Quotation& quote) const {
    for (std::size_t i = first_; i < out_.size(); ++i) {
      for (const Span content : out_[i].content) {
        if (content.overlaps(quote.span)) return true;
      }
    }
    return false;
  }

  const Prose& prose_;
  NounPhrases phrases_;
  std::vector<Attribution>& out_;
  std::size_t first_;  // of the paragraph, in out_
  std::size_t sentence_first_ = 0;
  Span sentence_;
  std::size_t begin_ = 0, end_ = 0;  // tokens of the sentence
  std::size_t read_until_ = 0;       // tokens before it are part of a cue already
  std::size_t content_from_ = 0;     // where a content before its cue may begin
};

}  // namespace

std::vector<Attribution> find_attributions_by_rules(const Prose& prose, const Deadline& deadline) {
  std::vector<Attribution> found;
  for (const Span paragraph : prose.paragraphs) {
    if (deadline.passed()) break;
    ParagraphRules(prose, found).run(paragraph);
  }
  return found;
}

}  // namespace winnow
