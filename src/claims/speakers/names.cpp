#include "claims/speakers/names.h"

#include <algorithm>
#include <string_view>

#include "base/letters.h"
#include "claims/speakers/name_runs.h"
#include "claims/speakers/name_table.h"
#include "claims/speakers/roles.h"
#include "claims/speakers/short_names.h"
#include "claims/words/countries.h"
#include "claims/words/first_names.h"
#include "claims/words/name_words.h"
#include "claims/words/people.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

using words::Gender;

// Before a name, make it a part of what another phrase says.
constexpr std::string_view kLeadIn[] = {"of",  "in",  "at",  "for", "by", "near", "from", "with",
                                        "von", "aus", "bei", "de",  "du", "à",    "dans", "en"};

// Before a role, say when or in whose place somebody has it.
constexpr std::string_view kQualifying[] = {"former", "ex",      "acting", "interim", "then",
                                            "late",   "retired", "deputy", "outgoing"};

class Gathering {
 public:
  explicit Gathering(const Prose& prose) : prose_(prose) {}

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
    if (prose_.is_headline(prose_.sentences[number])) return;
    runs_.open(begin_, end_);

    bool subject = true;
    for (std::size_t token = begin_; token < end_;) {
      const std::size_t past = runs_.run_end(token);
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
      mention.subject = subject && !mention.quoted && heads_its_phrase(mention.span);
      if (mention.subject) subject = false;
    }
  }

  // Not "[De Wit]’s co-author", "the maker of [Fjell]", "in the [Sund]": the subject is somebody
  // else.
  bool heads_its_phrase(Span name) const {
    const std::size_t past = prose_.token_at(name.end);
    if (past < end_ && prose_.is_possessive(past)) return false;
    std::size_t first = prose_.token_at(name.begin);
    if (first > begin_ && lower(first - 1) == "the") --first;
    return first == begin_ || !words::contains(kLeadIn, lower(first - 1));
  }

  // Who is named in a run, by what stands there before the name: "Foreign Secretary [Maria Holt]".
  struct Bearer {
    Role role;
    std::size_t name;      // where it begins
    std::size_t role_end;  // where the role of the text ends; where the run begins when it has none
  };

  Bearer bearer_in(std::size_t begin, std::size_t end) const {
    Bearer bearer = titled(begin, end);
    auto& [role, name, role_end] = bearer;
    for (std::size_t token = begin + 1; name == begin && token < end; ++token) {
      const auto past_role = bearer_of_role(prose_, token, end);
      if (!past_role) continue;
      role_end = name = *past_role;
      role.is_person = true;
    }
    // "Sophomore Elena Ruiz": what stands before a first name is what she is.
    if (name == begin && !words::is_first_name(lower(begin))) {
      for (std::size_t token = begin + 1; token + 1 < end; ++token) {
        if (!words::is_first_name(lower(token)) || lower(token - 1) == "and") continue;
        role_end = name = token;
        role.is_person = true;
        break;
      }
    }
    return bearer;
  }

  // By titles and capitalised roles: "Foreign Secretary Maria", "Mr".
  Bearer titled(std::size_t begin, std::size_t end) const {
    Bearer bearer{{}, begin, begin};
    auto& [role, name, role_end] = bearer;
    std::size_t past_body = end;  // behind the last word that only bodies have
    while (past_body > begin && !words::is_organisation_word(lower(past_body - 1))) --past_body;
    std::size_t peerage = end;  // of a title that belongs to the name
    for (std::size_t token = begin; token + 1 < end; ++token) {
      const words::Title* title = words::find_title(prose_.language, lower(token));
      const bool is_role = words::is_role_noun(lower(token));
      if (title == nullptr && !is_role) continue;
      // "Justice [Department]"
      if (is_role ? !opens_role(token + 1, end) : past_body > token + 1) continue;
      name = token + 1;
      role.is_person = true;
      if (title != nullptr && title->gender != Gender::unknown) role.gender = title->gender;
      if (is_role && role.gender == Gender::unknown) {
        role.gender = words::gender_of_role_noun(lower(token));
      }
      if (is_role || title->is_role) role_end = token + 1;
      if (title != nullptr && title->belongs_to_name) peerage = std::min(peerage, token);
      // "Lord Pemberley" and "Lady Justice Varma" have no other name.
      if (peerage < end && name + 1 == end) name = peerage;
    }
    return bearer;
  }

  void add_run(std::size_t begin, std::size_t end, std::uint32_t sentence) {
    while (end > begin + 1 && words::contains(words::kHonours, lower(end - 1))) --end;
    auto [role, from, role_end] = bearer_in(begin, end);
    if (from >= end) return;
    // "the local [MP]"
    if (from + 1 == end && words::contains(words::kHonours, lower(from))) return;
    if (from + 1 == end && words::find_title(prose_.language, lower(from)) != nullptr &&
        !role.is_person)
      return;
    if (role_end > begin) {
      const bool qualified = begin > begin_ && words::contains(kQualifying, lower(begin - 1));
      role.text = prose_.original({prose_.tokens[begin - (qualified ? 1 : 0)].span.begin,
                                   prose_.tokens[role_end - 1].span.end});
    }
    const bool first_name = end - from >= 2 && words::is_first_name(lower(from));
    merge(role, role_before(prose_, begin, begin_, first_name));
    merge(role, role_after(prose_, end, end_));
    role.is_person = role.is_person || first_name;
    // A surname may be a first name, too: alone it has the gender of its title only.
    const Gender titled = role.gender;
    if (role.gender == Gender::unknown) role.gender = words::gender_of_first_name(lower(from));
    const Gender gender = end - from > 1 ? role.gender : titled;

    const std::string_view relative = relative_after(end);
    role.is_person = role.is_person || (end - from > 1 && (relative == "who" || is_aged(end)));
    // "The auditor, Pell & Marsh,"
    for (std::size_t token = from; token < end; ++token) {
      if (lower(token) == "&") role.is_person = false;
    }

    const auto known = table_.find(from, end, gender);
    const std::uint32_t id =
        known ? *known
              : table_.add(from, end, gender,
                           role.is_person ? NameKind::person : kind_of(from, end), role.is_kin);
    Name& name = names_.names[id];
    if (role.is_person && name.kind == NameKind::unknown) name.kind = NameKind::person;
    if (relative == "which" && name.kind == NameKind::unknown) name.kind = NameKind::organisation;
    if (name.kind == NameKind::unknown && is_business(begin, end)) {
      name.kind = NameKind::organisation;
    }
    if (name.kind == NameKind::person || name.kind == NameKind::unknown) {
      if (name.gender == Gender::unknown) name.gender = role.gender;
      if (name.role.empty()) name.role = role.text;
    }
    if (name.kind != NameKind::person && name.role.empty()) name.role = organisation_before(begin);
    name.sure = name.sure || !runs_.opens_sentence(from) || end - from > 1 || is_subject(end);
    table_.note_mention(id, from, end);
    const Span span{prose_.tokens[from].span.begin, prose_.tokens[end - 1].span.end};
    names_.mentions.push_back({span, id, sentence, false, false});
  }

  // "Lantern Bio, [which] makes the spray".
  std::string_view relative_after(std::size_t past) const {
    return past + 1 < end_ && lower(past) == "," ? lower(past + 1) : std::string_view{};
  }

  // What both say, the first having the word; a role of one short word gives way to a longer one.
  static void merge(Role& role, Role more) {
    role.is_person = role.is_person || more.is_person;
    role.is_kin = role.is_kin || more.is_kin;
    if (role.gender == Gender::unknown) role.gender = more.gender;
    const bool short_role = role.text.find(' ') == std::string::npos;
    if (role.text.empty() || (short_role && !more.text.empty())) role.text = std::move(more.text);
  }

  // "bike maker [Velomar]", "the app’s maker, [Lumen Family], said"
  bool is_business(std::size_t begin, std::size_t end) const {
    if (begin <= begin_ + 1) return false;
    const bool apposed = lower(begin - 1) == "," && end < end_ && lower(end) == ",";
    return words::contains(words::kBusinessNouns, lower(begin - (apposed ? 2 : 1)));
  }

  // "the transport union [UTW]".
  std::string organisation_before(std::size_t name) const {
    if (name <= begin_ || capitalised(name - 1) || !words::is_organisation_noun(lower(name - 1))) {
      return {};
    }
    return std::string(prose_.original(name - 1));
  }

  // Whether a verb or a comma follows, so that the capital is not only the sentence's.
  bool is_subject(std::size_t token) const {
    if (token >= end_) return false;
    const std::string_view word = lower(token);
    return word == "," || prose_.is_possessive(token) || prose_.cue(token) != nullptr ||
           (prose_.is_auxiliary(token) && word != "to");
  }

  // "[Bank of] England"
  bool belongs_to_body(std::size_t token) const {
    constexpr std::string_view kJoining[] = {"of", "for", "and", "&"};
    return words::is_organisation_word(lower(token)) || words::contains(kJoining, lower(token));
  }

  // "Thabo Nel [(31)]"
  bool is_aged(std::size_t end) const {
    return end + 2 < end_ && lower(end) == "(" && lower(end + 2) == ")" &&
           prose_.tokens[end + 1].kind == TokenKind::number && lower(end + 1).size() == 2;
  }

  // What follows a role in a run is a name of one to four words that is no organisation.
  bool opens_role(std::size_t token, std::size_t end) const {
    if (token >= end || end - token > 5) return false;
    for (; token < end; ++token) {
      if (belongs_to_body(token) || words::is_role_noun(lower(token))) return false;
    }
    return true;
  }

  NameKind kind_of(std::size_t begin, std::size_t end) const {
    const std::string whole = table_.words(begin, end);
    const words::Country* country = words::find_country(whole);
    if (country != nullptr) {
      return words::is_capital(*country, whole) ? NameKind::place : NameKind::organisation;
    }
    for (std::size_t token = begin; token < end; ++token) {
      if (belongs_to_body(token)) return NameKind::organisation;
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
    // "Simon Orley, 52, of [Tarn Lane]"
    if (begin > begin_ + 1 && lower(begin - 1) == "of" && lower(begin - 2) == ",") {
      return NameKind::place;
    }
    return NameKind::unknown;
  }

  // Two or three words that nothing else explains are a person.
  void settle() {
    for (std::uint32_t id = 0; id < names_.names.size(); ++id) {
      Name& name = names_.names[id];
      if (table_.is_called_by_first_word(id)) continue;
      const auto spaces = std::count(name.full.begin(), name.full.end(), ' ');
      if (name.kind == NameKind::unknown && spaces >= 1 && spaces <= 3) {
        name.kind = NameKind::person;
      }
    }
  }

  const Prose& prose_;
  Names names_;
  NameTable table_{prose_, names_.names};
  NameRuns runs_{prose_, table_};
  std::size_t begin_ = 0, end_ = 0;
};

}  // namespace

const Mention* Names::first_in(Span range) const {
  const auto found = std::lower_bound(
      mentions.begin(), mentions.end(), range.begin,
      [](const Mention& mention, std::uint32_t at) { return mention.span.begin < at; });
  return found != mentions.end() && found->span.end <= range.end ? &*found : nullptr;
}

const Mention* Names::around(Span range) const {
  const auto after = std::upper_bound(
      mentions.begin(), mentions.end(), range.begin,
      [](std::uint32_t at, const Mention& mention) { return at < mention.span.begin; });
  return after != mentions.begin() && (after - 1)->span.contains(range) ? &*(after - 1) : nullptr;
}

Names gather_names(const Prose& prose) {
  Names names = Gathering(prose).run();
  join_short_names(prose, names);
  return names;
}

}  // namespace winnow
