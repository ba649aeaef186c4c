#include "claims/contested/matters.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/letters.h"
#include "claims/own_statements.h"
#include "claims/words/countries.h"
#include "claims/words/synonyms.h"

namespace winnow {

namespace {

enum Trait : std::uint32_t {
  kIsSuch = 1,
  kIsLight = 2,
  kIsSelf = 4,
  kIsUs = 8,
  kIsThat = 16,
  kIsHolder = 32,
  kIsPast = 64,
  kIsGoing = 128
};

const words::WordMap& traits() {
  static const words::WordMap map = [] {
    words::WordMap words;
    // Point at what was spoken of before.
    words.add("such solche solchen solcher solches tel telle tels telles tal tales", kIsSuch);
    words.add("that this those these", kIsThat);
    // Verbs that say nothing without their noun: a survey is "done" or "carried out".
    words.add("done carried made taken given held happened received taking making doing", kIsLight);
    // Say of a statement how it is meant, or that somebody knows of it.
    words.add(
        "anything anybody anyone ever nothing case simply recall recalled remember mr mrs ms dr",
        kIsLight);
    // Only hold what is meant: there is "no evidence of it", there are "no plans to".
    words.add("evidence indication sign signs plan plans intention intentions knowledge record",
              kIsLight | kIsHolder);
    // Past tenses without -ed.
    words.add(
        "beat bit bought broke brought built came cut did drove fell felt found gave got grew "
        "heard hit hurt kept knew left lost met ran rose said saw sent shot spent spoke stole "
        "struck sold threw told took withdrew won wrote",
        kIsPast);
    words.add("gone go goes", kIsGoing);
    words.add("went", kIsGoing | kIsPast);
    // Open what somebody says of themselves.
    words.add("it he she they i we", kIsSelf);
    words.add("us", kIsUs);
    return words;
  }();
  return map;
}

std::string_view side_of(const Claim& claim) {
  for (const std::string_view text : {claim.speaker, claim.role}) {
    const std::string lower = letters::folded(text);
    if (const words::Country* country = words::find_country(lower)) {
      return country->name;
    }
    for (std::size_t begin = 0; begin < lower.size();) {
      std::size_t end = lower.find_first_of(" ,-’'", begin);
      if (end == std::string::npos) end = lower.size();
      const std::string_view word = std::string_view(lower).substr(begin, end - begin);
      const words::Country* country =
          word == "us" && text.compare(begin, 2, "US") != 0 ? nullptr : words::find_country(word);
      if (country != nullptr) return country->name;
      begin = end + 1;
    }
  }
  return claim.speaker;
}

bool is_past(std::string_view word) { return word.size() > 4 && word.ends_with("ed"); }

}  // namespace

bool Matter::has(WordId word) const { return std::binary_search(words.begin(), words.end(), word); }

int shared_words(const Matter& one, const Matter& other) {
  return static_cast<int>(std::count_if(one.words.begin(), one.words.end(),
                                        [&](WordId word) { return other.has(word); }));
}

bool are_of_two(const Matter& one, const Matter& other) {
  if (one.authors && other.authors) return false;
  return one.side.empty() || one.side != other.side;
}

std::string_view last_word(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  return space == std::string_view::npos ? name : name.substr(space + 1);
}

Matters::Matters(const Prose& prose, std::span<const Claim> claims, const FiguresByClaim& figures)
    : prose_(prose), claims_(claims), known_(prose.first_with.size(), words::WordMap::kNone) {
  traits_.reserve(prose.first_with.size());
  for (const std::uint32_t token : prose.first_with) {
    const std::uint32_t found = traits().find(prose.lower(token));
    traits_.push_back(static_cast<std::uint8_t>(found == words::WordMap::kNone ? 0 : found));
  }
  matters_.reserve(claims_.size());
  for (const Claim& claim : claims_) {
    Matter matter;
    matter.side = side_of(claim);
    matter.authors = is_authors(prose_, claim);
    if (claim.stance == Stance::denies) read_denied_verb(claim, matter);
    for (const Span content : claim.content) read(content, claim.speaker, matter);
    matter.words = take_words();
    matter.figures = figures[matters_.size()];
    matters_.push_back(std::move(matter));
  }
  index_words();
}

void Matters::index_words() {
  std::vector<std::uint32_t> ends(last_form_ + std::size_t{2});
  for (const Matter& matter : matters_) {
    for (const WordId word : matter.words) ++ends[word + 1];
  }
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  with_begins_ = ends;
  claims_with_.resize(ends.back());
  for (std::size_t i = 0; i < matters_.size(); ++i) {
    for (const WordId word : matters_[i].words) {
      claims_with_[ends[word]++] = static_cast<std::uint32_t>(i);
    }
  }
}

Matter Matters::read(Span range) {
  Matter matter;
  read(range, "", matter);
  matter.words = take_words();
  return matter;
}

// "[denied offering] him money"
void Matters::read_denied_verb(const Claim& claim, Matter& matter) {
  if (claim.cue.empty()) return;
  const std::size_t past = prose_.token_at(claim.cue.back().end);
  if (past == 0 || !prose_.lower(past - 1).ends_with("ing") || prose_.cue(past - 1) != nullptr) {
    return;
  }
  matter.verb = id_of(past - 1);
  if (matter.verb != 0) met_.push_back(matter.verb);
}

std::vector<WordId> Matters::take_words() {
  std::sort(met_.begin(), met_.end());
  std::vector<WordId> words(met_.begin(), std::unique(met_.begin(), met_.end()));
  met_.clear();
  return words;
}

void Matters::read(Span range, std::string_view speaker, Matter& matter) {
  bool after_auxiliary = false;
  bool first = true;
  constexpr std::size_t kNowhere = SIZE_MAX;
  std::size_t last_no = kNowhere;  // the last word of negation
  const std::size_t met_before = met_.size();
  for (auto [token, end] = prose_.tokens_in(range); token < end; ++token) {
    if (prose_.may_count(token) && matter.subject == 0) matter.counts_first = true;
    if (prose_.is_symbol(token) || prose_.tokens[token].kind == TokenKind::number) continue;
    const unsigned traits = traits_[prose_.word_of(token)];
    if (prose_.negates(token)) last_no = token;
    const bool negated = last_no != kNowhere;
    WordId word = 0;
    const bool himself = first && (traits & kIsSelf) != 0 && !speaker.empty();
    if (himself) {
      word = id_of(*names_.insert(letters::folded(last_word(speaker))).first);
    } else if ((traits & kIsUs) == 0 || prose_.original(token) == "US") {
      word = id_of(token);
    }
    // "had gone [up]"
    const std::string_view written = prose_.lower(token);
    if ((written == "up" || written == "down") && token > 0 &&
        (traits_[prose_.word_of(token - 1)] & kIsGoing) != 0) {
      word = id_of(written == "up" ? std::string_view("rose") : "fell");
    }
    const bool auxiliary = prose_.is_auxiliary(token);
    if ((traits & kIsHolder) != 0 && negated && token - last_no <= 2) {  // "found no evidence"
      met_.resize(met_before);
      matter.verb = 0;
    }
    if ((traits & kIsLight) != 0) {
      after_auxiliary = false;
      continue;
    }
    const bool past = is_past(prose_.lower(token)) || (traits & kIsPast) != 0;
    if (word != 0 && matter.verb == 0 && (after_auxiliary || past) && !prose_.capitalised(token)) {
      matter.verb = word;
    }
    if (word != 0 && token > 0) {
      unsigned before = traits_[prose_.word_of(token - 1)];
      const std::string_view article = prose_.lower(token - 1);
      if (token > 1 && (article == "a" || article == "an")) {  // "[such a] report"
        before = traits_[prose_.word_of(token - 2)] & kIsSuch;
      }
      // "I never gave [that order]"
      const bool points = (before & kIsThat) != 0 && negated && matter.such == 0;
      if ((before & kIsSuch) != 0 || points) matter.such = word;
    }
    if (auxiliary || word != 0) after_auxiliary = auxiliary;
    if (word != 0) {
      if (matter.subject == 0) matter.subject = word;
      met_.push_back(word);
      if (word >= common_.size()) common_.resize(word + std::size_t{1});
      common_[word] = common_[word] || !(himself || prose_.capitalised(token));
    }
    first = first && prose_.lower(token) == "that";
  }
}

WordId Matters::id_of(std::size_t token) {
  WordId& id = known_[prose_.word_of(token)];
  if (id == words::WordMap::kNone) id = id_of(prose_.lower(token));
  return id;
}

WordId Matters::id_of(std::string_view word) {
  const std::string_view form = words::comparable(word);
  if (form.empty()) return 0;
  const WordId id = forms_.insert(form, last_form_ + 1);
  last_form_ = std::max(last_form_, id);
  return id;
}

WordId Matters::id_of_form(std::string_view form) const {
  const WordId id = forms_.find(form);
  return id == words::WordMap::kNone ? 0 : id;
}

std::span<const std::uint32_t> Matters::with(WordId word) const {
  if (word + std::size_t{1} >= with_begins_.size()) return {};  // a word of a question only
  return std::span<const std::uint32_t>(claims_with_)
      .subspan(with_begins_[word], with_begins_[word + 1] - with_begins_[word]);
}

float Matters::weight(WordId word) const {
  const std::size_t count = with(word).size();
  return std::log(2.0F + static_cast<float>(claims_.size()) / static_cast<float>(count + 1));
}

float Matters::weight(const Matter& matter) const {
  float sum = 0;
  for (const WordId word : matter.words) sum += weight(word);
  return sum;
}

std::size_t Matters::distance(std::size_t earlier, std::size_t later) const {
  const std::size_t to = prose_.sentence_at(claims_[later].sentence.begin);
  return to - std::min(to, prose_.sentence_at(claims_[earlier].content.back().end - 1));
}

bool Matters::are_near(std::size_t earlier, std::size_t later, std::size_t reach) const {
  return later - earlier <= kCommonWord && distance(earlier, later) <= reach;
}

}  // namespace winnow
