// One sentence as the rules read it: where phrases, clauses and quotations begin and end in it.
#pragma once

#include <optional>
#include <string_view>

#include "claims/attribution/attribution.h"
#include "claims/prose/noun_phrases.h"
#include "claims/prose/prose.h"

namespace winnow {

class RuleSentence {
 public:
  explicit RuleSentence(const Prose& source) : prose(source), phrases(source) {}

 protected:
  void open(Span sentence) {
    sentence_begin = prose.token_at(sentence.begin);
    sentence_end = prose.token_at(sentence.end);
  }

  bool is(std::size_t token, std::string_view word) const {
    return token < sentence_end && prose.lower(token) == word;
  }

  bool is_mark(std::size_t token) const { return prose.is_symbol(token); }

  std::uint32_t begin_of(std::size_t token) const { return prose.tokens[token].span.begin; }

  const Quotation* quotation_at(std::uint32_t byte) const { return prose.quotation_at(byte); }

  bool quoted(std::size_t token) const { return quotation_at(begin_of(token)) != nullptr; }

  // "según [informó] el Gobierno"
  std::size_t past_verb(std::size_t token) const;

  // "selon son secrétaire général, [Paul Verdier], …"
  bool apposed(std::size_t from) const;

  // German puts the verb right after "Laut dem Bericht": the phrase ends with its last capital.
  std::size_t noun_end(Phrase phrase) const;

  // A content from `from` up to `to`; whole quotations where it touches them.
  void add_content(Attribution& to_fill, std::size_t from, std::size_t to) const;

  // Who stands right behind a verb: "sagte [Anna Weber] bei einem Treffen".
  std::optional<Phrase> speaker_behind(std::size_t token, bool apposition) const;

  // "Im Streit um den Park …": who does something comes behind the verb.
  bool opens_with_circumstance() const;

  // Who stands before the verb group that begins there. In German that is nobody where the sentence
  // opens with a circumstance: "Im Interview [erklärt] Haynes, wie …".
  std::optional<Phrase> subject_before(std::size_t group) const;

  // "[Cano] restó importancia al documento", "[El alcalde] lo negó"
  std::optional<Phrase> heading(Span sentence) const;

  // Where a content that ends at `end` meets a colon, else `end`.
  std::size_t before_colon(std::size_t from, std::size_t end) const;

  // "negó [este martes] haber …"
  std::size_t past_day(std::size_t begin) const;

  // Whether nothing follows to the end of the sentence but whom it was told, when or where.
  bool only_circumstances(std::size_t from) const;

  // German needs no "dass": "sagte, [er habe] nichts gewusst", but not "sagte Weber, [der] dort
  // lebt".
  bool opens_bare_clause(std::size_t comma) const;

  // "Die Ministerin müsse erklären, …": what somebody else says that she must do.
  bool is_said_to_be_due(std::size_t token) const;

  // "beziffert [den Schaden auf 2,4 Millionen Euro]": what stands
  // behind the verb at `token` - 1.
  bool gives_figure(std::size_t token) const;

  // "kommt zu dem Ergebnis, [dass]"
  bool comes_to_result(std::size_t that) const;

  // Spanish: a participle that tells of a thing, "el incendio declarado", and not of who "ha
  // declarado".
  bool is_attribute(std::size_t token) const;

  // Past what may describe a source between commas, else `comma` itself: "D’après un salarié, qui a
  // requis l’anonymat, [les vannes] étaient …", "Según el fallo, de 212 páginas, [el contrato] …"
  std::size_t past_description(std::size_t comma) const;

  // "la denuncia", "une alerte": forms that are nouns as often as verbs.
  bool stands_as_noun(std::size_t token) const;

  bool after_quote_or_comma(std::size_t edge) const;

  // Where a clause ends: the sentence's end, or the comma before the next one who speaks.
  std::size_t content_end(std::size_t from) const;

  const Prose& prose;
  NounPhrases phrases;
  std::size_t sentence_begin = 0, sentence_end = 0;  // tokens of the sentence

 private:
  // German has the listener, the object and the verb's particle behind the speaker: "wies
  // [Keller] die Vorwürfe zurück", "sagte [Anna Weber] der Zeitung".
  std::size_t speaker_end(Phrase phrase) const;
  std::size_t end_of_name(Phrase phrase) const;
};

}  // namespace winnow
