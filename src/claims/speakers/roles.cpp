#include "claims/speakers/roles.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "claims/words/first_names.h"
#include "claims/words/name_words.h"
#include "claims/words/people.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

// Roles are short; beyond this many tokens a phrase is something else.
constexpr std::size_t kLongestBefore = 8;
constexpr std::size_t kLongestAfter = 18;
// The noun of a role after a name stands among its first tokens.
constexpr std::size_t kNounWithin = 7;

constexpr std::string_view kArticles[] = {"the",  "a",  "an", "der", "die", "das", "ein",
                                          "eine", "le", "la", "un",  "une", "el",  "l"};
constexpr std::string_view kVerbs[] = {"was", "is",   "were",  "are",   "had",   "has",
                                       "who", "will", "would", "which", "whose", "have"};
// Participles that describe a person rather than tell what was done.
constexpr std::string_view kDescribing[] = {"retired",   "united",  "unnamed",
                                            "appointed", "elected", "self-styled",
                                            "convicted", "jailed",  "exiled"};

// Of one word each, so that a name follows at once.
constexpr std::string_view kDepartments[] = {"state",   "defense",   "defence",       "commerce",
                                             "labor",   "education", "agriculture",   "energy",
                                             "justice", "war",       "transportation"};

// Before a first name, these and words that end like "founder" and "historian" say who somebody is;
// "issues regarding Ann Lee" and "experts like Ann Lee" do not.
constexpr std::string_view kPeople[] = {
    "candidate", "nominee",   "rival",         "opponent",  "colleague", "member",    "delegate",
    "critic",    "hopeful",   "frontrunner",   "mogul",     "surgeon",   "counsel",   "mate",
    "assailant", "titan",     "oligarch",      "veteran",   "guru",      "icon",      "legend",
    "superstar", "celebrity", "billionaire",   "heir",      "widow",     "monk",      "pundit",
    "expert",    "novelist",  "councilmember", "architect", "tyrant",    "convict",   "suspect",
    "victim",    "survivor",  "fugitive",      "athlete",   "champion",  "goalkeeper"};
constexpr std::string_view kPersonEndings[] = {"er", "or", "ist", "ian", "eon", "man", "woman"};
constexpr std::string_view kNoPeople[] = {
    "former",  "older",  "younger",  "later",    "earlier", "rather",  "after",   "number",
    "however", "letter", "paper",    "order",    "summer",  "winter",  "dinner",  "power",
    "offer",   "favor",  "remember", "consider", "another", "forever", "further", "terror"};
// Of the words in -ing, those that describe a person; others tell what is done.
constexpr std::string_view kDescribingIng[] = {"acting",   "running",  "managing",  "leading",
                                               "founding", "sitting",  "outgoing",  "incoming",
                                               "ruling",   "visiting", "marketing", "advertising",
                                               "housing",  "banking",  "nursing",   "training"};
constexpr std::string_view kActions[] = {"met",  "meet",  "face",    "faces",    "favor", "favour",
                                         "beat", "backs", "support", "supports", "join",  "joins"};
// Open what goes on about somebody else: "Ann Lee, [and] her husband, a baker".
constexpr std::string_view kOtherPerson[] = {"and", "or",   "but",  "with", "along",
                                             "to",  "like", "such", "where"};

bool may_be_person(std::string_view noun) {
  if (words::contains(kPeople, noun)) return true;
  return noun.size() >= 5 && !words::contains(kNoPeople, noun) &&
         std::any_of(std::begin(kPersonEndings), std::end(kPersonEndings),
                     [&](std::string_view ending) { return noun.ends_with(ending); });
}

// "supporting", not "acting" nor "Oscar-winning".
bool tells_action(const Prose& prose, std::size_t token) {
  const std::string_view word = prose.lower(token);
  if (words::contains(kActions, word)) return true;
  return word.size() > 5 && word.ends_with("ing") && !words::contains(kDescribingIng, word) &&
         word.find('-') == std::string_view::npos && !prose.capitalised(token);
}

bool is_verb_like(const Prose& prose, std::size_t token) {
  const std::string_view word = prose.lower(token);
  if (words::contains(kVerbs, word)) return true;
  if (prose.capitalised(token)) return false;
  if (prose.cue(token) != nullptr) return true;
  return word.size() > 4 && word.ends_with("ed") && !words::contains(kDescribing, word) &&
         word.find('-') == std::string_view::npos;
}

// Whether a role's phrase cannot go on to the left over this token.
bool ends_role(const Prose& prose, std::size_t token) {
  if (prose.is_possessive(token) || prose.original(token) == "US") return false;
  return prose.is_symbol(token) || prose.is_grammar(token) || is_verb_like(prose, token) ||
         tells_action(prose, token);
}

// Whether an "of" before `token` joins it to the two words' phrase, which ends with `noun`: "[Bank
// of England] governor", "[director of prosecutions]". "The manager of pop [star] Ann Lee" is
// somebody else than the star.
bool is_joined(const Prose& prose, std::size_t token, std::size_t noun, std::size_t floor) {
  if (token < floor + 2 || prose.lower(token - 1) != "of") return false;
  const std::string_view head = prose.lower(token - 2);
  if (prose.capitalised(token)) return words::is_organisation_word(head);
  return words::is_role_noun(head) && !words::is_role_noun(prose.lower(noun));
}

// "[Mother of three] Jen Crabbe", "her [son, the film-maker] Alec Thornbury": where a role begins
// that says more of somebody than the word before the name, or `name`.
std::size_t kin_before(const Prose& prose, std::size_t name, std::size_t floor) {
  constexpr std::size_t kLongest = 4;  // tokens of the apposition, with its article
  for (std::size_t token = name; token >= floor + 3 && name - token < kLongest; --token) {
    const std::string_view joint = prose.lower(token - 2);
    const bool fits =
        joint == "of" ? token == name : joint == "," && prose.lower(token - 1) == "the";
    if (fits && prose.has(token - 1, words::kDeterminer) &&
        words::gender_of_role_noun(prose.lower(token - 3)) != words::Gender::unknown) {
      return token - 3;
    }
    if (prose.is_symbol(token - 1) || prose.capitalised(token - 1)) break;
  }
  return name;
}

}  // namespace

Role role_before(const Prose& prose, std::size_t name, std::size_t floor, bool surely_person) {
  if (name <= floor) return {};
  if (const std::size_t kin = kin_before(prose, name, floor); kin != name) {
    Role role;
    role.is_person = true;
    role.is_kin = prose.lower(kin + 1) == ",";
    role.gender = words::gender_of_role_noun(prose.lower(kin));
    role.text = prose.original({prose.tokens[kin].span.begin, prose.tokens[name - 1].span.end});
    return role;
  }
  std::size_t noun = name - 1;
  const bool apposed = prose.lower(noun) == "," && noun > floor;
  if (apposed) --noun;
  const bool known = words::is_role_noun(prose.lower(noun)) || is_joined(prose, noun, noun, floor);
  if (prose.capitalised(noun) || ends_role(prose, noun) || prose.is_possessive(noun)) return {};
  if (prose.tokens[noun].kind != TokenKind::word) return {};
  if (!known && (!surely_person || apposed || !may_be_person(prose.lower(noun)))) return {};

  std::size_t from = noun;
  while (from > floor && noun - from < kLongestBefore) {
    const std::size_t step = is_joined(prose, from, noun, floor) ? 2 : 1;
    if (step == 1 && ends_role(prose, from - 1)) break;
    from -= step;
  }
  // "Police chief, Ann Lee" is a list as often as a role: an apposition opens with an article or
  // an owner.
  const bool opens = from > floor && prose.has(from - 1, words::kDeterminer);
  if (apposed && !opens && !(from + 1 < noun && prose.is_possessive(from + 1))) return {};
  if (prose.is_possessive(from)) ++from;  // its owner is out of reach
  Role role;
  role.is_person = true;
  role.is_kin = from > floor && words::contains(words::kPossessives, prose.lower(from - 1));
  role.gender = words::gender_of_role_noun(prose.lower(noun));
  role.text = prose.original({prose.tokens[from].span.begin, prose.tokens[noun].span.end});
  return role;
}

Role role_after(const Prose& prose, std::size_t past, std::size_t ceiling) {
  Role role;
  if (past + 1 >= ceiling || prose.lower(past) != ",") return role;
  const bool age = prose.tokens[past + 1].kind == TokenKind::number &&
                   prose.tokens[past + 1].span.size() == 2 &&
                   (past + 2 >= ceiling || prose.lower(past + 2) == ",");
  if (age) {
    role.is_person = true;
    past += 2;
    if (past + 1 >= ceiling) return role;
  }
  std::size_t to = past + 1;
  std::size_t noun = 0;
  while (to < ceiling && to - past <= kLongestAfter &&
         (!prose.is_symbol(to) || prose.lower(to) == "&")) {
    if (is_verb_like(prose, to)) break;
    // "the dead [man]’s sister" is the sister.
    const bool owner = to + 1 < ceiling && prose.is_possessive(to + 1);
    if (noun == 0 && !owner && words::is_role_noun(prose.lower(to))) noun = to;
    ++to;
  }
  const bool relative = to < ceiling && prose.lower(to) == "who";
  if (noun == 0 || noun - past > kNounWithin) return role;
  if (to < ceiling && is_verb_like(prose, to) && !relative) return role;
  std::size_t from = past + 1;
  if (words::contains(kArticles, prose.lower(from))) ++from;
  if (from >= to || tells_action(prose, from)) return role;
  if (words::contains(kOtherPerson, prose.lower(from))) return role;
  role.is_person = true;
  role.gender = words::gender_of_role_noun(prose.lower(noun));
  role.text = prose.original({prose.tokens[from].span.begin, prose.tokens[to - 1].span.end});
  return role;
}

std::optional<std::size_t> bearer_of_role(const Prose& prose, std::size_t of, std::size_t ceiling) {
  if (of == 0 || of >= ceiling || prose.lower(of) != "of" ||
      !words::is_role_noun(prose.lower(of - 1))) {
    return std::nullopt;
  }
  const auto opens_name = [&](std::size_t token) {
    return token < ceiling && prose.capitalised(token) &&
           prose.tokens[token].kind == TokenKind::word;
  };
  if (of + 2 < ceiling && words::contains(kDepartments, prose.lower(of + 1)) &&
      opens_name(of + 2) && prose.lower(of + 2) != "department") {
    return of + 2;
  }
  if (of + 3 < ceiling && prose.lower(of + 2) == "opposition" && opens_name(of + 3)) return of + 3;
  std::size_t first = of + 1;
  while (first < ceiling && !words::is_first_name(prose.lower(first)) &&
         (prose.capitalised(first) || (first > of + 1 && prose.lower(first) == "and"))) {
    ++first;
  }
  const bool named = first > of + 1 && opens_name(first) && opens_name(first + 1) &&
                     prose.lower(first - 1) != "and";
  return named ? std::optional(first) : std::nullopt;
}

}  // namespace winnow
