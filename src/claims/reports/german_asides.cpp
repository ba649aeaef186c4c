#include "claims/reports/german_asides.h"

#include <algorithm>
#include <string_view>

#include "claims/contested/mentions.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

using words::CueKind;

// Of verbs that hand on what is said, those that a thing may be said by: "bestätigte den Vorfall".
constexpr std::string_view kOfThings[] = {"kritisiert", "bestätig", "bekräftig",
                                          "verkünde",   "betont",   "versicher"};
constexpr std::string_view kNaming[] = {"bezeichnet", "bezeichnete", "bezeichneten", "nannte",
                                        "nannten",    "nennt",       "spricht",      "sprach",
                                        "sprachen",   "lobt",        "lobte"};
constexpr std::string_view kOfPassive[] = {"werden", "wird", "wurde", "wurden", "worden",
                                           "ist",    "sind", "war",   "sein"};
constexpr std::string_view kNobody[] = {"wer", "was", "man", "wurde", "welche", "welcher"};

class GermanReport {
 public:
  GermanReport(const Prose& prose, const Attribution& report)
      : prose_(prose),
        report_(report),
        verb_(prose.token_at(report.cue.front().end) - 1),
        content_(prose.token_at(report.content.front().begin)),
        end_(prose.token_at(prose.sentences[prose.sentence_at(report.cue.front().begin)].end)) {}

  bool is_aside() const {
    const words::Cue* cue = prose_.cue(verb_);
    if (is_nobodys() || is_passive() || asks()) return true;
    if (cue == nullptr) return false;  // "laut"
    if (is_noun()) return true;
    if (prose_.lower(verb_) == "so") return !names_who_speaks();
    const bool in_front = report_.content.front().begin < report_.cue.front().begin;
    if (is_quoted() || (!in_front && opens_clause())) return false;
    if (is_half_a_verb()) return true;
    if (cue->stance != Stance::asserts || is_whole_verb()) return false;
    if (cue->kind == CueKind::weak) return !gives_figure() && !names();
    return cue->kind == CueKind::speech && !in_front && !takes_things();
  }

 private:
  // "[Wer] sagt das?", "Da fragt [man] sich"
  bool is_nobodys() const {
    if (verb_ + 1 < end_ && prose_.lower(verb_ + 1) == "man") return true;
    return report_.source.size() == 1 &&
           words::contains(kNobody, prose_.lower(prose_.token_at(report_.source.front().begin)));
  }

  // "müssen die [Versicherten]"
  bool is_noun() const {
    const std::uint32_t begin = prose_.tokens[verb_].span.begin;
    return prose_.capitalised(verb_) &&
           begin != prose_.sentences[prose_.sentence_at(begin)].begin &&
           !prose_.is_symbol(verb_ - 1);
  }

  bool asks() const { return end_ > 0 && prose_.lower(end_ - 1) == "?" && !is_quoted(); }

  bool is_passive() const {
    return verb_ + 1 < end_ && words::contains(kOfPassive, prose_.lower(verb_ + 1));
  }

  // "…, [so] die Sprecherin."
  bool names_who_speaks() const {
    if (report_.source.size() != 1 || verb_ == 0 || !prose_.is_symbol(verb_ - 1)) return false;
    const std::size_t first = prose_.token_at(report_.source.front().begin);
    const std::size_t past = prose_.token_at(report_.source.front().end);
    const bool article = prose_.has(first, words::kDeterminer);
    bool named = prose_.capitalised(first);
    for (std::size_t token = first + 1; article && token < past; ++token) {
      named = named || prose_.capitalised(token);
    }
    return first == verb_ + 1 && named &&
           (past >= end_ || prose_.is_symbol(past) || prose_.lower(past) == "weiter");
  }

  const words::SeparableVerb* separable() const {
    for (const words::SeparableVerb& verb : prose_.language.separable_verbs) {
      if (words::contains(verb, prose_.lower(verb_))) return &verb;
    }
    return nullptr;
  }

  // "[teilte] die Polizei [mit]"
  bool is_whole_verb() const {
    const words::SeparableVerb* verb = separable();
    if (verb == nullptr) return false;
    bool whole = report_.cue.size() > 1;
    for (std::size_t token = verb_ + 1; token < end_ && !whole; ++token) {
      whole = prose_.lower(token) == verb->particle;
    }
    return whole;
  }

  // Its particle comes nowhere: "[gibt] es".
  bool is_half_a_verb() const { return separable() != nullptr && !is_whole_verb(); }

  bool is_quoted() const { return prose_.quotation_at(report_.content.front().begin) != nullptr; }

  // "dass sie …", ", sie habe …"
  bool opens_clause() const {
    return content_ > 0 &&
           (prose_.has(content_, words::kComplementizer) ||
            prose_.has(content_ - 1, words::kComplementizer) || prose_.is_symbol(content_ - 1));
  }

  bool gives_figure() const { return prose_.lower(verb_).starts_with("beziffer"); }

  // "[bezeichnete] das als „falsch“", "[nannte] das eine Unterstellung"
  bool names() const {
    if (content_ > 0 && names_untrue(prose_, content_ - 1)) return true;
    if (!words::contains(kNaming, prose_.lower(verb_))) return false;
    return std::any_of(report_.content.begin(), report_.content.end(), [this](Span content) {
      return prose_.quotation_at(content.end - 1) != nullptr;
    });
  }

  bool takes_things() const {
    const std::string_view verb = prose_.lower(verb_);
    return std::any_of(std::begin(kOfThings), std::end(kOfThings),
                       [verb](std::string_view stem) { return verb.starts_with(stem); });
  }

  const Prose& prose_;
  const Attribution& report_;
  std::size_t verb_;
  std::size_t content_;
  std::size_t end_;  // of the sentence
};

}  // namespace

void leave_out_german_asides(const Prose& prose, std::vector<Attribution>& reports) {
  if (!prose.language.verb_second) return;
  std::erase_if(reports, [&prose](const Attribution& report) {
    return !report.cue.empty() && GermanReport(prose, report).is_aside();
  });
}

}  // namespace winnow
