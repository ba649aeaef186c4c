#include "claims/contested.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/letters.h"
#include "claims/figures.h"
#include "claims/stance.h"
#include "claims/words/countries.h"
#include "claims/words/synonyms.h"
#include "claims/words/word_list.h"
#include "claims/words/word_map.h"

namespace winnow {

namespace {

constexpr std::size_t kUsualWords = 32;  // of a claim
// Words in more claims than this do not bring claims together.
constexpr std::size_t kCommonWord = 40;
// Share of a denial's words, weighted by rarity, that a denied claim must have.
constexpr float kSameMatter = 0.5F;
// The same when the denied claim does not have the denial's main verb.
constexpr float kSameMatterOtherVerb = 0.75F;

// Stand for what has been said before: "denied this", "rejected the criticism".
constexpr std::string_view kReferring =
    "this that it these those account accusation accusations allegation allegations charge charges "
    "claim claims criticism criticisms idea report reports suggestion suggestions version";
// How far back, in sentences, they look for it, and a denial for the one that it repeats.
constexpr std::size_t kReferenceReach = 3;

// Comparable forms of words (words/synonyms.h), numbered as they come; 0 for words without content.
using WordId = std::uint32_t;

struct Matter {
  std::vector<WordId> words;  // sorted, each once
  WordId verb = 0;            // the main verb, 0 when not found
  std::string side;           // whose claim: a country or the speaker
  std::vector<Figure> figures;
};

std::string side_of(const Claim& claim) {
  for (const std::string* text : {&claim.speaker, &claim.role}) {
    const std::string lower = letters::folded(*text);
    if (const words::Country* country = words::find_country(lower)) {
      return std::string(country->name);
    }
    for (std::size_t begin = 0; begin < lower.size();) {
      std::size_t end = lower.find_first_of(" ,-’'", begin);
      if (end == std::string::npos) end = lower.size();
      const std::string_view word = std::string_view(lower).substr(begin, end - begin);
      const words::Country* country =
          word == "us" && text->compare(begin, 2, "US") != 0 ? nullptr : words::find_country(word);
      if (country != nullptr) return std::string(country->name);
      begin = end + 1;
    }
  }
  return claim.speaker;
}

class Linking {
 public:
  Linking(const Prose& prose, std::vector<Claim>& claims) : prose_(prose), claims_(claims) {}

  void run() {
    for (const Claim& claim : claims_) {
      Matter matter;
      matter.side = side_of(claim);
      matter.words.reserve(kUsualWords);
      for (const Span content : claim.content) read(content, claim.speaker, matter);
      finish(matter);
      matter.figures = find_figures(prose_, claim.content);
      matters_.push_back(std::move(matter));
    }
    claims_with_.resize(forms_.size() + 1);
    for (std::size_t i = 0; i < matters_.size(); ++i) {
      for (const WordId word : matters_[i].words) claims_with_[word].push_back(i);
    }
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      const bool says_no = claims_[i].stance == Stance::asserts && is_negated(prose_, claims_[i]);
      if (claims_[i].stance != Stance::denies && !says_no) continue;
      link_denial(i);
      if (claims_[i].contests.empty() && refers_back(i)) link_reference(i);
      if (says_no) confirm_denial(i);
    }
    link_figures();
    for (Claim& claim : claims_) {
      std::sort(claim.contests.begin(), claim.contests.end());
      claim.contests.erase(std::unique(claim.contests.begin(), claim.contests.end()),
                           claim.contests.end());
    }
  }

 private:
  WordId id_of(std::string_view word) {
    const WordId known = ids_.find(word);
    if (known != words::WordMap::kNone) return known;
    const std::string form = words::comparable(word);
    WordId id = 0;
    if (!form.empty())
      id = forms_.emplace(form, static_cast<WordId>(forms_.size() + 1)).first->second;
    return ids_.insert(word, id);
  }

  void read(Span range, const std::string& speaker, Matter& matter) {
    static constexpr std::string_view kSelf[] = {"it", "he", "she", "they", "i", "we"};
    bool after_auxiliary = false;
    bool first = true;
    for (std::size_t token = prose_.token_at(range.begin);
         token < prose_.tokens.size() && prose_.tokens[token].span.begin < range.end; ++token) {
      if (prose_.is_symbol(token) || prose_.tokens[token].kind == TokenKind::number) continue;
      const std::string_view lower = prose_.lower(token);
      WordId word = 0;
      if (first && words::contains(kSelf, lower) && !speaker.empty()) {
        word = id_of(*names_.insert(letters::folded(last_word(speaker))).first);
      } else if (lower != "us" || prose_.original(token) == "US") {
        word = id_of(lower);
      }
      const bool auxiliary = words::contains(prose_.language.auxiliaries, lower);
      if (word != 0 && matter.verb == 0 && !prose_.capitalised(token) &&
          (after_auxiliary || (lower.size() > 4 && lower.ends_with("ed")))) {
        matter.verb = word;
      }
      if (auxiliary || word != 0) after_auxiliary = auxiliary;
      if (word != 0) matter.words.push_back(word);
      first = false;
    }
  }

  static std::string_view last_word(std::string_view name) {
    const std::size_t space = name.rfind(' ');
    return space == std::string_view::npos ? name : name.substr(space + 1);
  }

  static void finish(Matter& matter) {
    std::sort(matter.words.begin(), matter.words.end());
    matter.words.erase(std::unique(matter.words.begin(), matter.words.end()), matter.words.end());
  }

  const std::vector<std::size_t>& with(WordId word) const {
    static const std::vector<std::size_t> nobody;  // a word of a question only
    return word < claims_with_.size() ? claims_with_[word] : nobody;
  }

  float weight(WordId word) const {
    const std::size_t count = with(word).size();
    return std::log(2.0F + static_cast<float>(claims_.size()) / static_cast<float>(count + 1));
  }

  // "No." answers the question around it, or the sentence before.
  Matter question_before(std::size_t denial) {
    Matter matter;
    matter.side = matters_[denial].side;
    const Claim& claim = claims_[denial];
    const Span before{claim.sentence.begin, claim.content.front().begin};
    read(before, "", matter);
    if (matter.words.size() < 4) {
      const std::size_t sentence = prose_.sentence_at(claim.sentence.begin);
      if (sentence > 0) read(prose_.sentences[sentence - 1], "", matter);
    }
    matter.verb = 0;
    finish(matter);
    return matter;
  }

  void link_denial(std::size_t denial) {
    const bool plain = is_plain_denial(prose_, claims_[denial]);
    const Matter matter = plain ? question_before(denial) : matters_[denial];
    float all = 0;
    std::unordered_map<std::size_t, float> shared;
    std::unordered_map<std::size_t, int> count;
    for (const WordId word : matter.words) {
      const float rarity = weight(word);
      all += rarity;
      if (with(word).size() > kCommonWord) continue;
      for (const std::size_t other : with(word)) {
        shared[other] += rarity;
        ++count[other];
      }
    }
    for (const auto& [other, rarity] : shared) {
      if (!may_deny(denial, other)) continue;
      // A claim inside the question is what "No" denies.
      const bool asked = plain && claims_[denial].sentence.contains(claims_[other].content.front());
      // A question has words of its own; the claim's words must be among them.
      const float whole = plain ? total(matters_[other]) : all;
      const bool same_verb = matter.verb == 0 || has(matters_[other], matter.verb);
      if (claims_[denial].stance != Stance::denies && !same_verb) continue;
      const float needed = same_verb ? kSameMatter : kSameMatterOtherVerb;
      if (asked || (count[other] >= 2 && rarity >= needed * whole)) {
        claims_[denial].contests.push_back(static_cast<std::uint32_t>(other));
      }
    }
  }

  std::size_t sentences_between(std::size_t earlier, std::size_t later) const {
    return prose_.sentence_at(claims_[later].sentence.begin) -
           prose_.sentence_at(claims_[earlier].sentence.begin);
  }

  // Whether the content is only a word for what was said before, with what points at it.
  bool refers_back(std::size_t claim) const {
    static const words::WordMap referring = words::word_set(kReferring);
    if (claims_[claim].content.size() != 1) return false;
    const Span content = claims_[claim].content.front();
    const std::size_t begin = prose_.token_at(content.begin), end = prose_.token_at(content.end);
    const bool pointed =
        end == begin + 2 && words::contains(prose_.language.determiners, prose_.lower(begin));
    return (pointed || end == begin + 1) && referring.contains(prose_.lower(end - 1));
  }

  // To the last claim before that somebody else makes.
  void link_reference(std::size_t denial) {
    for (std::size_t other = denial; other-- > 0;) {
      if (sentences_between(other, denial) > kReferenceReach) return;
      const bool authors = claims_[other].source.empty() && claims_[other].cue.empty();
      if (authors || !may_deny(denial, other)) continue;
      claims_[denial].contests.push_back(static_cast<std::uint32_t>(other));
      return;
    }
  }

  // A claim that something is not so is a denial where it contests another, or repeats the denial
  // of its speaker just before ("He denied the attack. “We fired nothing,” he said.").
  void confirm_denial(std::size_t claim) {
    Claim& no = claims_[claim];
    if (no.contests.empty()) {
      if (claim == 0 || no.speaker.empty()) return;
      const Claim& before = claims_[claim - 1];
      if (before.stance != Stance::denies || before.speaker != no.speaker) return;
      if (sentences_between(claim - 1, claim) > kReferenceReach) return;
      no.contests = before.contests;
    }
    no.stance = Stance::denies;
  }

  float total(const Matter& matter) const {
    float sum = 0;
    for (const WordId word : matter.words) sum += weight(word);
    return sum;
  }

  static bool has(const Matter& matter, WordId word) {
    return std::binary_search(matter.words.begin(), matter.words.end(), word);
  }

  bool may_deny(std::size_t denial, std::size_t other) const {
    if (denial == other || claims_[other].stance == Stance::denies ||
        claims_[other].stance == Stance::asks || is_negated(prose_, claims_[other])) {
      return false;
    }
    return matters_[denial].side.empty() || matters_[denial].side != matters_[other].side;
  }

  // Claims that count the same thing differently, the later one contesting the earlier.
  void link_figures() {
    std::unordered_map<std::string, std::vector<std::pair<std::size_t, const Figure*>>> by_unit;
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      for (const Figure& figure : matters_[i].figures) {
        auto& same = by_unit[figure.unit];
        for (const auto& [other, known] : same) {
          if (other != i && differ(figure, *known) && same_count(i, other, figure)) {
            claims_[i].contests.push_back(static_cast<std::uint32_t>(other));
          }
        }
        if (same.size() < kCommonWord) same.emplace_back(i, &figure);
      }
    }
  }

  static bool differ(const Figure& a, const Figure& b) {
    return std::abs(a.value - b.value) > 0.001 * std::max(std::abs(a.value), std::abs(b.value));
  }

  bool same_count(std::size_t later, std::size_t earlier, const Figure& figure) const {
    const Matter& a = matters_[later];
    const Matter& b = matters_[earlier];
    if (a.side == b.side && !a.side.empty()) return false;
    int shared = 0;
    const auto unit = forms_.find(figure.unit);
    for (const WordId word : a.words) {
      if ((unit == forms_.end() || word != unit->second) && has(b, word)) ++shared;
    }
    return shared >= (figure.is_casualty ? 0 : 2);
  }

  const Prose& prose_;
  std::vector<Claim>& claims_;
  std::vector<Matter> matters_;
  words::WordMap ids_;  // of words as they stand
  std::unordered_map<std::string, WordId> forms_;
  std::unordered_set<std::string> names_;              // keeps what ids_ refers to
  std::vector<std::vector<std::size_t>> claims_with_;  // by WordId
};

}  // namespace

void link_contested(const Prose& prose, std::vector<Claim>& claims) {
  Linking(prose, claims).run();
}

}  // namespace winnow
