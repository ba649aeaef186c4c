#include "claims/names.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "claims/words/countries.h"
#include "claims/words/people.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

using words::Gender;

// Join two capitalised words into one name.
constexpr std::string_view kParticles[] = {"of",  "de",  "del", "della", "da",  "dos", "di", "van",
                                           "von", "der", "den", "bin",   "ibn", "al",  "el", "la",
                                           "le",  "for", "and", "&",     "du",  "ter", "zu"};
// Of these, the ones that people's names have; the others make an organisation.
constexpr std::string_view kPersonParticles[] = {"de",  "del", "della", "da",  "dos", "di", "van",
                                                 "von", "der", "den",   "bin", "ibn", "al", "el",
                                                 "la",  "le",  "du",    "ter", "zu"};

// Words of organisations' and places' names.
constexpr std::string_view kOrganisationWords[] = {
    "ministry",      "department", "university",  "institute",     "party",
    "police",        "council",    "committee",   "bank",          "group",
    "inc",           "corp",       "ltd",         "plc",           "agency",
    "court",         "union",      "association", "company",       "commission",
    "foundation",    "trust",      "school",      "college",       "hospital",
    "house",         "office",     "bureau",      "board",         "service",
    "authority",     "centre",     "center",      "club",          "united",
    "city",          "nations",    "army",        "navy",          "force",
    "guard",         "parliament", "congress",    "senate",        "times",
    "post",          "news",       "journal",     "press",         "media",
    "airlines",      "airways",    "motors",      "industries",    "technologies",
    "partners",      "holdings",   "federation",  "international", "network",
    "society",       "alliance",   "movement",    "front",         "league",
    "church",        "museum",     "street",      "road",          "river",
    "lake",          "county",     "island",      "islands",       "sea",
    "valley",        "mountain",   "north",       "south",         "east",
    "west",          "new",        "bridge",      "park",          "square",
    "hall",          "station",    "airport",     "act",           "bill",
    "treaty",        "agreement",  "report",      "survey",        "labour",
    "conservatives", "democrats",  "republicans", "government",    "administration",
    "embassy",       "energy",     "water",       "rail",          "cross"};

class Gathering {
 public:
  explicit Gathering(const Prose& prose) : prose_(prose) {
    for (std::size_t token = 0; token < prose.tokens.size(); ++token) {
      if (!prose.is_symbol(token) && !prose.capitalised(token)) small_.insert(prose.lower(token));
    }
  }

  Names run() {
    for (std::uint32_t number = 0; number < prose_.sentences.size(); ++number)
      read_sentence(number);
    settle();
    return std::move(names_);
  }

 private:
  std::string_view lower(std::size_t token) const { return prose_.lower(token); }
  bool capitalised(std::size_t token) const { return prose_.capitalised(token); }

  void read_sentence(std::uint32_t number) {
    begin_ = prose_.token_at(prose_.sentences[number].begin);
    end_ = prose_.token_at(prose_.sentences[number].end);
    const std::size_t before = names_.mentions.size();

    bool subject = true;
    for (std::size_t token = begin_; token < end_;) {
      const std::size_t past = run_end(token);
      if (past == token) {
        ++token;
        continue;
      }
      add_run(token, past, number);
      token = past;
    }
    for (std::size_t i = before; i < names_.mentions.size(); ++i) {
      Mention& mention = names_.mentions[i];
      mention.quoted = prose_.quotation_at(mention.span.begin) != nullptr;
      mention.subject = subject && !mention.quoted;
      if (!mention.quoted) subject = false;
    }
  }

  // Whether a capital says nothing at this place: the first word of a sentence or a quotation.
  bool opens_sentence(std::size_t token) const {
    return token == begin_ || prose_.is_symbol(token - 1);
  }

  bool starts_name(std::size_t token) const {
    if (!capitalised(token) || prose_.tokens[token].kind != TokenKind::word) return false;
    const std::string_view word = lower(token);
    if (prose_.tokens[token].span.size() == 1) return false;
    const bool all_capitals = prose_.original(token) == "US";
    if (!all_capitals && (words::contains(prose_.language.function_words, word) ||
                          words::contains(prose_.language.clause_openers, word) ||
                          words::contains(prose_.language.determiners, word))) {
      return false;
    }
    if (opens_sentence(token)) {
      const bool next_capital = token + 1 < end_ && capitalised(token + 1);
      if (words::find_title(word) != nullptr || words::is_first_name(word)) return true;
      if (words::is_role_noun(word) && next_capital) return true;
      if (small_.count(word) != 0 || words::find_cue(prose_.language, word) != nullptr)
        return false;
      if (word.ends_with("ly") || word.ends_with("ing")) return next_capital;
    }
    return true;
  }

  // Past the run of capitalised words that starts here; the same token when none does.
  std::size_t run_end(std::size_t token) const {
    if (!starts_name(token)) return token;
    std::size_t past = token + 1;
    while (past < end_) {
      if (capitalised(past) && prose_.tokens[past].kind == TokenKind::word) {
        ++past;
      } else if (words::contains(kParticles, lower(past))) {
        std::size_t after = past + 1;
        while (after < end_ && words::contains(kPersonParticles, lower(after))) ++after;
        if (after < end_ && capitalised(after) && joins(token, past)) {
          past = after + 1;
        } else {
          break;
        }
      } else {
        break;
      }
    }
    return past;
  }

  // "Bank of England", "Ursula von der Leyen", but not "Smith and Jones" nor "Smith of Leeds".
  bool joins(std::size_t begin, std::size_t particle) const {
    if (words::contains(kPersonParticles, lower(particle))) return true;
    for (std::size_t token = begin; token < particle; ++token) {
      if (words::contains(kOrganisationWords, lower(token))) return true;
    }
    return false;
  }

  void add_run(std::size_t begin, std::size_t end, std::uint32_t sentence) {
    Gender gender = Gender::unknown;
    bool person = false;
    std::size_t from = begin;
    std::size_t role_end = begin;
    // Titles and capitalised roles: "Foreign Secretary Maria", "Mr".
    for (std::size_t token = begin; token + 1 < end; ++token) {
      const words::Title* title = words::find_title(lower(token));
      const bool role = words::is_role_noun(lower(token));
      if (title == nullptr && !role) continue;
      if (role && !opens_role(token + 1, end)) continue;
      from = token + 1;
      person = true;
      if (title != nullptr && title->gender != Gender::unknown) gender = title->gender;
      if (role && gender == Gender::unknown) gender = words::gender_of_role_noun(lower(token));
      if (role || title->is_role) role_end = token + 1;
    }
    if (from >= end) return;
    const std::string_view first = lower(from);
    if (from + 1 == end && (words::find_title(first) != nullptr) && !person) return;

    std::string role;
    if (role_end > begin) {
      role =
          prose_.original({prose_.tokens[begin].span.begin, prose_.tokens[role_end - 1].span.end});
    }
    const Span span{prose_.tokens[from].span.begin, prose_.tokens[end - 1].span.end};
    read_role_before(begin, role, gender, person);
    read_role_after(end, role, gender, person);
    if (words::is_first_name(first) && end - from >= 2) person = true;
    if (gender == Gender::unknown) gender = words::gender_of_first_name(first);
    const std::uint32_t name = name_of(from, end, person);
    Name& known = names_.names[name];
    if (person && known.kind == NameKind::unknown) known.kind = NameKind::person;
    if (known.kind == NameKind::person || known.kind == NameKind::unknown) {
      if (known.gender == Gender::unknown) known.gender = gender;
      if (known.role.empty()) known.role = role;
    }
    names_.mentions.push_back({span, name, sentence, false, false});
  }

  // What follows a role in a run is a name of one to four words that is no organisation.
  bool opens_role(std::size_t token, std::size_t end) const {
    if (token >= end || end - token > 5) return false;
    for (; token < end; ++token) {
      if (words::contains(kOrganisationWords, lower(token)) || lower(token) == "of" ||
          lower(token) == "for" || lower(token) == "and" || words::is_role_noun(lower(token))) {
        return false;
      }
    }
    return true;
  }

  // "US national security adviser [Jake Sullivan]".
  void read_role_before(std::size_t name, std::string& role, Gender& gender, bool& person) const {
    if (name <= begin_) return;
    const std::size_t noun = name - 1;
    if (capitalised(noun) || !words::is_role_noun(lower(noun))) return;
    person = true;
    if (gender == Gender::unknown) gender = words::gender_of_role_noun(lower(noun));
    std::size_t from = noun;
    while (from > begin_ && noun - from < 7) {
      const std::string_view word = lower(from - 1);
      const bool possessive = prose_.is_possessive(from - 1);
      if (!possessive && (prose_.is_symbol(from - 1) ||
                          (words::contains(prose_.language.function_words, word) &&
                           prose_.original(from - 1) != "US") ||
                          words::contains(prose_.language.determiners, word) ||
                          words::contains(prose_.language.clause_openers, word) ||
                          words::find_cue(prose_.language, word) != nullptr)) {
        break;
      }
      --from;
    }
    // A possessive must have its owner.
    if (prose_.is_possessive(from)) ++from;
    if (role.empty()) {
      role = prose_.original({prose_.tokens[from].span.begin, prose_.tokens[noun].span.end});
    }
  }

  // "[Liu Pengyu], spokesperson for China's embassy in Washington,"; "[Ann Lee], 34,".
  void read_role_after(std::size_t past, std::string& role, Gender& gender, bool& person) const {
    if (past + 1 >= end_ || lower(past) != ",") return;
    if (prose_.tokens[past + 1].kind == TokenKind::number &&
        prose_.tokens[past + 1].span.size() == 2 && (past + 2 >= end_ || lower(past + 2) == ",")) {
      person = true;  // an age
      past += 2;
      if (past + 1 >= end_) return;
    }
    std::size_t to = past + 1;
    std::size_t noun = 0;
    while (to < end_ && to - past <= 18 && !prose_.is_symbol(to)) {
      if (is_verb_like(to)) break;
      if (noun == 0 && words::is_role_noun(lower(to))) noun = to;
      ++to;
    }
    // The role stands near the start: "the UK's foreign secretary", "who is a lawyer" does not.
    if (noun == 0 || noun - past > 7 || (to < end_ && is_verb_like(to))) return;
    std::size_t from = past + 1;
    if (words::contains(kArticles, lower(from))) ++from;
    if (from >= to) return;
    person = true;
    if (gender == Gender::unknown) gender = words::gender_of_role_noun(lower(noun));
    if (role.empty() || role.size() < 12) {
      role = prose_.original({prose_.tokens[from].span.begin, prose_.tokens[to - 1].span.end});
    }
  }

  bool is_verb_like(std::size_t token) const {
    static constexpr std::string_view kVerbs[] = {"was", "is",   "were",  "are",   "had",   "has",
                                                  "who", "will", "would", "which", "whose", "have"};
    return words::contains(kVerbs, lower(token)) ||
           (!capitalised(token) && words::find_cue(prose_.language, lower(token)) != nullptr);
  }

  static constexpr std::string_view kArticles[] = {"the",  "a",  "an", "der", "die", "das", "ein",
                                                   "eine", "le", "la", "un",  "une", "el",  "l"};

  std::string key(std::size_t begin, std::size_t end) const {
    std::string out;
    for (std::size_t token = begin; token < end; ++token) {
      if (!out.empty()) out += ' ';
      out += lower(token);
    }
    return out;
  }

  // The Name that tokens [begin, end) mean; a new one when the article has not named it before.
  std::uint32_t name_of(std::size_t begin, std::size_t end, bool person) {
    const std::string whole = key(begin, end);
    if (const auto found = by_key_.find(whole); found != by_key_.end()) return found->second;
    const bool single = end - begin == 1;
    const std::string last(lower(end - 1));
    if (single) {
      if (const auto found = by_part_.find(last); found != by_part_.end()) return found->second;
    }
    const auto id = static_cast<std::uint32_t>(names_.names.size());
    Name name;
    name.full = prose_.original({prose_.tokens[begin].span.begin, prose_.tokens[end - 1].span.end});
    name.kind = person ? NameKind::person : kind_of(begin, end, whole);
    // A surname met before its full form ("Peskov" in the title).
    if (!single && name.kind != NameKind::organisation && name.kind != NameKind::place) {
      const auto short_form = by_key_.find(last);
      if (short_form != by_key_.end() &&
          names_.names[short_form->second].full.find(' ') == std::string::npos &&
          names_.names[short_form->second].kind != NameKind::place) {
        names_.names[short_form->second].full = name.full;
        by_key_.emplace(whole, short_form->second);
        add_parts(begin, end, short_form->second);
        return short_form->second;
      }
    }
    names_.names.push_back(std::move(name));
    by_key_.emplace(whole, id);
    if (!single && names_.names[id].kind != NameKind::place) {
      if (names_.names[id].kind != NameKind::organisation) add_parts(begin, end, id);
      add_initials(begin, end, id);
    }
    return id;
  }

  // The newest bearer of a surname or a first name gets its short mentions.
  void add_parts(std::size_t begin, std::size_t end, std::uint32_t id) {
    by_part_[std::string(lower(end - 1))] = id;
    by_part_.emplace(std::string(lower(begin)), id);
    if (end - begin > 2) by_part_.emplace(key(begin + 1, end), id);
  }

  // "World Health Organization" is "WHO" from then on.
  void add_initials(std::size_t begin, std::size_t end, std::uint32_t id) {
    std::string initials;
    for (std::size_t token = begin; token < end; ++token) {
      if (capitalised(token)) initials += lower(token)[0];
    }
    if (initials.size() >= 2) by_part_.emplace(initials, id);
  }

  NameKind kind_of(std::size_t begin, std::size_t end, const std::string& whole) const {
    const words::Country* country = words::find_country(whole);
    if (country != nullptr) {
      return words::is_capital(*country, whole) ? NameKind::place : NameKind::organisation;
    }
    for (std::size_t token = begin; token < end; ++token) {
      if (words::contains(kOrganisationWords, lower(token)) || lower(token) == "of" ||
          lower(token) == "and" || lower(token) == "for") {
        return NameKind::organisation;
      }
    }
    const std::string_view written = prose_.original(begin);
    if (end - begin == 1 && written.size() >= 2 &&
        std::all_of(written.begin(), written.end(),
                    [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; })) {
      return NameKind::organisation;
    }
    if (begin > begin_ && lower(begin - 1) == "the") return NameKind::organisation;
    static constexpr std::string_view kPlacePrepositions[] = {"in", "near", "from", "at"};
    if (begin > begin_ && words::contains(kPlacePrepositions, lower(begin - 1))) {
      return NameKind::place;
    }
    return NameKind::unknown;
  }

  // Two or three words that nothing else explains are a person.
  void settle() {
    for (Name& name : names_.names) {
      const auto spaces = std::count(name.full.begin(), name.full.end(), ' ');
      if (name.kind == NameKind::unknown && spaces >= 1 && spaces <= 3) {
        name.kind = NameKind::person;
      }
    }
  }

  const Prose& prose_;
  std::unordered_set<std::string_view> small_;  // words that the article also writes small
  std::unordered_map<std::string, std::uint32_t> by_key_, by_part_;
  Names names_;
  std::size_t begin_ = 0, end_ = 0;
};

}  // namespace

const Mention* Names::first_in(Span range) const {
  const auto found = std::lower_bound(
      mentions.begin(), mentions.end(), range.begin,
      [](const Mention& mention, std::uint32_t at) { return mention.span.begin < at; });
  return found != mentions.end() && found->span.end <= range.end ? &*found : nullptr;
}

Names gather_names(const Prose& prose) { return Gathering(prose).run(); }

}  // namespace winnow
