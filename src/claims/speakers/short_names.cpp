#include "claims/speakers/short_names.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/letters.h"
#include "claims/words/countries.h"
#include "claims/words/first_names.h"
#include "claims/words/name_words.h"
#include "claims/words/people.h"
#include "claims/words/phrase_words.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::uint32_t kNone = UINT32_MAX;         // no name begins so
constexpr std::uint32_t kSeveral = UINT32_MAX - 1;  // more than one does

constexpr std::size_t kMostWords = 3;  // of a short name; a run of capitals may have thousands
constexpr std::string_view kInPlace[] = {"in", "near", "from"};
// "[shares] in Halden" are no place.
constexpr std::string_view kStakes[] = {"share", "shares",     "stake",       "stakes",
                                        "stock", "investor",   "investors",   "investment",
                                        "trust", "confidence", "shareholder", "shareholders"};

class ShortNames {
 public:
  ShortNames(const Prose& prose, Names& names)
      : prose_(prose), names_(names), uses_(names.names.size()) {
    for (const Mention& mention : names.mentions) note(mention);
    for (std::uint32_t name = 0; name < names.names.size(); ++name) add_beginnings(name);
  }

  void join() {
    std::vector<std::uint32_t> longer(names_.names.size(), kNone);
    for (std::uint32_t name = 0; name < longer.size(); ++name) longer[name] = longer_than(name);
    for (Mention& mention : names_.mentions) {
      if (longer[mention.name] != kNone) mention.name = longer[mention.name];
    }
  }

 private:
  struct Use {
    std::uint32_t first = UINT32_MAX;  // byte of its first mention
    bool as_place = false;
  };

  void note(const Mention& mention) {
    Use& use = uses_[mention.name];
    use.first = std::min(use.first, mention.span.begin);
    const std::size_t token = prose_.token_at(mention.span.begin);
    use.as_place =
        use.as_place || (token > 1 && words::contains(kInPlace, prose_.lower(token - 1)) &&
                         !words::contains(kStakes, prose_.lower(token - 2)));
  }

  // All that the name begins with and whom it ends with: "Halden" of "Halden Pharma" and "Ann
  // Halden".
  void add_beginnings(std::uint32_t name) {
    const std::string full = letters::folded(names_.names[name].full);
    const std::size_t last = full.rfind(' ');
    if (last == std::string::npos) return;
    if (names_.names[name].kind == NameKind::person) add(full.substr(last + 1), kSeveral);
    std::size_t space = full.find(' ');
    for (std::size_t words = 0; words < kMostWords && space != std::string::npos; ++words) {
      add(full.substr(0, space), name);
      space = full.find(' ', space + 1);
    }
  }

  void add(const std::string& beginning, std::uint32_t name) {
    const auto [place, is_new] = longer_.emplace(beginning, name);
    if (!is_new && place->second != name) place->second = kSeveral;
  }

  // Words of public bodies follow the name of a place: "Torland Council".
  bool is_business(const Name& name) const {
    return name.kind == NameKind::organisation &&
           !words::any_word(letters::folded(name.full), " ", [](std::string_view word) {
             return word == "of" || word == "for" || word == "and" ||
                    words::contains(words::kPublicBodyWords, word);
           });
  }

  // The one longer name that a name means, or kNone.
  std::uint32_t longer_than(std::uint32_t name) const {
    const Name& known = names_.names[name];
    const std::string key = letters::folded(known.full);
    const auto found = longer_.find(key);
    if (found == longer_.end() || found->second == kSeveral) return kNone;
    const bool person = known.kind == NameKind::person;
    if (person || known.gender != words::Gender::unknown || uses_[name].as_place) return kNone;
    if (words::find_country(key) != nullptr || words::is_demonym(key) ||
        words::is_first_name(key) || words::any_word(key, " ", words::is_organisation_word)) {
      return kNone;
    }
    // A part has its whole's name, and comes after it: "Orbis … Orbis Research".
    const bool before = uses_[found->second].first < uses_[name].first;
    return before && is_business(names_.names[found->second]) ? found->second : kNone;
  }

  const Prose& prose_;
  Names& names_;
  std::vector<Use> uses_;  // by name
  std::unordered_map<std::string, std::uint32_t> longer_;
};

}  // namespace

void join_short_names(const Prose& prose, Names& names) { ShortNames(prose, names).join(); }

}  // namespace winnow
