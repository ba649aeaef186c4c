#include "claims/speakers/name_table.h"

#include <utility>

#include "base/letters.h"
#include "claims/words/first_names.h"

namespace winnow {

namespace {

using words::Gender;

std::string with_gender(std::string_view word, Gender gender) {
  return (gender == Gender::male ? "m " : "f ") + std::string(word);
}

}  // namespace

std::string NameTable::words(std::size_t begin, std::size_t end) const {
  std::string out;
  for (std::size_t token = begin; token < end; ++token) {
    if (!out.empty()) out += ' ';
    out += prose_.lower(token);
  }
  return out;
}

const std::uint32_t* NameTable::find_in(const Index& by, const std::string& words,
                                        Gender gender) const {
  const auto found = by.find(words);
  if (found == by.end()) return nullptr;
  const Gender known = names_[found->second].gender;
  const bool other = known != Gender::unknown && gender != Gender::unknown && known != gender;
  return other ? nullptr : &found->second;
}

std::optional<std::uint32_t> NameTable::find(std::size_t begin, std::size_t end,
                                             Gender gender) const {
  if (const std::uint32_t* found = find_in(by_whole_, words(begin, end), gender)) return *found;
  if (end - begin > 1) return std::nullopt;
  const std::string word(prose_.lower(begin));
  if (const std::uint32_t* found = find_in(by_part_, word, gender)) return *found;
  if (gender == Gender::unknown) return std::nullopt;
  const auto found = by_gender_.find(with_gender(word, gender));
  return found != by_gender_.end() ? std::optional(found->second) : std::nullopt;
}

std::uint32_t NameTable::add(std::size_t begin, std::size_t end, Gender gender, NameKind kind,
                             bool kin) {
  const std::string whole = words(begin, end);
  const bool single = end - begin == 1;
  const bool person = kind != NameKind::organisation && kind != NameKind::place;
  std::string full(
      prose_.original({prose_.tokens[begin].span.begin, prose_.tokens[end - 1].span.end}));
  // A surname met before its full form ("Peskov" in the title).
  if (!single && person) {
    const std::uint32_t* surname = find_in(by_whole_, std::string(prose_.lower(end - 1)), gender);
    if (surname != nullptr && names_[*surname].full.find(' ') == std::string::npos &&
        names_[*surname].kind != NameKind::place) {
      const std::uint32_t known = *surname;
      names_[known].full = std::move(full);
      by_whole_.emplace(whole, known);
      add_short_forms(begin, end, known, kin);
      return known;
    }
  }
  const auto id = static_cast<std::uint32_t>(names_.size());
  Name name;
  name.full = std::move(full);
  name.kind = kind;
  names_.push_back(std::move(name));
  by_whole_.emplace(whole, id);
  if (!single && kind != NameKind::place) {
    if (person) add_short_forms(begin, end, id, kin);
    add_initials(begin, end, id);
  }
  return id;
}

void NameTable::note_mention(std::uint32_t name, std::size_t begin, std::size_t end) {
  const std::string_view last = prose_.lower(end - 1);
  const Gender gender = names_[name].gender;
  if (gender != Gender::unknown) by_gender_[with_gender(last, gender)] = name;
  const std::string& full = names_[name].full;
  const std::size_t space = full.find(' ');
  const bool first = end - begin == 1 && space != std::string::npos &&
                     letters::folded(full.substr(0, space)) == last;
  if (first && !words::is_first_name(last)) called_by_first_word_.insert(name);
}

// The newest bearer of a surname gets its short mentions, unless brought in as somebody’s kin; but
// "die Bahn" is the Deutsche Bahn where there is a Fahrgastverband Pro Bahn as well.
void NameTable::add_short_forms(std::size_t begin, std::size_t end, std::uint32_t name, bool kin) {
  std::uint32_t& bearer = by_part_.emplace(prose_.lower(end - 1), name).first->second;
  const bool surname = end - begin < 3 || names_[name].kind == NameKind::person ||
                       words::is_first_name(prose_.lower(begin));
  const bool newer = surname || names_[bearer].full.size() > names_[name].full.size();
  if (newer && !kin) bearer = name;
  by_part_.emplace(std::string(prose_.lower(begin)), name);
  if (end - begin > 2) by_part_.emplace(words(begin + 1, end), name);
}

void NameTable::add_initials(std::size_t begin, std::size_t end, std::uint32_t name) {
  std::string initials;
  for (std::size_t token = begin; token < end; ++token) {
    if (prose_.capitalised(token)) initials += prose_.lower(token)[0];
  }
  if (initials.size() >= 2) by_part_.emplace(initials, name);
}

}  // namespace winnow
