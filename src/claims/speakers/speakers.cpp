#include "claims/speakers/speakers.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/letters.h"
#include "claims/prose/noun_phrases.h"
#include "claims/speakers/antecedent_weights.h"
#include "claims/speakers/source_phrases.h"
#include "claims/speakers/speaker_candidates.h"
#include "claims/speakers/unnamed_speakers.h"
#include "claims/stance.h"
#include "claims/words/countries.h"
#include "claims/words/people.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

using words::Gender;
using Unnamed = UnnamedSpeakers::Kind;

constexpr std::string_view kOurselves[] = {"we", "nous", "wir"};
constexpr std::size_t kNameWithin = 3;  // tokens behind a description: ", the film-maker Alec"

class Resolver {
 public:
  Resolver(const Prose& prose, const Names& names, const AntecedentObserver& observe)
      : prose_(prose),
        names_(names),
        observe_(observe),
        phrases_(prose),
        sources_(prose, names),
        candidates_(prose, names),
        antecedents_(prose, names, candidates_, sources_) {}

  void resolve(std::vector<Claim>& claims, Arena& texts, const Deadline& deadline) {
    for (std::size_t i = 0; i < claims.size() && !deadline.passed(); ++i) {
      Claim& claim = claims[i];
      if (claim.source.empty()) {
        if (is_hearsay(prose_, claim)) {
          claim.speaker = texts.copy(prose_.original(claim.cue.back()));
        }
        note_raised_subject(claim);
        continue;
      }
      const Span source{claim.source.front().begin, claim.source.front().end};
      if (const Claim* outer = speaker_around(prose_, claims, i, source)) {
        claim.speaker = outer->speaker;
        claim.role = outer->role;
        continue;
      }
      claim_ = &claim;
      claim_sentence_ = prose_.sentence_at(std::min(source.begin, claim.content.front().begin));
      const Found found = read(source, 0);
      claim.speaker = texts.copy(found.speaker);
      claim.role = texts.copy(found.role);
      note(found, source);
    }
  }

 private:
  struct Found {
    std::string speaker;
    std::string role;
    std::uint32_t name = kNobody;
    std::optional<Unnamed> unnamed = {};  // what somebody without a name is: "a nurse", "the union"
  };

  void note(const Found& found, Span source) {
    const std::size_t sentence = prose_.sentence_at(source.begin);
    if (found.name != kNobody) {
      unnamed_.forget(Unnamed::person);
      if (names_.names[found.name].kind != NameKind::person) unnamed_.forget(Unnamed::organisation);
      candidates_.note_speaker(found.name, source.begin);
      return;
    }
    if (found.speaker.empty()) return;
    const std::size_t end = prose_.token_at(source.end);
    const std::size_t begin = sources_.subject_begin(prose_.token_at(source.begin), end);
    std::optional<Unnamed> kind = found.unnamed;
    if (sources_.is_plural(begin, end)) {
      kind = Unnamed::group;
    } else if (!kind && words::contains(words::kIndefinite, prose_.lower(begin))) {
      kind = Unnamed::person;
    }
    if (kind) unnamed_.note(*kind, found.speaker, sentence);
  }

  // "[Mr Boyce] is accused of lying. He says": whom a report without a source is about comes next
  // as if he had spoken.
  void note_raised_subject(const Claim& claim) {
    if (claim.content.size() < 2 || claim.cue.empty()) return;
    const Span subject = claim.content.front();
    if (subject.end > claim.cue.front().begin) return;
    const Mention* mention = names_.first_in(subject);
    if (mention != nullptr && mention->subject) {
      candidates_.note_speaker(mention->name, subject.begin);
    }
  }

  Found of_name(std::uint32_t name) const {
    return {names_.names[name].full, names_.names[name].role, name};
  }

  Found read(Span source, int depth) {
    std::size_t begin = prose_.token_at(source.begin);
    std::size_t end = prose_.token_at(source.end);
    while (end > begin && prose_.is_symbol(end - 1)) --end;
    while (begin < end && prose_.is_symbol(begin)) ++begin;
    if (end > begin + 1 && prose_.is_possessive(end - 1)) --end;
    if (end > begin + 1 && words::contains(words::kSelf, prose_.lower(end - 1))) --end;
    if (begin >= end) return {};

    begin = sources_.after_opening(begin, end);
    begin = sources_.subject_begin(begin, end);
    // "[whilst] critics argue"
    while (begin + 1 < end && prose_.has(begin, words::kClauseOpener)) ++begin;
    if (depth == 0) {
      if (const auto relative = sources_.relative_around(begin, end)) return antecedent(*relative);
    }
    // "[which] owns the tower, says": the clause is the phrase's before it.
    const bool relative =
        SourcePhrases::is_relative(prose_.lower(begin)) && prose_.lower(begin) != "that";
    if (end - begin == 1 || relative) {
      const std::string_view word = SourcePhrases::without_contraction(prose_.lower(begin));
      if (SourcePhrases::is_relative(word)) return depth == 0 ? antecedent(begin) : Found{};
      for (const words::Pronoun& pronoun : prose_.language.pronouns) {
        if (pronoun.word == word) return read_pronoun(begin, pronoun);
      }
    }
    return read_phrase(begin, end);
  }

  // The phrase that a relative pronoun stands for.
  Found antecedent(std::size_t relative) {
    const auto phrase = sources_.antecedent(relative);
    return phrase ? read(phrases_.span(*phrase), 1) : Found{};
  }

  // With `named`, only somebody with a name.
  Found read_pronoun(std::size_t token, const words::Pronoun& pronoun, bool named = false) {
    const std::uint32_t at = prose_.tokens[token].span.begin;
    if (pronoun.word == "they") {
      for (const Unnamed kind : {Unnamed::group, Unnamed::organisation}) {
        const std::string_view spoke = unnamed_.before(claim_sentence_, 1, kind);
        if (!spoke.empty()) return {std::string(spoke), "", kNobody, kind};
      }
      if (claim_sentence_ > 0) {
        const auto people = sources_.people_in(prose_.sentences[claim_sentence_ - 1]);
        if (people) return {sources_.plain(*people), "", kNobody, Unnamed::group};
      }
    }
    if (pronoun.gender != Gender::unknown && !pronoun.plural) {
      return read_person(at, pronoun.gender, named);
    }
    const bool thing = pronoun.word == "it" || pronoun.word == "its";
    if ((!thing && !pronoun.plural) || words::contains(kOurselves, pronoun.word)) return {};
    const std::uint32_t spoke = thing ? candidates_.just_spoke(at) : kNobody;
    const std::uint32_t best = candidates_.best(at, kPronounReach, [&](std::uint32_t name) {
      const NameKind kind = names_.names[name].kind;
      if (thing && words::is_demonym(letters::folded(names_.names[name].full))) return false;
      return (kind == NameKind::organisation && (thing || candidates_.acts(name))) ||
             (thing && kind == NameKind::place && candidates_.is_country(name)) || name == spoke;
    });
    if (pronoun.word == "it") {
      if (auto found = organisation_before(at, best)) return *found;
    }
    return best == kNobody ? Found{} : of_name(best);
  }

  Found read_person(std::uint32_t at, Gender gender, bool named) {
    std::vector<Antecedent> antecedents = antecedents_.named(at, gender);
    if (!named) {
      antecedents_.add_unnamed(at, unnamed_, antecedents);
      if (observe_) observe_(*claim_, antecedents);
    }
    const Antecedent* meant = likeliest(antecedents, kAntecedentWeights);
    if (meant == nullptr) return {};
    if (meant->name == kNobody) return {meant->description, "", kNobody, Unnamed::person};
    const std::uint32_t best = described_since(at, gender, meant->name);
    candidates_.learn_gender(best, gender);
    return of_name(best);
  }

  // "The minister has ruled it out. … she said": the one described at the head of a sentence
  // since `best` headed one, or `best`.
  std::uint32_t described_since(std::uint32_t at, Gender gender, std::uint32_t best) {
    constexpr std::size_t kBack = 2;  // sentences
    const std::size_t here = prose_.sentence_at(at);
    for (std::size_t back = 1; back <= kBack && back <= here; ++back) {
      const Span sentence = prose_.sentences[here - back];
      if (candidates_.heads(best, sentence)) return best;
      const std::size_t begin = prose_.token_at(sentence.begin);
      const std::size_t head = begin + 1;
      if (head >= prose_.tokens.size() || prose_.lower(begin) != "the" ||
          !words::is_role_noun(prose_.lower(head)) || prose_.is_possessive(head + 1)) {
        continue;
      }
      const Found found = described_person(begin, head, head + 1, sentence);
      if (found.name != kNobody && candidates_.may_be(found.name, gender)) return found.name;
    }
    return best;
  }

  // "The trust disputes the figures. [It] says": who spoke in the sentence before or heads it,
  // where that is an organisation without a name and `best` does not head it.
  std::optional<Found> organisation_before(std::uint32_t at, std::uint32_t best) {
    const std::size_t here = prose_.sentence_at(at);
    if (here == 0) return std::nullopt;
    const Span sentence = prose_.sentences[here - 1];
    if (candidates_.heads(best, sentence)) return std::nullopt;
    const std::string_view spoke = unnamed_.before(claim_sentence_, 1, Unnamed::organisation);
    if (!spoke.empty()) return Found{std::string(spoke), "", kNobody, Unnamed::organisation};
    const auto subject = sources_.organisation_heading(sentence);
    if (!subject) return std::nullopt;
    if (subject->end == subject->begin + 2 && prose_.lower(subject->begin) == "the") {
      Found found = described_organisation(prose_.lower(subject->begin + 1), sentence);
      if (!found.speaker.empty()) return found;
    }
    return Found{sources_.plain(*subject), "", kNobody, Unnamed::organisation};
  }

  Found read_phrase(std::size_t begin, std::size_t end) {
    const Span whole{prose_.tokens[begin].span.begin, prose_.tokens[end - 1].span.end};
    const std::size_t head = sources_.head(begin, end);
    if (end == begin + 2 && prose_.lower(begin) == "the" && words::is_citizen(prose_.lower(head))) {
      const std::uint32_t citizen = candidates_.person_before(whole.begin, Gender::unknown);
      if (citizen != kNobody) return of_name(citizen);
    }
    // A name is the speaker when it is the head: "adviser Jake Sullivan", not "Sullivan's aide".
    for (const Mention* mention = names_.first_in(whole);
         mention != names_.mentions.data() + names_.mentions.size() && mention != nullptr &&
         mention->span.end <= whole.end;
         ++mention) {
      const std::size_t last = prose_.token_at(mention->span.end) - 1;
      // "The Party Secretary, Ann Lee," reads like two names.
      if (words::is_role_noun(prose_.lower(head)) && sources_.apposed(head, end)) break;
      if (last == head || mention->span.contains(prose_.tokens[head].span) ||
          sources_.is_role_of(*mention, head)) {
        Found found = name_or_country(*mention);
        sources_.take_off_genitive({prose_.token_at(mention->span.begin), last + 1}, found.speaker);
        return found;
      }
    }
    if (const Mention* described = sources_.described(begin, end)) return of_name(described->name);
    if (const Mention* apposed = sources_.apposed(head, end)) {
      Found found = of_name(apposed->name);
      const bool owned =  // "[his] deputy, Ann Lee"
          begin < head && words::contains(words::kPossessives, prose_.lower(begin));
      if (found.role.empty()) found.role = phrases_.plain({begin + (owned ? 1 : 0), head + 1});
      return found;
    }
    const std::string_view noun = prose_.lower(head);
    if (words::contains(words::kDefinite, prose_.lower(begin)) ||
        words::contains(words::kPossessives, prose_.lower(begin))) {
      if (words::is_role_noun(noun)) return described_person(begin, head, end, whole);
      if (words::is_organisation_noun(noun) && head == begin + 1 && end == head + 1) {
        // "The auditor, Pell & Marsh, said …. The firm [also] said"
        const bool also = end < prose_.tokens.size() && prose_.lower(end) == "also";
        const std::uint32_t spoke = candidates_.just_spoke(whole.begin);
        if (also && spoke != kNobody) return of_name(spoke);
        Found owned = of_owner(begin, end, Unnamed::organisation);
        return owned.speaker.empty() ? described_organisation(noun, whole) : owned;
      }
    }
    Found found{sources_.plain({begin, end}), "", kNobody};
    const bool numbered = begin + 1 < end && prose_.is_number_sign(begin + 1);
    if (numbered ||
        (words::is_role_noun(noun) && words::contains(words::kIndefinite, prose_.lower(begin)))) {
      found.unnamed = Unnamed::person;
    } else if (words::is_organisation_noun(noun)) {
      found.unnamed = Unnamed::organisation;
    }
    return found;
  }

  Found name_or_country(const Mention& mention) const {
    Found found = of_name(mention.name);
    if (found.role.empty() && names_.names[mention.name].kind != NameKind::person) {
      const std::string key = letters::folded(names_.names[mention.name].full);
      const words::Country* country = words::find_country(key);
      const bool capital = country != nullptr && words::is_capital(*country, key);
      if (capital && candidates_.names_country(*country)) found.speaker = country->name;
    }
    return found;
  }

  // "the spokesperson", "the foreign minister", "his lawyer".
  Found described_person(std::size_t begin, std::size_t head, std::size_t end, Span whole) {
    const auto here = static_cast<std::uint32_t>(prose_.sentence_at(whole.begin));
    const std::string_view noun = words::neutral_role(prose_.lower(head));
    const Gender gender = words::gender_of_role_noun(prose_.lower(head));
    const auto next = candidates_.first_mention_after(whole.begin);
    // "[her son], the film-maker Alec Thornbury"
    if (next != names_.mentions.end() && prose_.lower(end) == "," &&
        prose_.token_at(next->span.begin) <= end + kNameWithin &&
        names_role(names_.names[next->name].role, noun)) {
      return of_name(next->name);
    }
    const auto near = candidates_.mentions_before(whole.begin, kDescriptionReach);
    for (auto mention = near.rbegin(); mention != near.rend(); ++mention) {
      const Name& name = names_.names[mention->name];
      if (!is_of_rank(name.role, prose_.lower(head - 1), noun)) continue;
      if (!candidates_.may_be(mention->name, gender)) continue;
      return of_name(mention->name);
    }
    if (words::contains(words::kPossessives, prose_.lower(begin))) {
      Found owned = of_owner(begin, end, Unnamed::person);
      if (!owned.speaker.empty()) return owned;
      return {phrases_.plain({begin + 1, end}), "", kNobody, Unnamed::person};
    }
    // "The Dutchman", "the 23-year-old": says what everybody is.
    if (words::is_anybody(prose_.lower(head))) {
      const std::uint32_t person = candidates_.person_before(whole.begin, gender);
      if (person != kNobody) return of_name(person);
    }
    // Nobody has that role: a phrase that says more than the bare noun stands for itself.
    if (head > begin + 1 || end > head + 1)
      return {phrases_.plain({begin, end}), "", kNobody, Unnamed::person};
    // "A cellist said … the cellist said"
    const std::string unnamed(unnamed_.before(here, here, Unnamed::person));
    if (names_role(unnamed, noun)) return {unnamed, "", kNobody, Unnamed::person};
    return {phrases_.plain({begin, end}), "", kNobody, Unnamed::person};
  }

  // "his lawyer", "her group": Ann Lee’s, where the pronoun means somebody with a name.
  Found of_owner(std::size_t begin, std::size_t end, Unnamed kind) {
    for (const words::Pronoun& pronoun : prose_.language.pronouns) {
      const bool person = kind == Unnamed::person || pronoun.gender != Gender::unknown;
      if (pronoun.word != prose_.lower(begin) || !person) continue;
      const Found owner = read_pronoun(begin, pronoun, true);
      if (owner.name == kNobody) break;
      return {owner.speaker + "’s " + phrases_.plain({begin + 1, end}), "", kNobody, kind};
    }
    return {};
  }

  // "the company": the organisation mentioned last, when its name does not say it is another kind.
  Found described_organisation(std::string_view noun, Span whole) {
    const bool business = words::contains(words::kBusinessNouns, noun);
    std::uint32_t best = candidates_.best(whole.begin, kDescriptionReach, [&](std::uint32_t name) {
      return names_.names[name].kind != NameKind::person && is_called(names_.names[name], noun) &&
             !(business && candidates_.is_public_body(name));
    });
    if (best != kNobody) return of_name(best);
    if (const std::string_view described = unnamed_.called(noun); !described.empty()) {
      return {std::string(described), "", kNobody, Unnamed::organisation};
    }
    if (business) {
      best = candidates_.most_mentioned(
          whole.begin, [&](std::uint32_t name) { return candidates_.may_be_business(name); });
    }
    if (best != kNobody) return of_name(best);
    if (words::contains(words::kSelfNamed, noun) ||
        words::contains(words::kPublicBodyWords, noun)) {
      return {std::string(noun), "", kNobody, Unnamed::organisation};
    }
    return {};
  }

  const Prose& prose_;
  const Names& names_;
  const AntecedentObserver& observe_;
  NounPhrases phrases_;
  SourcePhrases sources_;
  SpeakerCandidates candidates_;
  AntecedentReader antecedents_;
  UnnamedSpeakers unnamed_;
  const Claim* claim_ = nullptr;    // the one that is being read
  std::size_t claim_sentence_ = 0;  // where it begins
};

}  // namespace

void resolve_speakers(const Prose& prose, const Names& names, std::vector<Claim>& claims,
                      Arena& texts, const Deadline& deadline, const AntecedentObserver& observe) {
  Resolver(prose, names, observe).resolve(claims, texts, deadline);
}

}  // namespace winnow
